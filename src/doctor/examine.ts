import { examineConfig } from '../config.ts';
import type { Check } from './check.ts';
import { CHECKS } from './checks.ts';
import { datesHeard, skewOf } from './clock.ts';
import { notChecked, type Finding } from './finding.ts';
import type { Outside } from './outside.ts';
import { hidesSecrets } from './secrets-hidden.ts';

const SLOW_MS = 1_000;

export interface Section {
  title: string;
  findings: readonly Finding[];
}
export interface Wishes {
  /** Ask no other machine. */
  offline?: boolean;
  /** Hears of a check that has been running for a second. */
  waiting?: (title: string) => void;
}

/** Runs every check, all at the same time, and gives what they found in their order. No secret is in it. */
export async function examine(outside: Outside, { offline = false, waiting = () => undefined }: Wishes = {}): Promise<Section[]> {
  const heard = datesHeard(outside);
  const examined = { ...examineConfig(outside.env), outside: heard.outside };
  const hidden = hidesSecrets(outside.env);

  async function run(check: Check): Promise<Section> {
    const { title } = check;
    if (offline && check.network) return { title, findings: [notChecked('network', 'left out by --offline')] };
    const slow = setTimeout(() => waiting(title), SLOW_MS);
    try {
      return { title, findings: (await check.run(examined)).map(hidden) };
    } catch (error) {
      return { title, findings: [hidden(notChecked(title, `the check itself failed: ${String(error)}`, 'Please report this.'))] };
    } finally {
      clearTimeout(slow);
    }
  }
  const sections = await Promise.all(CHECKS.filter(({ when }) => when?.(examined.config) ?? true).map(run));
  return [...sections, { title: 'Clock', findings: [skewOf(heard.skews)] }].filter(({ findings }) => findings.length > 0);
}
