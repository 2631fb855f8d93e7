import { dateIn } from './dates.ts';
import type { Lexicon } from './lexicon.ts';
import type { Span } from './span.ts';

const TELLS =
  /^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* '?|')\d\d$|\b(?:born|dob|d\.o\.b|birth|birthday|birthdate|yob|vintage|\d\d (?:baby|kid)|b)\b/;
/** After these, two figures are a year. */
const SHORT_YEAR =
  /\b(?:born|dob|d\.o\.b|birth|birthdate|yob|b)\b\D{0,12}'?(\d\d)(?![\w/]|\s*(?:years|yrs|weeks|months|days))|(?<![\w/.])'?(\d\d) (?:baby|vintage|kid)\b|^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* '?|')(\d\d)$/;
const YEAR_ALONE =
  /^\W*(?:in |i was |since |from )*(?:(?:early |mid |late )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* )?((?:18|19|20)\d\d)(?: born| was my year)?\W*$/;

/** The age of someone who tells when they were born: "born in 86", "86 baby", "1974", "dob 3/4/1990". */
export function ageOfBirth(said: string, now: Date, lexicon: Lexicon): Span | 'not-yet' | undefined {
  const told = TELLS.test(said);
  const date = dateIn(said, lexicon);
  if (date && (told || date.whole)) {
    const born = date.days.filter((day) => day <= now.getTime());
    if (born.length === 0) return 'not-yet';
    const ages = born.map((day) => yearsSince(day, now));
    return { from: Math.min(...ages), to: Math.max(...ages), likely: ages[0] ?? 0 };
  }
  if (!told && !YEAR_ALONE.test(said)) return undefined;
  const full = /(?<!\d)((?:18|19|20)\d\d)(?!\d)/.exec(said)?.[1];
  const [, after, before, alone] = SHORT_YEAR.exec(said) ?? [];
  const short = after ?? before ?? alone;
  if (full === undefined && short === undefined) return undefined;
  const thisYear = now.getUTCFullYear();
  const year = full === undefined ? (2000 + Number(short) <= thisYear - 10 ? 2000 : 1900) + Number(short) : Number(full);
  return byYear(year, said, now, lexicon);
}

/** Most people have had this year's birthday in the second half of the year, and have not in the first; a month told decides. */
function byYear(year: number, said: string, now: Date, { months }: Lexicon): Span | 'not-yet' {
  const age = now.getUTCFullYear() - year;
  if (age < 0) return 'not-yet';
  const month = Object.entries(months).find(([, names]) => names.some((name) => new RegExp(String.raw`\b${name}\b`).test(said)))?.[0];
  const had = month === undefined ? now.getUTCMonth() >= 6 : Number(month) - 1 <= now.getUTCMonth();
  return { from: Math.max(0, age - 1), to: age, likely: had ? age : Math.max(0, age - 1) };
}

function yearsSince(day: number, now: Date): number {
  const born = new Date(day);
  const before = now.getUTCMonth() * 100 + now.getUTCDate() < born.getUTCMonth() * 100 + born.getUTCDate();
  return now.getUTCFullYear() - born.getUTCFullYear() - (before ? 1 : 0);
}
