import { findAny, linesOf, type Lexicon } from './lexicon.ts';
import { lineOf, wordsOf } from './said.ts';
import { hasDisguise, marksIn, trimmed, WEAK_YES, wholeAnswer, type Mark, type YesNo } from './yes-no-marks.ts';
import { EXCEPT_FOR, indirect, TROUBLE } from './yes-no-told.ts';

export type { YesNo } from './yes-no-marks.ts';

const HALF_SURE = /^(?:i am |i |am )?not(?: \w+){0,2} (?:sure|certain|positive)\b/;
const RATHER_NOT = /\b(?:rather not|prefer not to) (?:say|answer|tell|share|discuss)\b|\bnone of your\b|\bnot telling\b/;
/** A yes or no in so many words, and not a part of what is told: "no" and not "never", "yes" and not "sometimes". */
const PLAIN =
  /^(?:yes|yeah|yep|yup|ya|yea|aye|no|nope|nah|absolutely|definitely|certainly|of course|for sure|correct|exactly|affirmative|negative|indeed|hell (?:yes|yeah|no)|i do|i have|i am|no (?:thanks|thank you|way|chance)|not at all|absolutely not|definitely not)(?: |$)/;
const PERCENT = /^(?:a |like |about |id say |i'd say )?(\d{1,3}) ?(?:%|percent|per cent)(?: (?:yes|sure|yeah|certain))?[.!]*$/i;
const ASKING = /^(?:what|why|how|when|who|which|where|is|are|do you|does|did you|can|could|should|would|will|am i|have you|tell me)\b/;

/**
 * Yes, no or unsure, also said indirectly. When the words point both ways it is not an answer: better asked again than turned round.
 * `stories`: something that happened ("gave up on tablets ages ago") answers yes. It does where "ever" is asked, not where "now" is.
 */
export function readYesNo(text: string, lexicon: Lexicon, stories = true): YesNo {
  return yesNoIn(text, lexicon, stories)?.is;
}

/** Yes, no or unsure, and whether it was only told ("ages ago") and not said in so many words. */
export interface YesNoSaid {
  is: 'yes' | 'no' | 'unsure';
  told: boolean;
}

/** Whether a yes is said in so many words, perhaps after a nod: "ok let's go". What is only told ("I had three beers") is none. */
export function saysYes(text: string, lexicon: Lexicon): boolean {
  const said = yesNoIn(text, lexicon);
  if (said?.is !== 'yes') return false;
  if (!said.told) return true;
  const words = trimmed(wordsOf(text, lexicon.spelling));
  const rest = words.slice(words.findIndex((word) => word !== ',' && !WEAK_YES.has(word)));
  return rest.length < words.length && wholeAnswer(lineOf(trimmed(rest)), lexicon) === 'yes';
}

/** Like `readYesNo`, and says how the answer was given. */
export function yesNoIn(text: string, lexicon: Lexicon, stories = true): YesNoSaid | undefined {
  const share = PERCENT.exec(text.trim())?.[1];
  if (share !== undefined) return ofShare(Number(share));
  const squeezed = text
    .replace(/([a-z])\1{2,}/gi, '$1')
    .replace(/(\p{Extended_Pictographic})\1+/gu, '$1')
    .replace(/^\s*n\s*[.!]?\s*$/i, 'no');
  return decide(wordsOf(squeezed, lexicon.spelling), text.includes('?'), lexicon, stories);
}

/** "100%" is a yes and "0 percent" a no; what lies between may count something else. */
function ofShare(percent: number): YesNoSaid | undefined {
  const is = percent > 100 ? undefined : percent >= 90 ? 'yes' : percent <= 5 ? 'no' : undefined;
  return is && { is, told: false };
}

function decide(words: readonly string[], asks: boolean, lexicon: Lexicon, stories: boolean): YesNoSaid | undefined {
  if (words.length === 0) return undefined;
  const second = findAny(words, linesOf(lexicon['on-second-thought'])).at(-1);
  if (second && second.to < words.length) {
    const meant = decide(trimmed(words.slice(second.to)), asks, lexicon, stories);
    if (meant) return meant;
  }
  const said = trimmed(words);
  const line = lineOf(said);
  const whole = said.length < words.length ? wholeAnswer(lineOf(words), lexicon) : undefined;
  if (whole) return { is: whole, told: false };
  if (RATHER_NOT.test(line)) return undefined;
  const bare = HALF_SURE.test(line) ? 'unsure' : wholeAnswer(line, lexicon);
  if (bare) return { is: bare, told: false };
  if (ASKING.test(line) && (asks || /^(?:what|why|how|which|where|who|tell me)\b/.test(line)) && !hasDisguise(said, lexicon))
    return undefined;
  const [first, ...rest] = marksIn(said, lexicon);
  const told = (is: YesNo) => is && { is, told: true };
  if (!first) return told(indirect(said, line, asks, lexicon, stories));
  const plain = first.from === 0 && (first.disguised || PLAIN.test(lineOf(said.slice(0, first.to))));
  const is = first.from === 0 ? opening(said, line, asks, first, rest) : inside(said, line, asks, first, rest, lexicon, stories);
  return is && { is, told: !plain };
}

/** What an answer means that begins with a yes, a no or a doubt. */
function opening(said: readonly string[], line: string, asks: boolean, first: Mark, rest: readonly Mark[]): YesNo {
  const clearEnd = said[first.to] === ',' || said[first.to] === 'but' || first.to === said.length;
  const pause = said.indexOf(',', first.to);
  if (first.is !== 'unsure' && !clearEnd && rest.some((mark) => mark.is === 'unsure' && (pause < 0 || mark.from < pause))) return 'unsure';
  if (first.is === 'no' && !clearEnd && TROUBLE.test(line)) return undefined;
  if (first.is === 'no' && (!clearEnd || said[first.to] === 'but') && EXCEPT_FOR.test(line)) return 'yes';
  if (first.is === 'yes' && !clearEnd && /^(?:not|no|never)\b/.test(lineOf(said.slice(first.to))))
    return rest.some((mark) => mark.is === 'no') ? undefined : 'yes';
  if (first.is === 'unsure') return leaning(rest.map((mark) => mark.is)) ?? 'unsure';
  return asks && said.length > 6 ? undefined : first.is;
}

/** What a sentence means that has a yes, a no or a doubt somewhere inside. */
function inside(
  said: readonly string[],
  line: string,
  asks: boolean,
  first: Mark,
  rest: readonly Mark[],
  lexicon: Lexicon,
  stories: boolean,
): YesNo {
  if (rest.concat(first).some((mark) => mark.is === 'unsure')) return 'unsure';
  const meanings = new Set([first, ...rest].map((mark) => mark.is));
  const told = indirect(said, line, asks, lexicon, stories);
  if (meanings.size === 1 && said.length <= 12 && !asks && (first.disguised || !(told && told !== first.is)) && !TROUBLE.test(line))
    return first.is;
  return meanings.size > 1 ? undefined : told;
}

/** "Not sure, but I think so" leans somewhere; "not sure" alone does not. */
function leaning(marks: readonly ('yes' | 'no' | 'unsure')[]): YesNo {
  return marks.length === 1 && marks[0] === 'unsure' ? 'unsure' : undefined;
}
