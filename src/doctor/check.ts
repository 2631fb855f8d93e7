import type { Config, ExaminedConfig } from '../config.ts';
import type { Finding } from './finding.ts';
import type { Outside } from './outside.ts';

/** What every check is handed: the settings as the bot reads them, and the world outside. */
export interface Examined extends ExaminedConfig {
  outside: Outside;
}

/** One part of the examination. It looks and changes nothing. */
export interface Check {
  /** As a heading, and as what is being waited for. */
  title: string;
  /** Left out where the settings do not ask for it. */
  when?: (config: Config) => boolean;
  /** Whether it asks other machines; left out by `--offline`. */
  network?: true;
  run(examined: Examined): Promise<Finding[]> | Finding[];
}
