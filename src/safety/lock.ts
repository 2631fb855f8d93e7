import type { FlagId, Urgency } from './red-flags-schema.ts';
import type { Finding } from './screen.ts';

/** Under this age (years) the bot gives no massage advice at all. Source: bot policy, after the scope of NICE NG59 (16 and over). */
export const OLD_ENOUGH = 16;

/** Home techniques and massage styles are held back since a danger sign. Dates are ISO strings, so that it can be stored as it is. */
export interface SafetyLock {
  flag: FlagId;
  urgency: Urgency;
  since: string;
}

/** What the person says when asked again: have they been seen, and did that doctor say massage at home is fine? */
export interface Rescreen {
  seenByDoctor: boolean;
  massageCleared: boolean;
}

/** The lock a finding brings. A question in doubt brings none; a "soon" flag none either, except a child, whom this bot never massages. */
export function lockAfter(finding: Finding, at: Date): SafetyLock | undefined {
  if (finding.level !== 'act' || (finding.urgency === 'soon' && finding.flag !== 'child')) return undefined;
  return { flag: finding.flag, urgency: finding.urgency, since: at.toISOString() };
}

/** Whether techniques and the choice of a style are held back. Talking about causes, doctors and treatments never is. */
export function isLocked(lock: SafetyLock | undefined): lock is SafetyLock {
  return lock !== undefined;
}

const GRAVITY: readonly Urgency[] = ['soon', 'same-day', 'emergency'];

/** A second danger sign never weakens a lock: the graver one stays, and of equals the newer. */
export function graverLock(before: SafetyLock | undefined, after: SafetyLock | undefined): SafetyLock | undefined {
  if (!before || !after) return after ?? before;
  return GRAVITY.indexOf(after.urgency) >= GRAVITY.indexOf(before.urgency) ? after : before;
}

/** Opens the lock only when a doctor has seen them and said massage at home is fine. A child's lock never opens this way. */
export function afterRescreen(lock: SafetyLock, { seenByDoctor, massageCleared }: Rescreen): SafetyLock | undefined {
  return seenByDoctor && massageCleared && lock.flag !== 'child' ? undefined : lock;
}

/** A "soon" flag holds nothing back, but the line about the doctor is said before anything else. */
export function doctorLineFirst(finding: Finding): boolean {
  return finding.level === 'act' && finding.urgency === 'soon';
}
