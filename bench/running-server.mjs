import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const PATIENCE_MS = 60_000;

/** A new empty folder for a server's data, and the way to delete it. */
export async function dataFolder() {
  const path = await mkdtemp(join(tmpdir(), 'kneadful-bench-'));
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

/** Starts the built server as its own process, as `npm run serve` does, and waits until it says that it is ready. */
export async function startServer(dataDir) {
  const program = join(root, 'dist', 'src', 'main.js');
  if (!existsSync(program)) throw new Error(`${program} is not there. Run "npm run build" first.`);
  const port = await freePort();
  const { MicrosoftAppId: _, NODE_ENV: __, ...env } = process.env; // local mode, whatever the shell says
  const began = performance.now();
  const child = spawn(process.execPath, ['--enable-source-maps', program], {
    cwd: dataDir, // so that no .env of the project is read
    env: { ...env, PORT: String(port), HOST: '127.0.0.1', DATA_DIR: dataDir, PUBLIC_URL: '', REGISTRY: 'off' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  let complaint = '';
  child.stderr.on('data', (part) => (complaint += part));
  const ready = new Promise((done) => {
    createInterface({ input: child.stdout }).on('line', (line) => line.includes('Kneadful is ready') && done('ready'));
  });
  const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
  const outcome = await Promise.race([ready, exited]);
  clearTimeout(timer);
  if (outcome !== 'ready') throw new Error(`The server ended instead of starting.\n${complaint}`);
  return {
    url: `http://127.0.0.1:${port}`,
    pid: child.pid,
    began,
    readyAfter: performance.now() - began,
    async stop() {
      child.kill('SIGTERM');
      await exited;
    },
  };
}

async function freePort() {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address();
  probe.close();
  await once(probe, 'close');
  return port;
}
