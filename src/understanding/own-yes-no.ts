import type { Choice } from '../content/schema.ts';
import { matchesIn, phrasesOf } from './choice-phrases.ts';
import type { Guess } from './given-answers.ts';
import type { Reading } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf, wordsOf } from './said.ts';
import { yesNoIn } from './yes-no.ts';

/** Set on examples kept apart. From here on a guess stands by itself, and from here on it stands against weak signs of the other. */
const ENOUGH = 0.55;
const AHEAD = 0.25;
const AGAINST = 0.8;
/** Weak signs of an answer count while the examples do not speak for its opposite. */
const OPPOSED = 0.35;
/** A plain yes or no is asked again when the examples are this sure of the opposite. */
const CONTRADICTED = 0.95;

/**
 * An answer to a yes-no question with words and examples of its own ("thigh only"). A plain yes or no counts first.
 * Where the words, the question's own words and its examples disagree, it is asked again rather than turned round.
 */
export function readOwnYesNo(
  { yesNo: choices, stories = false }: { yesNo: readonly Choice[]; stories?: boolean },
  text: string,
  lexicon: Lexicon,
  guess: Guess | undefined,
): Reading {
  const words = wordsOf(text, lexicon.spelling);
  const whole = choices.find((choice) => phrasesOf(choice, lexicon).some((phrase) => phrase.join(' ') === lineOf(words)));
  if (whole) return { is: 'answer', value: whole.id };
  if (guess?.exact !== undefined) return readingOf(guess.exact);
  const common = yesNoIn(text, lexicon, stories);
  const own = ownOf(choices, words, lexicon);
  const sure = guess && guess.share >= ENOUGH && guess.share - guess.next >= AHEAD ? guess : undefined;
  if (common && !common.told && common.is !== 'unsure') {
    const against = guess && guess.best !== common.is && (guess.best === 'yes' || guess.best === 'no') && guess.share >= CONTRADICTED;
    return (own && own !== common.is) || against ? { is: 'vague' } : readingOf(common.is);
  }
  const signs = own && common?.told && common.is !== own ? undefined : (own ?? common?.is);
  if (!guess) return own && common?.told && common.is !== own ? { is: 'vague' } : signs ? readingOf(signs) : { is: 'none' };
  if (common?.is === 'unsure') return sure && sure.share >= AGAINST ? readingOf(sure.best) : { is: 'unsure' };
  if (sure && (!signs || signs === sure.best || sure.share >= AGAINST)) return readingOf(sure.best);
  if (signs === 'yes' || signs === 'no') {
    const opposite = signs === 'yes' ? 'no' : 'yes';
    return guess.shareOf(opposite) >= OPPOSED ? { is: 'vague' } : readingOf(signs);
  }
  return { is: 'none' };
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
