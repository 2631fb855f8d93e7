import { existsSync } from 'node:fs';
import { buildApp } from './app.ts';
import { ConfigError, describe, readConfig } from './config.ts';
import { ContentError } from './content/faults.ts';
import { FolderInUse } from './store/lock.ts';
import { FolderUnusable } from './store/make-folder.ts';

/** Starts everything: the only file that does something when it is run. */
async function main(): Promise<void> {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = readConfig(process.env);
  const app = await buildApp(config);
  await app.listen();
  console.log(['Kneadful is ready.', ...describe(config)].join('\n'));
  app.warmUp();
  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error('Kneadful did not stop cleanly:', error);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

main().catch((error: unknown) => {
  const ours = [ConfigError, ContentError, FolderInUse, FolderUnusable].some((kind) => error instanceof kind);
  console.error(ours && error instanceof Error ? error.message : (inTheWay(error) ?? error));
  process.exit(1);
});

/** Faults of this machine that have a remedy in the settings. */
function inTheWay(error: unknown): string | undefined {
  const { code, port, path } = (error ?? {}) as { code?: string; port?: number; path?: string };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken by another program. Stop it, or set PORT to another number, for example PORT=3979.`;
  if (path && ['EEXIST', 'ENOTDIR', 'EACCES', 'EROFS', 'ENOENT', 'EPERM'].includes(code ?? ''))
    return `${path} cannot be used (${code}). Set DATA_DIR to a folder that this user may write to.`;
  return undefined;
}
