import { clockAt, dayAt, daysAfter, dueOn, isQuiet, type Plan } from './plan.ts';

/** What the rules below look at. */
export interface Planned {
  plan: Plan;
  /** The instant (ms) at which the person said yes; nothing before it is due. */
  agreedAt: number;
  /** They said yes to a time within the quiet hours. */
  night: boolean;
  /** The last day (ISO date, in the plan's zone) that was claimed for sending. */
  lastOn?: string | undefined;
}

/** What there is to do now: send for this day, wait until an instant (ms), or tell of a single one that was missed; `over` is a single one that was sent. */
export type NextStep = { do: 'send'; day: string } | { do: 'wait'; until: number } | { do: 'tell-missed' } | { do: 'over' };

const MINUTE = 60_000;
/** From here on it is too late for a reminder. */
export const TOO_LATE = 60 * MINUTE;
/** Up to here it counts as in time, and the quiet hours were looked at when it was agreed. */
const IN_TIME = 5 * MINUTE;
/** A last day so far ahead comes from a clock that was wrong, and must not silence the reminder until then. */
const WRONG_CLOCK_DAYS = 2;

/**
 * Looks at the wall clock and says what to do. It depends on nothing but its arguments, so a clock that jumps is looked at
 * like any other: never before the due time, never twice for a day or a day already passed, never an hour late.
 */
export function nextStep(planned: Planned, now: number): NextStep {
  const { plan, agreedAt, night } = planned;
  const today = dayAt(now, plan.zone);
  const lastOn = planned.lastOn !== undefined && planned.lastOn <= daysAfter(today, WRONG_CLOCK_DAYS) ? planned.lastOn : undefined;
  const open = (day: string) => (lastOn === undefined || day > lastOn) && dueOn(plan, day) > agreedAt;
  const inTime = (day: string) => {
    const late = now - dueOn(plan, day);
    const isNight = plan.fromNow === true || isQuiet(clockAt(now, plan.zone)); // where the person's clock is not known it may be
    return late >= 0 && late < TOO_LATE && (late < IN_TIME || night || !isNight);
  };

  if (plan.on !== undefined) {
    if (planned.lastOn !== undefined && planned.lastOn >= plan.on) return { do: 'over' };
    const due = dueOn(plan, plan.on);
    if (now < due) return { do: 'wait', until: due };
    return inTime(plan.on) ? { do: 'send', day: plan.on } : { do: 'tell-missed' };
  }
  for (const day of [daysAfter(today, -1), today]) if (open(day) && inTime(day)) return { do: 'send', day };
  for (let day = today; ; day = daysAfter(day, 1)) {
    const due = dueOn(plan, day);
    if (open(day) && due > now) return { do: 'wait', until: due };
  }
}

/** A single one that was sent is kept for the day, so that no second follows; what waits for a person to come back, for a month. */
const DAYS_KEPT = { sent: 1, waiting: 30 };

/** Whether it is of no more use to anybody, and can go. */
export function isStale({ plan, lastOn, held }: Planned & { held?: string | undefined }, now: number): boolean {
  const today = dayAt(now, plan.zone);
  const isSent = plan.on !== undefined && lastOn !== undefined && lastOn >= plan.on && !held;
  const last = plan.on ?? (held ? lastOn : undefined);
  return last !== undefined && daysAfter(last, isSent ? DAYS_KEPT.sent : DAYS_KEPT.waiting) < today;
}
