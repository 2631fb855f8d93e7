import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../src/channels/free-port.ts';
import { packageRoot } from '../src/package-root.ts';

export interface BuiltServer {
  url: string;
  dataDir: string;
  /** Ends the process as a power cut would. */
  kill(): Promise<void>;
  /** Starts it again on the same port and folder. */
  start(): Promise<void>;
  close(): Promise<void>;
}

/**
 * The server as people run it: what the build made, as a process of its own, with an empty data folder.
 * No registry is asked unless `registryUrl` names one of our own.
 */
export async function startBuiltServer({ registryUrl }: { registryUrl?: string } = {}): Promise<BuiltServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'kneadful-built-'));
  const port = await freePort();
  let child: ChildProcess;
  const start = async () => {
    child = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: packageRoot(),
      env: {
        ...process.env,
        NODE_ENV: '',
        PORT: String(port),
        HOST: '127.0.0.1',
        DATA_DIR: dataDir,
        LOG_LEVEL: 'error',
        MicrosoftAppId: '',
        REGISTRY: registryUrl === undefined ? 'off' : 'on',
        REGISTRY_URL: registryUrl ?? '',
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ready = child.stdout ? once(child.stdout, 'data') : Promise.resolve();
    const gone = once(child, 'exit').then(([code]) =>
      Promise.reject(new Error(`The built server ended with ${code}; see its words above.`)),
    );
    gone.catch(() => undefined);
    await Promise.race([ready, gone]);
  };
  const kill = async () => {
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  };
  await start();
  const close = async () => {
    if (child.exitCode === null && child.signalCode === null) await kill();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { url: `http://127.0.0.1:${port}/`, dataDir, kill, start, close };
}
