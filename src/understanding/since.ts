import type { Lexicon } from './lexicon.ts';
import type { Span } from './span.ts';

const DAY = 86_400_000;
/** The first month of each season in the north, where a year's end stands for winter. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };

/** How long ago a point in time was: "since March", "last Tuesday", "in 2019", "since the spring". */
export function sinceThen(said: string, now: Date, lexicon: Lexicon): Span | undefined {
  return byYear(said, now) ?? byMonth(said, now, lexicon) ?? bySeason(said, now) ?? byDay(said, now, lexicon);
}

function ago(now: Date, from: number, to: number): Span {
  const days = (then: number) => Math.max(0, Math.floor((now.getTime() - then) / DAY));
  return { from: days(Math.min(to, now.getTime())), to: days(from), likely: days(Math.min((from + to) / 2, now.getTime())) };
}

function byYear(said: string, now: Date): Span | undefined {
  const year = Number(/(?<![\d/.-])((?:19|20)\d\d)(?![\d/.-])/.exec(said)?.[1]);
  if (
    !year ||
    year > now.getUTCFullYear() ||
    /\b(?:january|february|march|april|june|july|august|september|october|november|december|jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\b/.test(
      said,
    )
  )
    return undefined;
  return ago(now, Date.UTC(year, 0, 1), Date.UTC(year, 11, 31));
}

function byMonth(said: string, now: Date, { months }: Lexicon): Span | undefined {
  const named = Object.entries(months).flatMap(([number, names]) => names.map((name) => [name, Number(number)] as const));
  const hit = named
    .map(([name, number]) => ({ name, number, at: said.search(new RegExp(`\\b${name}\\b`)) }))
    .filter(({ at }) => at >= 0)[0];
  if (!hit) return undefined;
  // "may" and "mar" are words of their own; they are months only after a word that leads to one.
  if (
    hit.name === 'may' &&
    !/\b(?:since|in|from|last|mid|early|late|of|about|around|back in|started|until)\s+may\b|^\W*may\W*$|\bmay (?:\d|last|this)/.test(said)
  )
    return undefined;
  const written = Number(/\b((?:19|20)\d\d)\b/.exec(said)?.[1]) || (/\blast year\b/.test(said) ? now.getUTCFullYear() - 1 : undefined);
  const year = written ?? (hit.number - 1 > now.getUTCMonth() ? now.getUTCFullYear() - 1 : now.getUTCFullYear());
  const day = Number(
    new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)? (?:of )?${hit.name}\\b`).exec(said)?.[1] ??
      new RegExp(`\\b${hit.name} (?:the )?(\\d{1,2})(?:st|nd|rd|th)?\\b`).exec(said)?.[1],
  );
  if (day >= 1 && day <= 31) return ago(now, Date.UTC(year, hit.number - 1, day), Date.UTC(year, hit.number - 1, day));
  if (/christmas|xmas/.test(hit.name)) return ago(now, Date.UTC(year, 11, 25), Date.UTC(year, 11, 25));
  return ago(now, Date.UTC(year, hit.number - 1, 1), Date.UTC(year, hit.number, 0));
}

function bySeason(said: string, now: Date): Span | undefined {
  const season = /\b(spring|summer|autumn|fall|winter)\b/.exec(said)?.[1];
  if (!season || /\b(?:fall|fell) (?:off|down|over|from)\b|\b(?:a|my|the|after|bad|had a) fall\b(?! of)/.test(said)) {
    return /\bnew year'?s?\b/.test(said) ? ago(now, Date.UTC(now.getUTCFullYear(), 0, 1), Date.UTC(now.getUTCFullYear(), 0, 2)) : undefined;
  }
  const first = (SEASONS[season] ?? 1) - 1;
  const year = first > now.getUTCMonth() || /\blast year\b/.test(said) ? now.getUTCFullYear() - 1 : now.getUTCFullYear();
  return ago(now, Date.UTC(year, first, 1), Date.UTC(year, first + 3, 0));
}

function byDay(said: string, now: Date, { weekdays }: Lexicon): Span | undefined {
  const back = (from: number, to: number): Span => ({ from, to, likely: Math.round((from + to) / 2) });
  if (/\bday before yesterday\b/.test(said)) return back(2, 2);
  if (/\byesterday\b|\blast (?:night|evening)\b/.test(said)) return back(1, 1);
  if (/\blast week\b/.test(said)) return back(5, 13);
  if (/\blast month\b/.test(said)) return back(22, 50);
  if (/\blast year\b/.test(said)) return ago(now, Date.UTC(now.getUTCFullYear() - 1, 0, 1), Date.UTC(now.getUTCFullYear() - 1, 11, 31));
  if (/\b(?:this|the) week\b/.test(said)) return back(0, 6);
  if (/\bthis month\b/.test(said)) return back(0, now.getUTCDate());
  if (/\bthis year\b/.test(said)) return ago(now, Date.UTC(now.getUTCFullYear(), 0, 1), now.getTime());
  if (/\bweekend\b/.test(said)) return back(Math.max(1, now.getUTCDay()), Math.max(2, now.getUTCDay() + 1));
  const named = Object.entries(weekdays).find(([, names]) => names.some((name) => new RegExp(`\\b${name}\\b`).test(said)));
  if (!named) return undefined;
  const days = (now.getUTCDay() - Number(named[0]) + 7) % 7 || 7;
  return back(days, days);
}
