import { screen } from '../../src/safety/screen.ts';
import type { RedFlags } from '../../src/safety/red-flags-schema.ts';
import type { DangerSet } from './sets.ts';

export interface DangerFigures {
  name: string;
  /** Found and asked, by how urgent. Found only with its advice: a question alone is none, but for the flags whose question carries the advice. */
  found: Record<'emergency' | 'same-day' | 'soon', { of: number; right: number }>;
  /** A question to a harmless remark is half an alarm. */
  alarms: { of: number; count: number };
  wrong: string[];
}

export function measureDanger(redFlags: RedFlags, { name, danger, harmless }: DangerSet): DangerFigures {
  const found = { emergency: { of: 0, right: 0 }, 'same-day': { of: 0, right: 0 }, soon: { of: 0, right: 0 } };
  const wrong: string[] = [];
  for (const { flag, urgency, say } of danger) {
    const finding = screen(redFlags, say);
    const acts = finding !== undefined && (finding.level === 'act' || redFlags.flags[finding.flag]['asks-with-advice']);
    found[urgency].of += 1;
    found[urgency].right += Number(acts);
    if (!acts) wrong.push(`missed ${flag}: ${say}`);
  }
  let count = 0;
  for (const say of harmless) {
    const finding = screen(redFlags, say);
    if (!finding) continue;
    count += finding.level === 'act' ? 1 : 0.5;
    wrong.push(`${finding.flag} (${finding.level}): ${say}`);
  }
  return { name, found, alarms: { of: harmless.length, count }, wrong };
}

/** Several sets as one. */
export function together(name: string, sets: readonly DangerFigures[]): DangerFigures {
  const sum = (urgency: keyof DangerFigures['found']) => ({
    of: sets.reduce((total, { found }) => total + found[urgency].of, 0),
    right: sets.reduce((total, { found }) => total + found[urgency].right, 0),
  });
  return {
    name,
    found: { emergency: sum('emergency'), 'same-day': sum('same-day'), soon: sum('soon') },
    alarms: {
      of: sets.reduce((total, { alarms }) => total + alarms.of, 0),
      count: sets.reduce((total, { alarms }) => total + alarms.count, 0),
    },
    wrong: sets.flatMap(({ wrong }) => wrong),
  };
}
