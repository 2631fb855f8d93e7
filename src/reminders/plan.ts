import { DateTime } from 'luxon';

/** A time of day on the person's own clock. */
export interface ClockTime {
  hour: number;
  minute: number;
}
/**
 * When to remind, by the wall clock of one time zone (IANA name): once on the day `on` (ISO date), or, without it, every day. `fromNow`:
 * agreed as a wait ("in 2 hours") by someone whose own clock is not known, and kept by the clock of `NO_ZONE`.
 */
export interface Plan extends ClockTime {
  zone: string;
  on?: string;
  fromNow?: true;
}
/** The clock by which a wait is kept; it is never shown. */
export const NO_ZONE = 'Etc/UTC';

/**
 * The instant (ms) at which the plan is due on this day of its zone. A time that the clocks leave out in spring becomes the
 * next minute there is; a time that comes twice in autumn is its first coming.
 */
export function dueOn({ zone, hour, minute }: Plan, day: string): number {
  const midnight = DateTime.fromISO(day, { zone });
  for (let late = 0; ; late++) {
    const wanted = hour * 60 + minute + late;
    const { year, month, day: date } = midnight.plus({ days: Math.floor(wanted / 1440) });
    const clock = { hour: Math.floor(wanted / 60) % 24, minute: wanted % 60 };
    const at = DateTime.fromObject({ year, month, day: date, ...clock }, { zone });
    if (at.hour === clock.hour && at.minute === clock.minute) return Math.min(...at.getPossibleOffsets().map((one) => one.toMillis()));
  }
}

/** The day (ISO date) that it is in a zone at this instant (ms). */
export function dayAt(now: number, zone: string): string {
  return DateTime.fromMillis(now, { zone }).toFormat('yyyy-MM-dd');
}

/** So many days after a day; both ISO dates. */
export function daysAfter(day: string, days: number): string {
  return DateTime.fromISO(day, { zone: 'utc' }).plus({ days }).toFormat('yyyy-MM-dd');
}

/** The time of day in a zone at this instant (ms). */
export function clockAt(now: number, zone: string): ClockTime {
  const { hour, minute } = DateTime.fromMillis(now, { zone });
  return { hour, minute };
}

const QUIET_FROM = 21;
const QUIET_TO = 8;
/** From 21:00 to 8:00 nobody is reminded who has not asked for it. */
export const isQuiet = ({ hour }: ClockTime): boolean => hour >= QUIET_FROM || hour < QUIET_TO;
