import { clockAt, dayAt, daysAfter, type ClockTime } from '../reminders/plan.ts';
import { minutesFrom, type ToldTime } from '../reminders/told.ts';
import { recognisedTimes } from './recognised-time.ts';
import { timeTyped } from './time-typed.ts';

type Part = 'morning' | 'afternoon' | 'evening' | 'night';

const OTHER_REPEAT =
  /\b(?:every|each) (?:(?:other|second|third|few|couple of|half|\d+|one|two|three|four|five|six) ?)*(?:hours?|minutes?|days|weeks?|months?|weekdays?|weekends?|working day|work ?day|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b|\bevery (?:other|second|third|2nd) (?:day|morning|evening|night)\b|\b(?:week|hour|month)ly\b|\b(?:twice|\d+ times|two times|three times|several times|a few times) (?:a|per|every|each) (?:day|week|month)\b|\b(?:except|not) (?:on )?(?:the )?weekends?\b|\b(?:mon|monday)(?: ?- ?| to | through | till | until )(?:fri|friday)\b|\b(?:week ?days|work(?:ing)? ?days|weekends|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b/;
const EVERY_DAY =
  /\b(?:every|each) (?:single )?(?:day|(?=morning|afternoon|evening|night|noon))\b|\b(?=(?:mornings|evenings|afternoons|nights)\b)/;
const PART = /\b(?:in the |this |at |every |first thing (?:in the )?|late |early )*(morning|afternoon|evening|night)s?\b/;
const NUMBER: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  'a couple of': 2,
  'a few': 3,
  'couple of': 2,
};
const COUNT = String.raw`(\d+(?:\.\d+)?|${Object.keys(NUMBER)
  .sort((one, other) => other.length - one.length)
  .join('|')})`;
const HALF_HOUR = /\b(?:in |after )?(?:half (?:an |a )?hours?|half hour)\b(?: from now| later)?/;
const HOUR_AND_HALF = /\bin (?:an|one|1) hours? and (?:a )?half\b|\bin (?:one|1) and a half hours?\b/;
const QUARTER = /\bin (?:a )?quarter (?:of )?(?:an )?hours?\b/;
const FROM_NOW = new RegExp(
  String.raw`\b(?:(?:in|after)(?: about| around)? ${COUNT} (hours?|minutes?)(?: time)?|${COUNT} (hours?|minutes?) (?:from now|later))\b(?: and (\d+) minutes)?`,
);
const DAYS_ON = new RegExp(String.raw`\bin ${COUNT} (days?|weeks?)(?: time)?\b`);
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const WEEKDAY = new RegExp(String.raw`\b(next |this |on |coming |this coming )*(${WEEKDAYS.join('|')})\b`);
const FIGURES = /\b(?:on )?(\d{1,2})[/-](\d{1,2})(?:[/-](?:20)?(\d\d))?\b/;
/** A time that is meant when only a part of the day is named; it is read back before anything is kept. */
const USUAL: Readonly<Record<Part, ClockTime>> = {
  morning: { hour: 9, minute: 0 },
  afternoon: { hour: 14, minute: 0 },
  evening: { hour: 19, minute: 0 },
  night: { hour: 20, minute: 0 },
};
/** Nobody means these hours who says "at 3". */
const DEAD_OF_NIGHT = 6;

/** When someone wants something to happen, from their words, by the wall clock of their zone. Nothing told gives an empty object. */
export function toldTime(text: string, zone: string, now: number): ToldTime {
  const today = dayAt(now, zone);
  let said = timeTyped(text);
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    const found = pattern.exec(said) ?? undefined;
    if (found) said = `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
    return found;
  };
  const number = (word: string | undefined) => Number(word) || (NUMBER[word ?? ''] ?? 0);

  if (take(OTHER_REPEAT)) return { every: 'other' };
  const wait = take(HOUR_AND_HALF) ? 90 : take(HALF_HOUR) ? 30 : take(QUARTER) ? 15 : minutesIn(take(FROM_NOW), number);
  if (wait !== undefined) return minutesFrom(now, Math.max(1, wait), zone);

  const every = take(EVERY_DAY) ? ('day' as const) : undefined;
  const tonight = take(/\btonight\b/);
  const part = tonight ? 'night' : (take(PART)?.[1] as Part | undefined);
  if (part && /\bthis\b/.test(text.toLowerCase()) && !/\bthis (?:coming )?\w+day\b/.test(text.toLowerCase())) said = `today ${said}`;
  const days = tonight
    ? { on: today }
    : (daysOn(take(DAYS_ON), today, number) ?? weekday(take(WEEKDAY), today) ?? figures(take(FIGURES), today));
  said = said
    .replace(/\b(?:end of (?:the )?day|next week|next month|later|soon|first thing)\b/g, ' ')
    .replace(/(?<![\d:/.])(?<!\b(?:at|past|to|of|the) )(\d{1,2}(?::\d\d)?)(?= ?(?:today|tomorrow|$))/g, 'at $1')
    .replace(/\b(today|tomorrow|monday|tuesday) (?=\d{1,2}(?::\d\d)?(?: [ap]m)?$)/g, '$1 at ');
  const { dates, clocks } = recognisedTimes(said, clockedNow(today, now, zone));
  const [on, orOn] = days ? [days.on, days.orOn] : dates.filter((day) => day >= today);
  const clock = fitting(clocks, part, said) ?? (part ? [USUAL[part]] : []);
  return {
    ...(every && { every }),
    ...(!every && on !== undefined && { on }),
    ...(!every && orOn !== undefined && { orOn }),
    ...(clock[0] && { clock: clock[0] }),
    ...(clock[1] && { orClock: clock[1] }),
  };
}

function minutesIn(found: RegExpExecArray | undefined, number: (word: string | undefined) => number): number | undefined {
  if (!found) return undefined;
  const [, count, unit, laterCount, laterUnit, more] = found;
  const minutes = number(count ?? laterCount) * ((unit ?? laterUnit ?? '').startsWith('hour') ? 60 : 1);
  return minutes + Number(more ?? 0);
}

function daysOn(
  found: RegExpExecArray | undefined,
  today: string,
  number: (word: string | undefined) => number,
): { on: string; orOn?: string } | undefined {
  if (!found) return undefined;
  return { on: daysAfter(today, Math.round(number(found[1]) * ((found[2] ?? '').startsWith('week') ? 7 : 1))) };
}

/** The coming one of this name; said on that very day, or with "next", it may be the one after as well. */
function weekday(found: RegExpExecArray | undefined, today: string): { on: string; orOn?: string } | undefined {
  if (!found) return undefined;
  const wanted = WEEKDAYS.indexOf(found[2] ?? '');
  const isNow = (new Date(`${today}T00:00:00Z`).getUTCDay() + 6) % 7;
  const ahead = (wanted - isNow + 7) % 7;
  const isNext = found[0].includes('next');
  if (ahead === 0) return isNext ? { on: daysAfter(today, 7) } : { on: today, orOn: daysAfter(today, 7) };
  return isNext ? { on: daysAfter(today, ahead), orOn: daysAfter(today, ahead + 7) } : { on: daysAfter(today, ahead) };
}

/** "3/12" is read both ways: each as the next such day. */
function figures(found: RegExpExecArray | undefined, today: string): { on: string; orOn?: string } | undefined {
  if (!found) return undefined;
  const [, a = '', b = '', year] = found;
  const read = (month: number, day: number): string | undefined => {
    const years = year ? [2000 + Number(year)] : [Number(today.slice(0, 4)), Number(today.slice(0, 4)) + 1];
    return years
      .map((full) => new Date(Date.UTC(full, month - 1, day)))
      .filter((date) => date.getUTCMonth() === month - 1 && date.getUTCDate() === day)
      .map((date) => date.toISOString().slice(0, 10))
      .find((date) => date >= today);
  };
  const [on, orOn] = [...new Set([read(Number(b), Number(a)), read(Number(a), Number(b))])].filter((day) => day !== undefined).sort();
  return on === undefined ? undefined : { on, ...(orOn !== undefined && { orOn }) };
}

/** Of the times a clock without morning and evening may mean, those that the words leave. */
function fitting(clocks: readonly ClockTime[], part: Part | undefined, said: string): readonly ClockTime[] | undefined {
  const [first, second] = clocks;
  if (!first || !second) return first && [first];
  const [early, late] = first.hour < second.hour ? [first, second] : [second, first];
  if (/(?<!\d)0\d:\d\d/.test(said)) return [early];
  if (part) return [part === 'morning' || (part === 'night' && early.hour > 0 && early.hour < 5) ? early : late];
  return early.hour < DEAD_OF_NIGHT ? [late] : [early, late];
}

/** The wall clock of the person, in the fields of a date of this process, which is where the recognizer looks. */
function clockedNow(today: string, now: number, zone: string): Date {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  const { hour, minute } = clockAt(now, zone);
  return new Date(year, month - 1, day, hour, minute);
}
