import { answerFeatures, answerVectors, groupsAlike, type Alike } from './answer-features.ts';
import type { Lexicon } from './lexicon.ts';
import { soften, trainRanker } from './ranker.ts';
import { lineOf, wordsOf } from './said.ts';

/** Examples of what people answer, by what they mean: the id of a choice, `unsure`, or `again` for no answer at all. */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** What the examples of a question say of a message. */
export interface Guess {
  /** The very words of an example. */
  exact?: string;
  best: string;
  share: number;
  next: number;
  /** The share of one meaning. */
  shareOf(is: string): number;
}

/** Guesses what is meant from the examples of one question; undefined for a question without any, and for nothing said. */
export type Guesser = (question: string, text: string) => Guess | undefined;

/** A message longer than this is a story, and few of our examples are. */
const LONGEST = 45;
const ROUNDS = 3;

/** Learns the examples of a question when it is first asked about; the same examples give the same guesses. */
export function guesser(lexicon: Lexicon, questions: ReadonlyMap<string, Examples>, alike: Alike): Guesser {
  const groups = groupsAlike(lexicon, alike);
  const learnt = new Map<string, ((words: readonly string[]) => Guess) | undefined>();
  const wordsIn = (text: string) => wordsOf(text.replace(/([a-z])\1{2,}/gi, '$1$1'), lexicon.spelling);
  const read = (words: readonly string[]) => answerFeatures(words, groups);
  const ofQuestion = (question: string) => {
    const examples = questions.get(question);
    if (!learnt.has(question)) learnt.set(question, examples && learn(examples, wordsIn, read));
    return learnt.get(question);
  };
  return (question, text) => {
    const words = wordsIn(text);
    return words.length === 0 || words.length > LONGEST ? undefined : ofQuestion(question)?.(words);
  };
}

function learn(
  examples: Examples,
  wordsIn: (text: string) => string[],
  read: (words: readonly string[]) => string[],
): (words: readonly string[]) => Guess {
  const meanings = Object.keys(examples);
  const told = meanings.flatMap((is, at) => (examples[is] ?? []).map((text) => ({ is, at, words: wordsIn(text) })));
  const features = told.map(({ words }) => read(words));
  const { size, vector } = answerVectors(features);
  const trained = told.map(({ at }, place) => ({ is: at, vector: vector(features[place] ?? []) }));
  const rank = trainRanker(Array.from({ length: ROUNDS }, () => trained).flat(), size, meanings.length);
  const whole = new Map(told.map(({ is, words }) => [lineOf(words), is]));
  return (words) => {
    const shares = rank(vector(read(words)));
    soften(shares);
    const shareOf = (is: string) => shares[meanings.indexOf(is)] ?? 0;
    const [best = '', next = ''] = meanings.toSorted((one, two) => shareOf(two) - shareOf(one));
    const exact = whole.get(lineOf(words));
    return { ...(exact && { exact }), best, share: shareOf(best), next: shareOf(next), shareOf };
  };
}
