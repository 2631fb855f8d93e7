import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo, LookupFunction } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../src/channels/free-port.ts';
import type { Environment } from '../../src/config.ts';
import { askOver } from '../../src/doctor/ask.ts';
import { examine, type Wishes } from '../../src/doctor/examine.ts';
import type { Finding } from '../../src/doctor/finding.ts';
import { MICROSOFT, outsideOf, type Outside } from '../../src/doctor/outside.ts';
import { packageRoot } from '../../src/package-root.ts';

const folders: string[] = [];
const servers: Server[] = [];

/** A folder of this test alone; `tidyUp` removes it. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-doctor-'));
  folders.push(folder);
  return folder;
}

/** Has this server, or a plain one with this listener, answer on a free port of this machine; `tidyUp` closes it. */
export async function listening(server: Server | RequestListener): Promise<number> {
  const real = typeof server === 'function' ? createServer(server) : server;
  servers.push(real);
  real.listen(0, '127.0.0.1');
  await once(real, 'listening');
  return (real.address() as AddressInfo).port;
}

export async function tidyUp(): Promise<void> {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
  await Promise.all(
    servers.splice(0).map(async (server) => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    }),
  );
}

/** Every name leads to this machine, so that real servers can play bot.example.org and login.example. */
const toThisMachine: LookupFunction = (_host, { all }, done) =>
  all ? done(null, [{ address: '127.0.0.1', family: 4 }]) : done(null, '127.0.0.1', 4);

export interface Played {
  env?: Environment;
  /** The certificate that is to be trusted. */
  ca?: string;
  outside?: Partial<Outside>;
  wishes?: Wishes;
}

/** Runs the real doctor in a world whose names all lead here, and gives all it found. */
export async function diagnose({ env = {}, ca, outside = {}, wishes }: Played): Promise<Finding[]> {
  const settings = { DATA_DIR: freshFolder(), PORT: String(await freePort()), REGISTRY: 'off', ...env };
  const real = outsideOf({ env: settings, dotEnv: undefined, root: packageRoot() });
  const sections = await examine(
    {
      ...real,
      ask: askOver({ patienceMs: 2_000, lookup: toThisMachine, ...(ca !== undefined && { ca }) }),
      addressesOf: () => Promise.resolve(['93.184.216.34']),
      microsoft: MICROSOFT,
      ...outside,
    },
    wishes,
  );
  return sections.flatMap(({ findings }) => findings);
}

/** Only what is wrong, without the build: whether that is fresh is no matter of the settings under test. */
export function troubles(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ verdict, variable }) => (verdict === 'fault' || verdict === 'warning') && variable !== 'build');
}
