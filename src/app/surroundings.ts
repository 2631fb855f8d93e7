import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { packageRoot } from '../package-root.ts';

/** What every part of the bot is given: the settings, the clock and the log. */
export interface Surroundings {
  config: Config;
  now: () => Date;
  log: Logger;
  warn: (message: string) => void;
}

/** Where the build has put this file. */
export const built = (file: string): string => join(packageRoot(), 'dist', file);
