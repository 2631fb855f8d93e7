import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../package-root.ts';
import { freePort } from './free-port.ts';

const START_MS = 30_000;

export interface OwnServer {
  base: string;
  stop(): Promise<void>;
}

/** Whether a bot of ours answers there. */
export async function answersAt(base: string): Promise<boolean> {
  try {
    const response = await fetch(`${base}/healthz`, { signal: AbortSignal.timeout(2_000) });
    return response.ok && ((await response.json()) as { name?: unknown }).name === 'kneadful';
  } catch {
    return false;
  }
}

/** Starts the built bot on a free port with an empty data folder, for one chat. Stopping it deletes the folder. */
export async function startOwnServer(main = join(packageRoot(), 'dist/src/main.js')): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kneadful-chat-'));
  const port = await freePort();
  // Only what a program needs to run: the settings of a real server are not for this one.
  const { PATH, HOME, SystemRoot, HUMAN_CONTACT, REGISTRY, REGISTRY_URL, REGISTRY_USER_AGENT } = process.env;
  const registry = { REGISTRY, REGISTRY_URL, REGISTRY_USER_AGENT };
  const env = { PATH, HOME, SystemRoot, HUMAN_CONTACT, ...registry, PORT: String(port), DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [main], { env, cwd: dataDir, stdio: ['ignore', 'ignore', 'inherit'] });
  const ended = once(child, 'exit');
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  const base = `http://127.0.0.1:${port}`;
  for (const begin = Date.now(); Date.now() - begin < START_MS && child.exitCode === null;) {
    if (await answersAt(base)) return { base, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  await stop();
  throw new Error(`The bot did not start (${main}). Run "npm start" to see why.`);
}
