import type { Choice, Measures } from '../content/schema.ts';
import type { Lexicon } from './lexicon.ts';
import { inFigures } from './numbers.ts';
import { tidy } from './said.ts';

const DAYS_IN: Readonly<Record<string, number>> = { day: 1, week: 7, wk: 7, fortnight: 14, month: 30.4, mth: 30.4, year: 365, yr: 365 };
const UNIT = '(day|week|wk|fortnight|month|mth|year|yr)s?';
const RANGE = String.raw`(\d+(?:\.\d+)?)(?:\s*(?:-|to|or|\/|and)\s*(\d+))?`;
const TIMES_IN = new RegExp(
  String.raw`${RANGE}\s*(?:days?|times|nights?|mornings?|x)?\s*(?:a|an|per|each|every|in (?:a|the|every|each)|(?:out )?of (?:the|a|an|each|every|any)|/)\s*${UNIT}\b`,
);
const EVERY_SO_MANY = new RegExp(String.raw`\b(?:every|each)\s+(?:${RANGE}\s+|(other|second|2nd|couple of|few)\s+)?${UNIT}\b`);
const OUT_OF = /\b(\d+)\s*(?:days?\s*)?(?:out of|\/|in|of)\s*(?:every\s*)?(7|10|14|20|30|31|100|180)\b/;
/** "2 months out of the 6": the same things counted, however many. */
const OUT_OF_ALL =
  /\b(\d+)\s*(?:days?|weeks?|wks?|months?|mornings?|nights?|weekends?)\s*(?:out )?of (?:the |every |those |these |last |past |my )*(\d+)\b/;
