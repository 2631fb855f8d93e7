import { answerFeatures, answerVectors, groupsAlike, type Alike, type GroupsOf } from './answer-features.ts';
import { nearestTo, placesOfFeatures, type Learnt } from './nearest-answers.ts';
import type { Lexicon } from './lexicon.ts';
import { soften, trainRanker } from './ranker.ts';
import { lineOf, wordsOf } from './said.ts';

/** Examples of what people answer, by what they mean: the id of a choice, `unsure`, or `again` for no answer at all. */
export type Examples = Readonly<Record<string, readonly string[]>>;

/** What the examples of a question say of a message. */
export interface Guess {
  /** The meaning of an example with these very words. */
  exact?: string;
  best: string;
  share: number;
  next: number;
  /** Whether the examples nearest to the message mean the same as what was learnt from all. */
  agreed: boolean;
  /** How near the nearest example is, from 0 to 1. */
  nearness: number;
  /** The share of one meaning. */
  shareOf(is: string): number;
}

/** Guesses what is meant from the examples of one question; undefined for a question without any, and for nothing said. */
export type Guesser = (question: string, text: string) => Guess | undefined;

/** A message longer than this is a story, and few of our examples are. */
const LONGEST = 45;
const ROUNDS = 2;
/** Years named in our examples ("breast cancer in 2009") are told as of this one. */
const WRITTEN_IN = 2026;

type Learner = (words: readonly string[], year: number) => Guess;

/** Learns the examples of a question when it is first asked about; the same examples give the same guesses. */
export function guesser(lexicon: Lexicon, examplesOf: (question: string) => Examples | undefined, alike: Alike, now: () => Date): Guesser {
  const learnt = new Map<string, Learner | undefined>();
  const wordsIn = (text: string) => wordsOf(text.replace(/([a-z])\1{2,}/gi, '$1$1'), lexicon.spelling);
  let groups: GroupsOf | undefined;
  const read = (words: readonly string[], year = WRITTEN_IN) => answerFeatures(words, (groups ??= groupsAlike(lexicon, alike)), year);
  const ofQuestion = (question: string) => {
    if (!learnt.has(question)) {
      const examples = examplesOf(question);
      learnt.set(question, examples && learn(examples, wordsIn, read));
    }
    return learnt.get(question);
  };
  return (question, text) => {
    const words = wordsIn(text);
    return words.length === 0 || words.length > LONGEST ? undefined : ofQuestion(question)?.(words, now().getUTCFullYear());
  };
}

function learn(
  examples: Examples,
  wordsIn: (text: string) => string[],
  read: (words: readonly string[], year?: number) => string[],
): Learner {
  const meanings = Object.keys(examples);
  const told = meanings.flatMap((is, at) => (examples[is] ?? []).map((text) => ({ is, at, words: wordsIn(text) })));
  const features = told.map(({ words }) => read(words));
  const { size, vector } = answerVectors(features);
  const trained = told.map(({ at }, place): Learnt => ({ is: at, vector: vector(features[place] ?? []) }));
  const rank = trainRanker(Array.from({ length: ROUNDS }, () => trained).flat(), size, meanings.length);
  const places = placesOfFeatures(trained, size);
  const whole = new Map(told.map(({ is, words }) => [lineOf(words), is]));
  return (words, year) => {
    const said = vector(read(words, year));
    const shares = rank(said);
    soften(shares);
    const shareOf = (is: string) => shares[meanings.indexOf(is)] ?? 0;
    const [best = '', next = ''] = meanings.toSorted((one, two) => shareOf(two) - shareOf(one));
    const exact = whole.get(lineOf(words));
    const { is, nearness } = nearestTo(said, trained, places);
    return { ...(exact && { exact }), best, share: shareOf(best), next: shareOf(next), shareOf, agreed: meanings[is] === best, nearness };
  };
}
