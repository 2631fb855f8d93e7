import { dateIn } from './dates.ts';
import { feastIn } from './feasts.ts';
import type { Lexicon } from './lexicon.ts';
import { exactly, type Span } from './span.ts';

const DAY = 86_400_000;
/** The first month of each season in the north, where a year's end stands for winter. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
/** Words for a part of a month or a year, and what share of it they mean. */
const PARTS: readonly (readonly [RegExp, readonly [number, number]])[] = [
  [/\b(?:beginning|start|first week)\b/, [0, 0.2]],
  [/\b(?:early|first (?:half|part|few))\b/, [0, 0.33]],
  [/\b(?:mid|middle)\b/, [0.33, 0.67]],
  [/\b(?:end|last week of)\b/, [0.8, 1]],
  [/\b(?:late|back end|second half)\b/, [0.67, 1]],
];

/** How long ago a point in time was: "since March", "last Tuesday", "in 2019", "since the spring", "12/08/2026". */
export function sinceThen(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  return (
    byDate(said, now, lexicon) ??
    byFeast(said, now, lexicon) ??
    byYear(said, now, lexicon) ??
    byMonth(said, now, lexicon) ??
    bySeason(said, now) ??
    byDay(said, now, lexicon)
  );
}

/** "Since my daughter was born, she is 4": as long as the child is old. */
export function sinceBirth(said: string): Span | undefined {
  if (!/\b(?:born|birth|gave birth|had (?:him|her|my|our) ?\w*|(?:first|second|third|last) (?:baby|child|kid))\b/.test(said))
    return undefined;
  const [, age, unit = ''] =
    /\b(?:is|are|he|she|hes|shes|whos|turned|aged?|now|nearly)(?: now| nearly| just| almost| about)? (\d{1,2})(?!\w|\/)(?: (months?|weeks?|days?))?/.exec(
      said,
    ) ?? [];
  if (age === undefined || /\bago\b/.test(said)) return undefined;
  const length = unit.startsWith('month') ? 30.44 : unit.startsWith('week') ? 7 : unit.startsWith('day') ? 1 : 365.25;
  const years = Number(age);
  return { from: Math.round(years * length), to: Math.round((years + 1) * length) - 1, likely: Math.round((years + 0.5) * length) };
}

function ago(now: Date, from: number, to: number): Span {
  const days = (then: number) => Math.max(0, Math.floor((now.getTime() - then) / DAY));
  return { from: days(Math.min(to, now.getTime())), to: days(from), likely: days(Math.min((from + to) / 2, now.getTime())) };
}

/** The part of a stretch of time that "early", "mid" or "the end of" means; without one, all of it. */
function partOf(said: string, from: number, to: number): readonly [number, number] {
  const part = PARTS.find(([words]) => words.test(said))?.[1];
  return part === undefined ? [from, to] : [from + part[0] * (to - from), from + part[1] * (to - from)];
}

function byDate(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  const full = dateIn(said, lexicon);
  const [, a, b] = /(?<![\d/.-])(\d{1,2})[/.](\d{1,2})(?![\d/.-]|\s?(?:10|%))/.exec(said) ?? [];
  const recent = (month: number, day: number) =>
    [now.getUTCFullYear(), now.getUTCFullYear() - 1]
      .map((year) => new Date(Date.UTC(year, month - 1, day)))
      .find((date) => date.getTime() <= now.getTime() && date.getUTCDate() === day && month <= 12)
      ?.getTime();
  const days = full
    ? full.days
    : a && b
      ? [recent(Number(b), Number(a)), recent(Number(a), Number(b))].filter((day) => day !== undefined)
      : [];
  const past = [...new Set(days.filter((day) => day <= now.getTime()))].map((day) => Math.floor((now.getTime() - day) / DAY));
  const [only] = past;
  if (only === undefined) return undefined;
  return past.length === 1 ? exactly(only) : { from: Math.min(...past), to: Math.max(...past) };
}

function byFeast(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  const day = feastIn(said, now, lexicon);
  return day === undefined ? undefined : exactly(Math.floor((now.getTime() - day) / DAY));
}

function byYear(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  const year = Number(/(?<![\d/.-])((?:19|20)\d\d)(?![\d/.-])/.exec(said)?.[1]);
  if (!year || year > now.getUTCFullYear() || monthsIn(lexicon).test(said)) return undefined;
  return ago(now, ...partOf(said, Date.UTC(year, 0, 1), Date.UTC(year, 11, 31)));
}

const monthPatterns = new WeakMap<Lexicon['months'], RegExp>();

/** Any name of a month; the longest first, so that "june" is no "jun". */
function monthsIn({ months }: Lexicon): RegExp {
  const known = monthPatterns.get(months);
  if (known) return known;
  const names = Object.values(months)
    .flat()
    .sort((a, b) => b.length - a.length);
  const made = new RegExp(String.raw`\b(${names.join('|')})\b`);
  monthPatterns.set(months, made);
  return made;
}