const PERCENT = /\b(\d{1,3})\s*(?:%|per ?cent\b|pct\b)/;
const RATING =
  /\b(\d{1,2}(?:\.\d)?)\s*(?:\/|out of)\s*10\b|^(?:about |around |maybe |id say |i'd say |probably |roughly |like |a solid |at )*an? (\d{1,2})$/;
const HALF =
  /\b(?:half (?:the|of|my|a|each|every|or)\b|(?:over|more than|at least|about|roughly|around|easily|under|below|less than|fewer than|near|nearly|close to|not|not even|nothing like|as much as) half)\b/;
const FEWER = /\b(?:under|below|less|fewer|not|nowhere|nothing like|no way|never|nearly|close)\b/;
const PAIN_FREE = /\b(?:without|off|free|good|fine|okay|ok|clear|better|no pain|ease[sd]?|rest|relief|doesn'?t|does not)\b/;
const DENIED = /\b(?:not|never|no|isn'?t|wasn'?t|hardly)\b/;
const BORN = /\b(?:old|ago|birth|born|postpartum|post|late|since|trying|after|left|baby is|overdue by|scan|miscarr\w*|lost)\b/;
const MORE = /\b(?:over|past|more than|above|beyond|after)\b/;
const LESS = /\b(?:under|less than|almost|nearly|not yet|below|not quite|before|just shy of|coming up (?:to|on))\b/;

/** Reads an amount that the choices of a question are spans of: the answer it falls in, if there is one. */
export function measuredAnswer(measures: Measures, choices: readonly Choice[], text: string, lexicon: Lexicon): string | undefined {
  const said = inFigures(
    tidy(text)
      .replace(/\bonce\b/g, '1 times')
      .replace(/\btwice\b/g, '2 times')
      .replace(/\b(?:a )?couple(?: of)?\b/g, '2'),
    lexicon,
  );
  const amount = said.length > 120 ? undefined : amounts[measures](said);
  return amount === undefined ? undefined : choices.find(({ span }) => span !== undefined && amount >= span[0] && amount <= span[1])?.id;
}

const amounts: Readonly<Record<Measures, (said: string) => number | undefined>> = {
  'percent-of-days': (said) => {
    const share = shareOfDays(said);
    if (share === undefined || (DENIED.test(said.replace(PAIN_FREE, '')) && !HALF.test(said))) return undefined;
    if (HALF.test(said)) return 100 * share;
    return 100 * (PAIN_FREE.test(said) ? 1 - share : share);
  },
  'weeks-pregnant': (said) => {
    if (BORN.test(said) || DENIED.test(said)) return undefined;
    const weeks = /\b(\d{1,2})(?:\s*\+\s*\d)?\s*(?:weeks?|wks?|w)\b|\b(\d{1,2})\s*\+\s*\d\b/.exec(said);
    const months = /\b(\d)(?:st|nd|rd|th)?\s*(?:months?|mths?)\b/.exec(said);
    const counted = weeks ? Number(weeks[1] ?? weeks[2]) : months ? Number(months[1]) * 4.3 : undefined;
    if (counted === undefined) return undefined;
    return counted + (MORE.test(said) ? 0.6 : LESS.test(said) ? -0.6 : 0);
  },
  'times-a-year': (said) => {
    const often = perDay(said);
    if (often !== undefined) return DENIED.test(said) ? undefined : 365 * often;
    const times =
      /^(?:about |maybe |only |just |around |roughly |like |i think |ive had |had )*(\d{1,3})(?: times?)?(?: (?:i think|maybe|so far|or so|in all|in total))*$/.exec(
        said,
      )?.[1];
    return times === undefined || Number(times) > 9 ? undefined : Math.min(1, Number(times));
  },
  rating: (said) => {
    const [, of, alone] = RATING.exec(said) ?? [];
    const percent = PERCENT.exec(said)?.[1];
    return (of ?? alone) ? Number(of ?? alone) : percent === undefined ? undefined : Number(percent) / 10;
  },
};

function shareOfDays(said: string): number | undefined {
  const percent = PERCENT.exec(said)?.[1];
  if (percent !== undefined) return Number(percent) / 100;
  const [, some, all] = OUT_OF.exec(said) ?? [];
  if (some !== undefined) return Number(some) / Number(all);
  const [, these, those] = OUT_OF_ALL.exec(said) ?? [];
  if (these !== undefined && Number(those) >= Number(these)) return Number(these) / Number(those);
  const half = HALF.exec(said);
  if (half) return FEWER.test(said) ? 0.3 : /\bmore|over|at least|easily|well\b/.test(said) ? 0.6 : 0.5;
  const parts = /\b(?:(\d|an?|one) )?(third|quarter|fifth|tenth)s?\b/.exec(said);
  if (parts) return (Number(parts[1]) || 1) / ({ third: 3, quarter: 4, fifth: 5 }[parts[2] ?? ''] ?? 10);
  const weeks = WEEKS_IN.exec(said);
  if (weeks) return Math.min(1, (Number(weeks[1]) + Number(weeks[2] ?? weeks[1])) / 8);
  const often = /^\D*\b(?:every|each) (?:week|month|fortnight|year)/.test(said) ? undefined : perDay(said);
  if (often !== undefined) return Math.min(1, often);
  const days =
    /^(?:about |maybe |only |just |around |roughly |like |i'?d say |probably )*(\d{1,3}) days?(?: (?:or so|in all|in total|total|altogether|tops|max|at most|maybe))*$/.exec(
      said,
    )?.[1];
  return days === undefined ? undefined : Number(days) / 182;
}

/** "3 weeks out of the month". */
const WEEKS_IN = new RegExp(
  String.raw`${RANGE}\s*(?:weeks?|wks?)\s*(?:(?:out )?of|in|a|per|each|every)\s*(?:the|a|an|each|every|any)?\s*(4|month)\b`,
);

/** How many times a day on average: "3 days a week", "every 6 months". */
function perDay(said: string): number | undefined {
  const [, low, high, unit = ''] = TIMES_IN.exec(said) ?? [];
  if (low !== undefined) return (Number(low) + Number(high ?? low)) / 2 / (DAYS_IN[unit] ?? 1);
  const every = EVERY_SO_MANY.exec(said);
  if (!every) return undefined;
  const [, from, to, word] = every;
  const gap = from !== undefined ? (Number(from) + Number(to ?? from)) / 2 : word === 'few' ? 3 : word === undefined ? 1 : 2;
  return 1 / (gap * (DAYS_IN[every[4] ?? ''] ?? 1));
}
