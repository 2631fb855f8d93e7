import { ageOfBirth } from './birth.ts';
import type { Lexicon } from './lexicon.ts';
import { meantLast } from './meant-last.ts';
import { inFigures } from './numbers.ts';
import { tidy, writtenOut } from './said.ts';
import { exactly, type Span } from './span.ts';

const OLDEST = 120;
const NEARLY =
  /\b(?:pushing|nearly|almost|coming up (?:to|on|for)|getting on for|approaching|not quite|just under|just shy of|shy of|close to|nearing|knocking on|the right side of|right side of)\s+(?:a\s+)?(\d{1,3})\b/;
const ROUGHLY = /\b(?:about|around|roughly|approx(?:imately)?|circa|or so|give or take|or thereabouts)\b|\d{1,3}\s?ish\b/;
const DECADE = /\b(early|mid|middle|late|in my|my|in the|the)?[\s-]*(?:(?:early|mid|late)[\s-]+)?(\d0)(?:'?s|\s?-?\s?(?:something|odd))\b/;
const TENS: readonly (readonly [RegExp, string])[] = [
  [/\btwenties\b/g, '20s'],
  [/\bthirties\b/g, '30s'],
  [/\bfou?rties\b/g, '40s'],
  [/\bfifties\b/g, '50s'],
  [/\bsixties\b/g, '60s'],
  [/\bseventies\b/g, '70s'],
  [/\beighties\b/g, '80s'],
  [/\bnineties\b/g, '90s'],
  [/\b(?:half a century|half century)\b/g, '50'],
  [/\b(\d) ?-?oh\b|\bbig (\d) ?-? ?[0o]\b/g, '$1$20'],
];
const NOT_YEARS =
  /^\s*(?:days?|weeks?|wks?|months?|mths?|mo|hours?|hrs?|minutes?|mins?|kg|kilos?|lbs?|pounds?|stone|cm|foot|feet|ft|inch(?:es)?|'|%|times|\/\s?\d|out of|ago|years? ago|yrs? ago|st\b|nd\b|rd\b|th\b|children|kids|sons?|daughters?|doctors?|tablets|pills|mg|grand\w+|(?:glass(?:es)?|bottles?|cups?|cans?|pints?) of|beers?|wines?|pints?|drinks?|vodkas?|whiskys?|whiskies|shots|coffees?|teas?|cigarettes|fags|meals?|people|brothers?|sisters?|dogs?|cats?|jobs?|shifts?)\b/;
const OF_TIME =
  /\b(?:for|since|last|past|every|after|within)\s+(?:the\s+)?(?:last\s+|past\s+)?(?:about\s+|i\s+was\s+(?:about\s+)?)?$|\b(?:she|he|they|wife|husband|mum|mom|dad|son|daughter|partner) (?:is|are|was)\s+$|\d\/$|\b(?:foot|feet|ft)\s+$/;
/** How long something lasted, beside an age: "65, had it 3 years". */
const LASTING =
  /\b(?:had (?:it|this|that|pain)|been|pain|ache|suffer\w*|hurt\w*|sore)\b[^\d,.;]{0,20}\d+(?:\.\d+)? (?:years?|yrs?|months?|weeks?|days?)\b|\b\d+ (?:years?|yrs?) (?:ago|of (?!age)|with (?:it|this|back|pain))/g;
/** "The oldest one" is no age of one. */
const ONE_OF_THEM = /\b(?:the|that|this|which|each|every|any|no|\w+est|last|first|top|bottom|older|younger|other) 1\b/g;
/** Years of feeling, not of age: "56 but i feel 80". */
const FEELING =
  /\b(?:feel(?:s|ing)?|felt|look(?:s|ing)?|act(?:s|ing)?|going on|mental age(?: of)?|(?:back|body|spine|knees) (?:of|is))(?: like| about| more like| closer to| of)?(?: an?| i am| it is)?\s+\d{1,3}(?:\s*(?:years? old|yo|yr old))?\b/g;
const SOON =
  /\b(?:next (?:month|week|year|birthday|jan\w*|feb\w*|march|april|may|june|july|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*)|tomorrow|soon|shortly|in (?:a |the )?(?:\d+|few|couple of|new|next)? ?(?:days?|weeks?|months?|year)|later this (?:year|month)|this (?:december|christmas)|any day|at christmas|by christmas)\b/;
const MONTH = /\b(?:in|come|this|on) (?:\d+\w* )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b/;
const BECOMING =
  /\b(?:turning|turn|i will be|will be|ill be|i would be|going to be|gonna be|about to be|becoming|hitting)\s+(?:\w+ )?(\d{1,3})\b/;

/** How old someone says they are, as the years it may be; also birth years and "in my forties". */
export function readAge(text: string, now: Date, lexicon: Lexicon): Span | 'out-of-range' | undefined {
  const figures = inFigures(writtenOut(tidy(text)), lexicon).replace(/ (?:and )?(?:a |1 |3 )?(?:half|quarters?)\b/g, '');
  const written = TENS.reduce(
    (line, [word, figure]) => line.replace(word, figure),
    figures
      .replace(/\b(1[89]|20) (\d\d)\b/g, '$1$2')
      .replace(/\b(?:negative|minus) (?=\d)/g, '-')
      .replace(/^(\D*[2-9])0 ([1-9])(?=\D*$)/, '$1$2'),
  );
  const said = meantLast(written.replace(FEELING, ' ').replace(LASTING, ' ').replace(ONE_OF_THEM, ' '), lexicon).trim();
  const ago = /\bborn (?:about )?(\d{1,3}) (?:years|yrs) ago\b|\b(\d{1,3}) (?:years|yrs) ago i was born\b/.exec(written);
  if (ago) return bounded(Number(ago[1] ?? ago[2]));
  const born = ageOfBirth(said, now, lexicon);
  if (born !== undefined) return born === 'not-yet' || born.from > OLDEST ? 'out-of-range' : born;
  const months = /^\D{0,12}(\d{1,2})\s*(?:months?|mths?|mo)(?:\s+old)?\W*$/.exec(said);
  if (months) return exactly(Math.floor(Number(months[1]) / 12));
  return becoming(said) ?? bounds(said) ?? numberOfYears(said);
}

/** "Turning 40 soon", "38 next month", "68, 69 in May": the age now is a year less than the one to come. */
function becoming(said: string): Span | undefined {
  const ages = [...said.matchAll(/(?<![\w./-])(\d{1,3})(?![\w/]|\s*(?:days?|weeks?|months?|minutes?)\b)/g)].map(([, age]) => Number(age));
  const [first = 0, second] = ages;
  const coming = SOON.test(said) || MONTH.test(said) || BECOMING.test(said);
  if (ages.length === 2 && second !== undefined && Math.abs(first - second) === 1 && (coming || /\b(?:now|nearly|almost)\b/.test(said)))
    return exactly(Math.min(first, second));
  if (ages.length !== 1 || first < 1 || first > OLDEST) return undefined;
  if (BECOMING.test(said) && !/\bturned\b/.test(said)) return exactly(first - 1);
  if (SOON.test(said) && !/\b(?:turned|was|now)\b/.test(said)) return exactly(first - 1);
  return undefined;
}

/** A stretch of years: between, over, under, nearly, and a decade of life. */
function bounds(said: string): Span | 'out-of-range' | undefined {
  const between = /(?<![\w.])(\d{1,3})\s*(?:-|to|and|or)\s*(\d{1,3})(?!\w)/.exec(said);
  if (between) return span(Number(between[1]), Number(between[2]));
  const beyond =
    /\b(?:over|above|older than|more than|past|at least|(?:the )?wrong side of)\s+(\d{1,3})\b|(?<!\w)(\d{1,3})\s*(?:\+|plus\b|or (?:over|older|more|above))/.exec(
      said,
    );
  if (beyond) return span(Number(beyond[1] ?? beyond[2]) + (beyond[1] && !/\bat least\b/.test(said) ? 1 : 0), OLDEST);
  const below = /\b(?:under|below|younger than|less than|not yet)\s+(\d{1,3})\b/.exec(said);
  if (below) return span(0, Number(below[1]) - 1);
  const nearly = NEARLY.exec(said);
  if (nearly) return span(Number(nearly[1]) - 4, Number(nearly[1]) - 1);
  const decade = DECADE.exec(said);
  if (decade) return inDecade(said, Number(decade[2]));
  if (/\b(?:older|younger) than\b|\bas old as\b/.test(said)) return { from: 0, to: OLDEST };
  return /\bteen(?:ager|age|s)?\b/.test(said) && !/\d/.test(said) ? { from: 13, to: 19 } : undefined;
}

/** A count of years, said as "45", "45yo", "I am 45", "F38", "38 f". */
function numberOfYears(said: string): Span | 'out-of-range' | undefined {
  const explicit =
    /(?<![\w.])(\d{1,3})\s*(?:-?\s*(?:years?|yrs?|y|yeras|yeers)\s*-?\s*(?:old|of age|young)|y\s?\/?\.?\s?o\b|yo\b|yr old)|\b(?:aged?|i am|turned|turning|just|old)[\s:=]+(?:now\s+|just\s+|only\s+|a\s+)?(\d{1,3})(?!\w)(?!\s*(?:\/|out of))/.exec(
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
