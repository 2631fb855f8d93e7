import type { Lexicon } from './lexicon.ts';
import { findAny, linesOf, without } from './lexicon.ts';
import { meantLast } from './meant-last.ts';
import { inFigures } from './numbers.ts';
import { lineOf, tidy, wordsOf } from './said.ts';

/** A number that was read, or why there is none. */
export type NumberRead = number | 'out-of-range' | 'vague' | undefined;

const TIME = String.raw`(?:hours?|hrs?|days?|weeks?|wks?|months?|mths?|years?|yrs?|minutes?|mins?|am|pm|o'?clock|times|st|nd|rd|th)`;
const NOT_A_SCORE = new RegExp(String.raw`(?<![\w.])\d+(?:\.\d+)?(?:\s*(?:-|to|or)\s*\d+)?\s*${TIME}\b`, 'g');
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5, vi: 6, vii: 7, viii: 8, ix: 9, x: 10 };
const SCORE = String.raw`(?<![\w.])(\d+(?:\.\d+)?)(?!\w|\s?%)`;
const NOW_IS = new RegExp(
  String.raw`\b(?:right now|now|today|at the moment|currently|(?:gone |come |went |crept )?down to|(?:gone|come|went|crept|now) up to)\b[^\d,;]{0,20}${SCORE}`,
);
const IS_NOW = new RegExp(
  String.raw`${SCORE}(?:\s*(?:\/|out of)\s*10)?\s*(?:right now|now|today|at the moment|currently|atm|these days|as we speak)\b`,
);
const FROM_TO = new RegExp(
  String.raw`\b(?:gone|went|going|dropped|down|up|improved|fell|fallen|crept|moved|risen|rose|better|worse)\b[^\d]{0,20}\bfrom (?:an? )?\d+ (?:down |up )?to (?:an? )?${SCORE}`,
);
/** The usual score counts before the best and the worst: "5 on average, up to 9". */
const USUAL = String.raw`(?:on average|average|avg|usually|mostly|generally|typically|normally|overall|most days|most of the time)`;
const USUALLY_AT_ALL = new RegExp(String.raw`\b${USUAL}\b`);
const USUALLY = new RegExp(String.raw`\b${USUAL}\b[^\d,;.]{0,16}${SCORE}|${SCORE}(?:\s*\/\s*10)?\s+${USUAL}\b`, 'g');
/** The worst and the best beside a score: "about a 6, worst is a 9". */
const EXTREME =
  /\b(?:worst|best|peaks?|bad days?|good days?|flares?)\b[^\d,;]{0,14}\d+(?:\/10)?|\b\d+(?:\/10)? (?:at (?:its )?(?:worst|best)|on (?:a )?(?:bad|good) days?)\b/g;
/** A bound is no score: "never above 5", "up to 8". */
const BOUND =
  /\b(?:up to|at least|at most|max(?:imum)?|at worst|at best|(?:never|not|no) (?:above|over|more than|higher than|below|under|less than|lower than))\s+(?:about |a |an )?\d/;
/** A score of the past, where another was given: "it was 8 yesterday". */
const BEFORE =
  /(?:\b(?:was|were|started (?:at|as)|used to be|had been|been)\s+(?:about |around |an? )?\d+(?:\/10)?(?:\s+(?:yesterday|before|earlier|last \w+|this morning))?)|\b\d+(?:\/10)?\s+(?:yesterday|earlier|before|last (?:week|night|month|time)|a (?:week|month) ago)\b/g;
/** A figure after or before these counts things, and scores no pain: "i saw 3 doctors", "2 paracetamol". */
const COUNTS_BEFORE =
  /\b(?:saw|see|seen|took|take|taken|taking|tried|have|got|am|aged?|l|s|t|c|with|by|over the|for|since|at least|every|about to be)\s+$/;
const COUNTED =
  /^\s*(?:[a-z]{3,}s\b|paracetamol|ibuprofen|naproxen|co-codamol|year|week|month|day|hour|stone|kg|foot|feet|people|children|disc|men|women)/;
/** Someone asks about the scale. */
const ASKS =
  /^(?:is|what|does|do|why|how|which|can|so is|and is)\b.*\?|^(?:what is|what does|what are|why|how|which)\b|\b(?:is|being) (?:the )?(?:worst|best|highest|lowest)\b.*\?/;
const LESS_THAN = /\b(?:under|below|less than|lower than|not quite|almost|nearly|just shy of)\s+(?:an? )?\d/;
/** Words that may stand right after a score; anything else makes the figure a count of something. */
const MAY_FOLLOW =
  /^\s*(?:$|[-.,;:!?)(/+~%]|ish\b|(?:i|id|it|maybe|or|and|out|of|right|now|today|at|when|on|in|pain|probably|most|usually|mostly|but|sometimes|please|today|tonight|yesterday|yeah|for|with|if|while|is|if|lol|level|points?|perhaps|if|so|roughly|because|as|after|before|this|cos|just|tbh|give|though|overall|average|currently|atm|sitting|standing|lying|resting|moving|walking|normally|then|no|a lot|easy|easily|tops|max|min|minimum|most|top|still|really|definitely|best|worst|leg|legs|back|hip|left|right side|lying|bending|turning|getting|going|thanks|thank|mate|id|honestly|actually|consistently|constant|constantly|all|every|each|some|only|day|days|plus|minus|ish|to be|pls|plz|innit|bro|man|dude|sir|x+|haha|hun|yes|no|so far|sort of|kind of|kinda|though|tho|honest|im afraid|unfortunately|sadly)\b)/;