function byMonth(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  // "may" and "mar" are words of their own; they are months only after a word that leads to one.
  const leads =
    /\b(?:since|in|from|last|mid|early|late|of|about|around|back in|started|until)\s+may\b|^\W*may\W*$|\bmay (?:\d|last|this)|\d(?:st|nd|rd|th)? (?:of )?may\b/;
  const name = monthsIn(lexicon).exec(leads.test(said) ? said : said.replace(/\bmay\b/g, ' '))?.[1];
  const month = Object.entries(lexicon.months).find(([, names]) => name !== undefined && names.includes(name))?.[0];
  if (name === undefined || month === undefined) return undefined;
  const written = Number(/\b((?:19|20)\d\d)\b/.exec(said)?.[1]) || (/\blast year\b/.test(said) ? now.getUTCFullYear() - 1 : undefined);
  const at = Number(month) - 1;
  const year = written ?? (at > now.getUTCMonth() ? now.getUTCFullYear() - 1 : now.getUTCFullYear());
  const day = Number(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${name}\\b`).exec(said)?.[1] ??
      new RegExp(`\\b${name} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b(?! (?:weeks|months|years|days))`).exec(said)?.[1],
  );
  if (day >= 1 && day <= 31) {
    const past = [year, year - 1].map((one) => Date.UTC(one, at, day)).find((time) => time <= now.getTime()) ?? now.getTime();
    return ago(now, past, past);
  }
  return ago(now, ...partOf(said, Date.UTC(year, at, 1), Date.UTC(year, at + 1, 0)));
}

function bySeason(said: string, now: Date): Span | undefined {
  const season = /\b(spring|summer|autumn|fall|winter)\b/.exec(said)?.[1];
  if (!season || /\b(?:fall|fell) (?:off|down|over|from)\b|\b(?:a|my|the|after|bad|had a) fall\b(?! of)/.test(said)) return undefined;
  const first = (SEASONS[season] ?? 1) - 1;
  const year = first > now.getUTCMonth() || /\blast year\b/.test(said) ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
  return ago(now, ...partOf(said, Date.UTC(year, first, 1), Date.UTC(year, first + 3, 0)));
}

function byDay(said: string, now: Date, { weekdays }: Lexicon): Span | undefined {
  const back = (from: number, to: number): Span => ({ from, to, likely: Math.round((from + to) / 2) });
  const thisYear = now.getUTCFullYear();
  if (/\bday before yesterday\b/.test(said)) return back(2, 2);
  if (/\byesterday\b|\blast (?:night|evening)\b/.test(said)) return back(1, 1);
  const named = Object.entries(weekdays).find(([, names]) => names.some((name) => new RegExp(`\\b${name}\\b`).test(said)));
  const days = named ? (now.getUTCDay() - Number(named[0]) + 7) % 7 || 7 : undefined;
  if (/\bbefore last\b/.test(said) && days !== undefined) return back(days + 7, days + 7);
  if (/\bweekend before last\b/.test(said)) return back(7, 9);
  if (/\bweek before last\b/.test(said)) return back(12, 20);
  if (/\b(?:last week|week before)\b/.test(said)) return back(...inLastWeek(named?.[0], now));
  if (/\blast month\b/.test(said)) return back(22, 50);
  if (/\blast year\b/.test(said)) return ago(now, ...partOf(said, Date.UTC(thisYear - 1, 0, 1), Date.UTC(thisYear - 1, 11, 31)));
  if (/\b(?:this|the) week\b/.test(said)) return back(0, 6);
  if (/\bthis month\b/.test(said)) return back(0, now.getUTCDate());
  if (/\bthis year\b/.test(said)) return ago(now, ...partOf(said, Date.UTC(thisYear, 0, 1), Date.UTC(thisYear, 11, 31)));
  if (/\bweekend\b/.test(said)) return back(...weekendBefore(now, /\blast\b/.test(said)));
  if (/\b(?:lockdown|quarantine)s?\b/.test(said)) return { ...ago(now, Date.UTC(2020, 2, 1), Date.UTC(2021, 6, 1)), likely: undefined };
  return days === undefined ? undefined : back(days, days);
}

/** The weekend that is nearest, in days ago; on a weekend "last weekend" is the one before. */
function weekendBefore(now: Date, last: boolean): readonly [number, number] {
  const sunday = now.getUTCDay();
  if (sunday > 0 && sunday < 6) return [sunday, sunday + 1];
  const before = sunday === 0 ? 7 : 6;
  return last ? [before, before + 1] : [0, 1];
}

/** "Last week", or a day of it: weeks begin on Monday. */
function inLastWeek(weekday: string | undefined, now: Date): readonly [number, number] {
  if (weekday === undefined) return [5, 13];
  const fromMonday = (day: number) => (day + 6) % 7;
  const days = fromMonday(now.getUTCDay()) - fromMonday(Number(weekday)) + 7;
  return [days, days];
}
