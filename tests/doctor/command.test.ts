import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { freePort } from '../../src/channels/free-port.ts';
import type { Environment } from '../../src/config.ts';
import { packageRoot } from '../../src/package-root.ts';
import { freshFolder, tidyUp } from './played-world.ts';

afterEach(tidyUp);

const Report = z.object({
  faults: z.number(),
  warnings: z.number(),
  findings: z.array(
    z.object({ section: z.string(), verdict: z.string(), variable: z.string(), found: z.string(), remedy: z.string().optional() }),
  ),
});

/** The command itself, from the sources, in a folder of its own, with these settings and nothing of this machine's. */
async function doctor(args: string[], env: Environment = {}, folder = freshFolder()) {
  const root = packageRoot();
  const main = ['--import', join(root, 'tests/swc-hook.mjs'), join(root, 'src/doctor/main.ts')];
  const settings = { PATH: process.env.PATH, REGISTRY: 'off', PORT: String(await freePort()), ...env };
  const child = spawn(process.execPath, [...main, ...args], { cwd: folder, env: settings, stdio: ['ignore', 'pipe', 'pipe'] });
  const told = { out: '', err: '' };
  child.stdout.on('data', (part) => (told.out += String(part)));
  child.stderr.on('data', (part) => (told.err += String(part)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, ...told, folder };
}

test('on a fresh machine: no fault, exit code 0, and nothing is left behind', async () => {
  const { code, out, folder } = await doctor([]);
  expect(out).toMatch(/^Settings\n {2}ok +MicrosoftAppId: not set: local mode[\s\S]*No fault\. /);
  expect(code).toBe(0);
  expect(readdirSync(folder)).toEqual([]);
});

test('a fault: exit code 1, the variable and the line to write; .env is read as the server reads it', async () => {
  const folder = freshFolder();
  writeFileSync(join(folder, '.env'), 'KEEP_HOURS=never\n', { mode: 0o600 });
  const { code, out } = await doctor([], {}, folder);
  expect(code).toBe(1);
  expect(out).toMatch(/FAULT +KEEP_HOURS: is "never", not a whole number from 1 to 8760\n +→ Write: KEEP_HOURS=24\n/);
  expect(out).toMatch(/^1 fault\(s\)\./m);
});

test('--json for programs, --offline asks nobody', async () => {
  const id = '11111111-2222-3333-4444-555555555555';
  const azure = {
    MicrosoftAppId: id,
    MicrosoftAppTenantId: id.replace('1', '2'),
    MicrosoftAppPassword: 'hush~hush',
    PUBLIC_URL: 'https://bot.invalid',
  };
  const { code, out } = await doctor(['--json', '--offline'], azure);
  const { faults, findings } = Report.parse(JSON.parse(out));
  expect({ code, faults }).toEqual({ code: 0, faults: 0 });
  const leftOut = findings
    .filter(({ verdict, found }) => verdict === 'not checked' && found === 'left out by --offline')
    .map(({ section }) => section);
  expect(leftOut).toEqual(['Signing in at Microsoft', 'Public address']);
  expect(out).not.toContain('hush~hush');
});

test('a wish it does not know is answered with those it does', async () => {
  const { code, err, out } = await doctor(['--loud']);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/--loud[\s\S]*Usage: npm run doctor/);
});
