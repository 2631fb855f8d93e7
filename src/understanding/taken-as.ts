import { findAny, linesOf, SENT_FOR_HELP, type Lexicon } from './lexicon.ts';
import { fewWords, onlyThese } from './only-these-words.ts';

/** How someone takes it to be sent for help: what keeps them from going, what they make of it, that they go, or that they ask what to do now. */
export type TakenAs = 'cost' | 'hour' | 'unable' | 'joke' | 'gone' | 'unwilling' | 'going' | 'wait' | 'afraid' | 'now';

const LONGEST = 24;
const ALONE = '-alone';
/** "3am", "4 in the morning", "23:30": an hour by the clock. */
const CLOCK = /\b(?:\d{1,2}(?:[:.]\d\d)? ?[ap]\.?m\b|\d{1,2}:\d\d|\d{1,2} (?:in the morning|at night))/i;

/** Reads how someone takes the advice to get help. Undefined when the message, or a long one, says nothing of the kind. */
export function takenAs(text: string, lexicon: Lexicon): TakenAs | undefined {
  const words = fewWords(text, lexicon.spelling, LONGEST);
  if (words.length === 0) return undefined;
  const lists = lexicon['sent-for-help'];
  const around = linesOf(lists.around);
  const fits = (kind: (typeof SENT_FOR_HELP)[number]) =>
    kind.endsWith(ALONE) ? onlyThese(words, linesOf(lists[kind]), around) : findAny(words, linesOf(lists[kind])).length > 0;
  const found = SENT_FOR_HELP.find((kind) => kind !== 'around' && fits(kind))?.replace(ALONE, '') as TakenAs | undefined;
  return (found === undefined || found === 'now') && CLOCK.test(text) ? 'hour' : found;
}

const DENYING = /^(?:not|no|never|less|longer|without)$/;
/** So many words before a fear may deny it: "i am not so scared". */
const DENIED_WITHIN = 3;

/** Whether a message says that its writer is afraid to go on. "I am not scared" says no such thing. */
export function isFrightened(text: string, lexicon: Lexicon): boolean {
  const words = fewWords(text, lexicon.spelling, LONGEST);
  return findAny(words, linesOf(lexicon.frightened)).some(
    ({ from }) => !words.slice(Math.max(0, from - DENIED_WITHIN), from).some((word) => DENYING.test(word)),
  );
}

/** Whether a message says no more than that its writer is not ready for the next step: "no", "hang on a sec". */
export function isNotYet(text: string, lexicon: Lexicon): boolean {
  const { words: needed, around } = lexicon['not-yet'];
  return onlyThese(fewWords(text, lexicon.spelling), linesOf(needed), linesOf(around));
}
