import type { Lexicon } from './lexicon.ts';
import { inFigures } from './numbers.ts';
import { tidy, writtenOut } from './said.ts';
import { exactly, type Span } from './span.ts';

const OLDEST = 120;
const NEARLY =
  /\b(?:pushing|nearly|almost|coming up (?:to|on)|getting on for|approaching|going on|not quite|just under|close to|nearing)\s+(\d{1,3})\b/;
const ROUGHLY = /\b(?:about|around|roughly|approx(?:imately)?|circa|or so|give or take)\b|\d{1,3}\s?ish\b/;
const DECADE = /\b(early|mid|middle|late|in my|my|in the|the)?[\s-]*(?:(?:early|mid|late)[\s-]+)?(\d0)(?:'?s|\s?-?\s?(?:something|odd))\b/;
const TENS: readonly (readonly [string, string])[] = [
  ['twenties', '20s'],
  ['thirties', '30s'],
  ['forties', '40s'],
  ['fourties', '40s'],
  ['fifties', '50s'],
  ['sixties', '60s'],
  ['seventies', '70s'],
  ['eighties', '80s'],
  ['nineties', '90s'],
  ['teens', '10s'],
];
const NOT_YEARS =
  /^\s*(?:days?|weeks?|wks?|months?|mths?|mo|hours?|hrs?|minutes?|mins?|kg|kilos?|lbs?|pounds?|stone|cm|%|times|\/\s?10|out of|ago|years? ago|yrs? ago|st\b|nd\b|rd\b|th\b|children|kids|doctors?|tablets|pills|mg)/;
const OF_TIME = /\b(?:for|since|last|past|every|after|within)\s+(?:the\s+)?(?:last\s+|past\s+)?(?:about\s+)?$/;

/** How old someone says they are, as the years it may be; also birth years and "in my forties". */
export function readAge(text: string, now: Date, lexicon: Lexicon): Span | 'out-of-range' | undefined {
  const said = TENS.reduce((line, [word, figure]) => line.replaceAll(word, figure), inFigures(writtenOut(tidy(text)), lexicon));
  const born = birth(said, now);
  if (born) return born;
  const months = /^\D{0,12}(\d{1,2})\s*(?:months?|mths?|mo)(?:\s+old)?\W*$/.exec(said);
  if (months) return exactly(Math.floor(Number(months[1]) / 12));
  const between = /(?<![\w.])(\d{1,3})\s*(?:-|to|and|or)\s*(\d{1,3})(?!\w)/.exec(said);
  if (between) return span(Number(between[1]), Number(between[2]));
  const beyond =
    /\b(?:over|above|older than|more than|past|at least)\s+(\d{1,3})\b|(?<!\w)(\d{1,3})\s*(?:\+|plus\b|or (?:over|older|more|above))/.exec(
      said,
    );
  if (beyond) return span(Number(beyond[1] ?? beyond[2]) + (beyond[1] ? 1 : 0), OLDEST);
  const below = /\b(?:under|below|younger than|less than|not yet)\s+(\d{1,3})\b/.exec(said);
  if (below) return span(0, Number(below[1]) - 1);
  const nearly = NEARLY.exec(said);
  if (nearly) return span(Number(nearly[1]) - 4, Number(nearly[1]) - 1);
  const decade = DECADE.exec(said);
  if (decade) return inDecade(said, Number(decade[2]));
  if (/\bteen(?:ager|age)?\b/.test(said)) return { from: 13, to: 19 };
  return numberOfYears(said);
}

/** A count of years, said as "45", "45yo", "I am 45", "F38", "38 f". */
function numberOfYears(said: string): Span | 'out-of-range' | undefined {
  const explicit =
    /(?<![\w.])(\d{1,3})\s*(?:-?\s*(?:years?|yrs?|y)\s*-?\s*(?:old|of age|young)|y\s?\/?\s?o\b|yo\b|yr old)|\b(?:aged?|i am|turned|turning|just|old)[\s:=]+(?:now\s+|just\s+|only\s+)?(\d{1,3})(?!\w)(?!\s*(?:\/|out of))/.exec(
      said,
    );
  const explicitAge =
    explicit && !NOT_YEARS.test(said.slice((explicit.index ?? 0) + explicit[0].length)) ? Number(explicit[1] ?? explicit[2]) : undefined;
  const rough = ROUGHLY.test(said);
  if (explicitAge !== undefined) return rough ? roughly(explicitAge) : bounded(explicitAge);
  const figures = [
    ...said.matchAll(/(?<![\w.]|\d\s)(?:[mf](?=\d))?(-?\d+(?:\.\d+)?)(?:\s?(?:ish|[mf]|yrs?|years?|y)\b|(?!\w|\.\d|\s?\d))/g),
  ].filter(
    ({ 0: found, index }) =>
      !NOT_YEARS.test(said.slice(index + found.length)) &&
      !OF_TIME.test(said.slice(0, index)) &&
      (said.length < 40 || /^[mf]?\d+\s?[mf]?\b/.test(found)),
  );
  const [years] = figures.map((figure) => Number(figure[1]));
  if (years === undefined) return /\d\s+\d/.test(said) ? { from: 0, to: OLDEST } : undefined;
  if (figures.length > 1) return { from: 0, to: OLDEST };
  return rough ? roughly(Math.floor(years)) : bounded(Math.floor(years));
}

function birth(said: string, now: Date): Span | 'out-of-range' | undefined {
  const full = /\b(?:born|dob|birthday|b\.?)\b/.test(said) || /^\W*(?:in |i was |since )?(?:1[89]|20)\d\d\W*$/.test(said);
  const year = Number(
    /(?<!\d)((?:1[89]|20)\d\d)(?!\d)/.exec(said)?.[1] ?? (full && /'(\d\d)\b/.test(said) ? `19${/'(\d\d)\b/.exec(said)?.[1]}` : NaN),
  );
  if (!full || Number.isNaN(year)) return undefined;
  const age = now.getUTCFullYear() - year;
  if (age < 0 || age > OLDEST) return 'out-of-range';
  // Most people have had this year's birthday in the second half of the year, and have not in the first.
  const had = now.getUTCMonth() >= 6;
  return { from: Math.max(0, age - 1), to: age, likely: had ? age : Math.max(0, age - 1) };
}

function inDecade(said: string, tens: number): Span {
  if (/\bearly\b/.test(said)) return { from: tens, to: tens + 3 };
  if (/\bmid(?:dle)?\b/.test(said)) return { from: tens + 4, to: tens + 6 };
  if (/\blate\b/.test(said)) return { from: tens + 7, to: tens + 9 };
  return { from: tens, to: tens + 9 };
}

function bounded(years: number): Span | 'out-of-range' {
  return years < 0 || years > OLDEST ? 'out-of-range' : exactly(years);
}

function roughly(years: number): Span | 'out-of-range' {
  return years > OLDEST ? 'out-of-range' : { from: Math.max(0, years - 3), to: years + 3 };
}

function span(from: number, to: number): Span | 'out-of-range' {
  if (Math.max(from, to) > OLDEST) return 'out-of-range';
  return from === to ? exactly(from) : { from: Math.max(0, Math.min(from, to)), to: Math.max(from, to) };
}
