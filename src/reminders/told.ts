import { clockAt, dayAt, daysAfter, dueOn, type ClockTime, type Plan } from './plan.ts';

/** When someone wants to be reminded, as far as their words tell it. Where words mean two things, both are here. */
export interface ToldTime {
  /** `other`: a repeat that is not offered, such as each hour or each Monday. */
  every?: 'day' | 'other';
  /** ISO date. */
  on?: string;
  orOn?: string;
  clock?: ClockTime;
  orClock?: ClockTime;
  /** It was told as a wait, which is the same on every clock. */
  fromNow?: true;
}

/** A plan, or what is still to be asked before there is one. */
export type Settled =
  | { plan: Plan }
  | { ask: 'when' | 'often' | 'past' | 'far' | 'clock' }
  | { ask: 'half'; clocks: [ClockTime, ClockTime] }
  | { ask: 'day'; days: [string, string] };

const FURTHEST_DAYS = 90;

/** Puts told pieces together to a plan that lies ahead of `now` (ms), or says what is missing. Nothing is guessed that may mean two things. */
export function settle(told: ToldTime, zone: string, now: number): Settled {
  const { every, on, orOn, clock, orClock, fromNow } = told;
  if (every === 'other') return { ask: 'often' };
  if (!every && on === undefined && !clock) return { ask: 'when' };
  const furthest = daysAfter(dayAt(now, zone), FURTHEST_DAYS);
  if (on !== undefined && on > furthest) return { ask: 'far' };
  if (!clock) return { ask: 'clock' };
  const ahead = (at: ClockTime, day: string) => dueOn({ zone, ...at }, day) > now;
  const days = [on, orOn].flatMap((day) => (day !== undefined && day <= furthest ? [day] : []));
  const clocks = [clock, orClock].filter((at) => at !== undefined).filter((at) => days.length === 0 || days.some((day) => ahead(at, day)));
  const [first, second] = clocks;
  if (!first) return { ask: 'past' };
  if (second) return { ask: 'half', clocks: [first, second] };
  if (every) return { plan: { zone, ...first } };
  const [day, otherDay] = days.filter((one) => ahead(first, one));
  if (day !== undefined && otherDay !== undefined) return { ask: 'day', days: [day, otherDay] };
  return { plan: { zone, ...first, on: day ?? nextDayFor(first, zone, now), ...(fromNow && { fromNow }) } };
}

/** Today where the time is still ahead, else tomorrow. */
function nextDayFor(clock: ClockTime, zone: string, now: number): string {
  const today = dayAt(now, zone);
  return dueOn({ zone, ...clock }, today) > now ? today : daysAfter(today, 1);
}

/** The first day a plan is due after `now` (ms). */
export function firstDay(plan: Plan, now: number): string {
  return plan.on ?? nextDayFor(plan, plan.zone, now);
}

/** So many minutes from now (ms) as a day and a time of it: the next whole minute. */
export function minutesFrom(now: number, minutes: number, zone: string): Required<Pick<ToldTime, 'on' | 'clock' | 'fromNow'>> {
  const at = Math.ceil((now + minutes * 60_000) / 60_000) * 60_000;
  return { on: dayAt(at, zone), clock: clockAt(at, zone), fromNow: true };
}
