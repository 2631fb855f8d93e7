import type { Choice, Measures } from '../content/schema.ts';
import { matchesIn, phrasesOf } from './choice-phrases.ts';
import { asksBack } from './asked-back.ts';
import type { Guess } from './given-answers.ts';
import type { Reading } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf, wordsOf } from './said.ts';
import { measuredAnswer } from './measured-answers.ts';
import { yesNoIn } from './yes-no.ts';

/** Set on examples kept apart. A guess stands by itself from here on, and needs more where the nearest examples disagree or none is near. */
const ENOUGH = 0.58;
const ENOUGH_ALONE = 0.8;
const NEAR = 0.34;
/** So near an example that it weighs more. */
const QUITE_NEAR = 0.45;
const ENOUGH_FROM_AFAR = 0.66;
const VERY_NEAR = 0.6;
/** From here on it stands against weak signs of the other, and from here on a plain yes or no is asked again. */
const AGAINST = 0.9;
const CONTRADICTED = 0.97;
/** "Yes, none of it worked though": the yes is the answer. */
const OPENS_WITH_YES = /^(?:yes|yeah|yep|yup)\s*[,.;!]/i;
const OPENS_WITH_A_YES = /^(?:yes|yeah|yep|yup|aye|ok|okay|sure)\b/i;
const OPENS_WITH_NO = /^(?:no|nope|nah|not|never)\b/i;
const LAST_WORD = /\w.*(?:[,.;!-]|\bbut|\bso)\s*(yes|yeah|yep|no|nope|nah)(?: (?:thanks|please|thank you|sorry|mate))?[.!]*$/;
const HEDGED = /\b(?:but|although|though|however|except|unless|yet)\b/i;
const OVER =
  /\b(?:used to|stopped|quit|gave up|given up|(?:came|come|been|weaned|am|im|i'm|now|got) off|no longer|finished|ended|ran out|any ?more|allergic|in the past|was on|were on|years ago|back then|cleared up|went away)\b/;
const NOT_OVER =
  /\b(?:still|trying to|not yet|haven'?t|hasn'?t|never|cutting|cut down|tapering|weaning|on and off|off and on|but now|these days|back on|again|chemo|cancer|can'?t|cannot|don'?t|yes|yeah|yep)\b/;
/** Weak signs of an answer count while the examples do not speak for its opposite. */
const OPPOSED = 0.3;

/**
 * An answer to a yes-no question with words and examples of its own ("thigh only"). A plain yes or no counts first.
 * Where the words, the question's own words and its examples disagree, it is asked again rather than turned round.
 */
export function readOwnYesNo(
  kind: { yesNo: readonly Choice[]; stories?: boolean; measures?: Measures },
  text: string,
  lexicon: Lexicon,
  guess: Guess | undefined,
): Reading {
  const reading = readAsToldNow(kind, text, lexicon, guess);
  const past = reading.is === 'answer' && reading.value === 'yes' && !kind.stories && guess?.exact === undefined && isOver(text);
  return past ? { is: 'vague' } : reading;
}

/** Something given up is no yes to a question about now: "used to be on tramadol". */
function isOver(text: string): boolean {
  const said = text.toLowerCase();
  return OVER.test(said) && !NOT_OVER.test(said);
}

function readAsToldNow(
  { yesNo: choices, stories = false, measures }: { yesNo: readonly Choice[]; stories?: boolean; measures?: Measures },
  text: string,
  lexicon: Lexicon,
  guess: Guess | undefined,
): Reading {
  const words = wordsOf(text, lexicon.spelling);
  if (text === 'yes' || text === 'no') return { is: 'answer', value: text };
  if (guess?.exact !== undefined) return readingOf(guess.exact);
  const whole = choices.find((choice) => phrasesOf(choice, lexicon).some((phrase) => phrase.join(' ') === lineOf(words)));
  if (whole) return { is: 'answer', value: whole.id };
  const amount = measures && measuredAnswer(measures, choices, text, lexicon);
  if (amount !== undefined) return readingOf(amount);
  if (guess && asksBack(text)) return { is: 'none' };
  const last = lastWord(text);
  if (last)
    return guess && guess.best === (last === 'yes' ? 'no' : 'yes') && outweighs(guess) && guess.share >= CONTRADICTED
      ? { is: 'vague' }
      : readingOf(last);
  const common = yesNoIn(text, lexicon, stories);
  const own = ownOf(choices, words, lexicon);
  const sure = guess && isSure(guess, HEDGED.test(text)) ? guess : undefined;
  if (common?.is === 'yes' && OPENS_WITH_YES.test(text.trim())) return readingOf('yes');
  if (common && !common.told && common.is !== 'unsure') {
    const against = guess && guess.best !== common.is && (guess.best === 'yes' || guess.best === 'no') && guess.share >= CONTRADICTED;
    return (own && own !== common.is) || against ? { is: 'vague' } : readingOf(common.is);
  }
  const signs = own && common?.told && common.is !== own ? undefined : (own ?? common?.is);
  if (!guess) return own && common?.told && common.is !== own ? { is: 'vague' } : signs ? readingOf(signs) : { is: 'none' };
  if (common?.is === 'unsure') return sure && sure.share >= AGAINST && sure.agreed ? readingOf(sure.best) : { is: 'unsure' };
  if (sure && (!signs || signs === sure.best || outweighs(sure))) return readingOf(sure.best);
  if (signs === 'yes' || signs === 'no') {
    const opposite = signs === 'yes' ? 'no' : 'yes';
    return guess.shareOf(opposite) >= OPPOSED ? { is: 'vague' } : readingOf(signs);
  }
  return { is: 'none' };
}

/** Whether the examples are clear enough to stand against weak signs of the other. */
function outweighs({ agreed, share, nearness }: Guess): boolean {
  return agreed && (share >= AGAINST || (share >= ENOUGH_ALONE && nearness >= VERY_NEAR));
}

/** "They keep offering pills but no", "never had that, yes": the last word is the answer, unless the first was the other one. */
function lastWord(text: string): 'yes' | 'no' | undefined {
  const [, word = ''] = LAST_WORD.exec(text.trim().toLowerCase()) ?? [];
  const is = word === '' ? undefined : /^y/.test(word) ? 'yes' : 'no';
  return is && (is === 'yes' ? OPENS_WITH_NO : OPENS_WITH_A_YES).test(text.trim()) ? undefined : is;
}

/** A sentence with a "but" says two things, and the examples may have heard only one. */
function isSure({ share, agreed, nearness }: Guess, hedged: boolean): boolean {
  const near = agreed && nearness >= NEAR;
  if (near && nearness < QUITE_NEAR && !hedged) return share >= ENOUGH_FROM_AFAR;
  if (hedged) return share >= (near ? ENOUGH_ALONE : CONTRADICTED);
  return share >= (near ? ENOUGH : ENOUGH_ALONE);
}

/** What the question's own words say, where they say one thing only. */
function ownOf(choices: readonly Choice[], words: readonly string[], lexicon: Lexicon): 'yes' | 'no' | undefined {
  const telling = matchesIn(words, choices, lexicon).filter(({ from, to }) => !/^(?:yes|no)$/.test(lineOf(words.slice(from, to))));
  const own = new Set(telling.flatMap(({ choice: { id }, negated }) => (negated ? (id === 'yes' ? ['no'] : []) : [id])));
  const [only] = own;
  return own.size === 1 && (only === 'yes' || only === 'no') ? only : undefined;
}

function readingOf(is: string): Reading {
  if (is === 'again') return { is: 'none' };
  return is === 'unsure' ? { is: 'unsure' } : { is: 'answer', value: is };
}