/** A score from `least` to `most`: "7/10", "about a six", "no pain". Two scores far apart, or words such as "pretty bad", are vague. */
export function readScale(text: string, [least, most]: readonly [number, number], lexicon: Lexicon): NumberRead {
  const figures = inFigures(tidy(text).replace(/\bminus (?=\w)/g, '-'), lexicon)
    .replace(new RegExp(String.raw`\b(?:on |from )?(?:a |the )?scale (?:of |from )?[${least}1]\s*(?:-|to)\s*${most}\b`, 'g'), ' ')
    .replace(/\b(?:out )?of (?:a )?scale of\b/g, 'out of')
    .replace(/\bout ?(?:ta|of|a|o)?(?: (?:a |the )?(?:possible|maximum|max|total|full))?(?: of)? (?=\d)/g, 'out of ')
    .replace(/ ?per ?cent\b/g, '%')
    .replace(new RegExp(String.raw`^\s*[01]\s*(?:-|to)\s*${most}\s*[:=,?]`), ' ')
    .replace(NOT_A_SCORE, ' ');
  const meant = meantLast(figures, lexicon);
  const present = meant.replace(BEFORE, ' ');
  const said = /\d/.test(present) ? present : meant;
  if (new RegExp(String.raw`\b(?:over|above|beyond|more than|higher than) (?:a |an )?${most}\b`).test(said)) return 'out-of-range';
  const now = (USUALLY_AT_ALL.test(said) ? null : NOW_IS.exec(said)) ?? IS_NOW.exec(said) ?? FROM_TO.exec(said);
  const parts = [...said.matchAll(/(?<![\w.])(\d+(?:\.\d+)?)\s*\(?\s*(?:\/|out of|of)\s*(\d+)(?!\w)/g)];
  if (now && (parts.length === 0 || new RegExp(String.raw`^\s*(?:\/|out of|of)\s*${most}\b`).test(said.slice(now.index + now[0].length))))
    return settle([Number(now[1])], least, most);
  if (parts.length > 0) {
    const scores = parts.map(([, part, whole]) => asScore(Number(part), Number(whole), most));
    return scores.some((score) => score === undefined) ? 'vague' : settle(scores.map(Number), least, most);
  }
  if (/\d/.test(said) && (ASKS.test(said) || LESS_THAN.test(said))) return 'vague';
  const scores = [...said.matchAll(/(?<![\w.-])(-?\d+(?:\.\d+)?)(?=ish\b|\+|%|(?!\w|\.\d))/g)].filter(({ 0: found, index }) => {
    const after = said.slice(index + found.length);
    return MAY_FOLLOW.test(after) || !(COUNTED.test(after) || COUNTS_BEFORE.test(said.slice(0, index)));
  });
  const within = said.replace(EXTREME, ' ');
  if (scores.length > 1 && within !== said && /\d/.test(within)) return readScale(within, [least, most], lexicon);
  const usual = [...said.matchAll(USUALLY)].map((found) => Number(found[1] ?? found[2]));
  if (usual.length === 1 && scores.length > 1) return settle(usual, least, most);
  if (BOUND.test(said)) return 'vague';
  if (said.includes('%')) return scores.length === 1 ? settle([Number(scores[0]?.[1]) / (100 / most)], least, most) : 'vague';
  const values = scores.map((score) => Number(score[1]));
  const span = /(?<![\w.-])(\d+)\s*(?:-|to)\s*(\d+)(?!\w)/.exec(said);
  if (span) return settle([Number(span[1]), Number(span[2])], least, most);
  if (values.length > 0) return settle(values, least, most);
  const roman = said.replace(/[^a-z]/g, '');
  if (!/\d/.test(said) && Object.hasOwn(ROMAN, roman)) return settle([ROMAN[roman] ?? 0], least, most);
  return inWords(text, [least, most], lexicon);
}

function asScore(part: number, whole: number, most: number): number | undefined {
  if (whole === most) return part;
  return whole === most * 10 ? part / 10 : undefined;
}

/** Neighbours count as the higher of the two ("6 or 7"); anything further apart is asked again. */
function settle(values: readonly number[], least: number, most: number): NumberRead {
  if (values.some((value) => value < least || value > most)) return 'out-of-range';
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return high - low <= 1 ? Math.round(high) : 'vague';
}

function inWords(text: string, [least, most]: readonly [number, number], lexicon: Lexicon): NumberRead {
  const words = wordsOf(text, lexicon.spelling);
  const line = without(without(words, linesOf(lexicon.polite)), linesOf(lexicon.filler))
    .filter((word) => word !== ',')
    .join(' ');
  const forms = [
    lineOf(words),
    line,
    lineOf(words)
      .replace(/ ?\b(?:right now|now|today|at the moment|currently)\b/g, '')
      .trim(),
  ];
  if (forms.some((form) => linesOf(lexicon['no-pain']).has(form))) return least;
  if (forms.some((form) => linesOf(lexicon['worst-pain']).has(form))) return most;
  if (words.length <= 8 && findAny(words, linesOf(lexicon['worst-pain'])).length > 0 && !words.includes('not')) return most;
  return words.length <= 25 && findAny(words, linesOf(lexicon['vague-pain'])).length > 0 ? 'vague' : undefined;
}

/** A whole number within bounds, and nothing else that could be counted. */
export function readWhole(text: string, [least, most]: readonly [number, number], lexicon: Lexicon): NumberRead {
  const values = [...inFigures(tidy(text), lexicon).matchAll(/(?<![\w.])(?:(?<!\d\s?)-)?\d+(?:\.\d+)?(?!\w)/g)].map(Number);
  const [value] = values;
  if (value === undefined) return undefined;
  if (values.length > 1 || !Number.isInteger(value)) return 'vague';
  return value < least || value > most ? 'out-of-range' : value;
}
