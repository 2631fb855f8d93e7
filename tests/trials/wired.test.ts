import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Fault } from '../madeup-registry/faults.ts';
import { startMadeUpRegistry } from '../madeup-registry/server.ts';

interface Line {
  level: number;
  msg?: string;
}

/** Starts the whole bot with a made-up registry, until a line of the log speaks of studies; then ends it. */
async function startedWith(fault: Fault): Promise<{ log: Line[]; asked: readonly string[]; kept: string[] }> {
  const registry = await startMadeUpRegistry({ fault });
  const dataDir = await mkdtemp(join(tmpdir(), 'kneadful-wired-'));
  const log: Line[] = [];
  let speak = () => {};
  const spoken = new Promise<void>((done) => (speak = done));
  const write = (text: string) => {
    const line = JSON.parse(text) as Line;
    log.push(line);
    if (line.msg?.includes('studies')) speak();
  };
  const config = { ...readConfig({ DATA_DIR: dataDir, REGISTRY_URL: registry.url }), port: 0 };
  const app = await buildApp(config, { log: pino({ level: 'info' }, { write }) });
  await app.listen();
  expect(registry.asked).toEqual([]); // nothing is asked before the bot listens
  app.warmUp();
  await spoken;
  await app.close();
  const kept = await readdir(join(dataDir, 'registry')).catch(() => []);
  await registry.close();
  await rm(dataDir, { recursive: true, force: true });
  return { log, asked: registry.asked, kept };
}

it('the bot fetches the studies after its start, and keeps them', async () => {
  const { log, kept } = await startedWith('none');
  expect(log.filter(({ level }) => level > 30)).toEqual([]);
  expect(kept).toHaveLength(1);
});

it('a registry at fault costs one line of the log', async () => {
  const { log, kept } = await startedWith('html');
  expect(log.filter(({ level }) => level > 30)).toHaveLength(1);
  expect(kept).toEqual([]);
});

it('servers that tests start ask no registry', () => {
  expect(process.env.REGISTRY).toBe('off');
  expect(readConfig({ REGISTRY: process.env.REGISTRY }).registry).toBeUndefined();
});
