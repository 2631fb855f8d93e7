import { featureReader, groupsAlike, type Alike, type FeatureReader, type GroupsOf } from './answer-features.ts';
import { answerVectors } from './answer-vectors.ts';
import { nearestTo, placesOfFeatures, type Learnt } from './nearest-answers.ts';
import type { Lexicon } from './lexicon.ts';
import { soften, trainRanker } from './ranker.ts';
import { lineOf, wordsOf } from './said.ts';
import { knowsMostOf, tellsOfElse } from './words-known.ts';

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

/** Plainly no answer to the question. */
const NO_ANSWER: Guess = { best: 'again', share: 1, next: 0, agreed: true, nearness: 1, shareOf: (is) => (is === 'again' ? 1 : 0) };

interface ReadExample {
  line: string;
  features: Int32Array;
}
type Learner = (words: readonly string[], year: number) => Guess | undefined;

/** Learns the examples of a question when it is first asked about; the same examples give the same guesses. */
export function guesser(lexicon: Lexicon, examplesOf: (question: string) => Examples | undefined, alike: Alike, now: () => Date): Guesser {
  const learnt = new Map<string, Learner | undefined>();
  const wordsIn = (text: string) => wordsOf(alikeWritten(text), lexicon.spelling);
  let features: FeatureReader | undefined;
  let alikeGroups: GroupsOf | undefined;
  const groups = () => (alikeGroups ??= groupsAlike(lexicon, alike));
  // Many examples are shared by several questions, and reading them takes most of the time.
  const before = new Map<string, ReadExample>();
  const readOnce = (text: string): ReadExample => {
    const known = before.get(text);
    if (known) return known;
    const words = wordsIn(text);
    const made = { line: lineOf(words), features: reader().read(words, WRITTEN_IN, true) };
    before.set(text, made);
    return made;
  };
  const reader = () => (features ??= featureReader(groups()));
  const ofQuestion = (question: string) => {
    if (!learnt.has(question)) {
      const examples = examplesOf(question);
      learnt.set(question, examples && learn(examples, readOnce, reader(), groups()));
    }
    return learnt.get(question);
  };
  return (question, text) => {
    const words = wordsIn(text);
    return words.length === 0 || words.length > LONGEST ? undefined : ofQuestion(question)?.(words, now().getUTCFullYear());
  };
}

/** "I'd" and "id", "I'll" and "ill", "nooo" and "noo": examples and messages are written alike. */
function alikeWritten(text: string): string {
  return text
    .replace(/([a-z])\1{2,}/gi, '$1$1')
    .replace(/\bi['’]?d\b/gi, 'i would')
    .replace(/\bi(?:['’]| wi)ll\b/gi, 'ill')
    .replace(/\b(you|we|they)(re|ve|ll)\b/gi, "$1'$2")
    .replace(/\bwe're\b/gi, 'were');
}

function learn(examples: Examples, readOnce: (text: string) => ReadExample, { read, signs }: FeatureReader, groups: GroupsOf): Learner {
  const meanings = Object.keys(examples);
  const told = meanings.flatMap((is, at) => (examples[is] ?? []).map((text) => ({ is, at, ...readOnce(text) })));
  const { size, vector } = answerVectors(
    told.map(({ features }) => features),
    signs,
  );
  const trained = told.map(({ at, features }): Learnt => ({ is: at, vector: vector(features) }));
  const rank = trainRanker(Array.from({ length: ROUNDS }, () => trained).flat(), size, meanings.length);
  const places = placesOfFeatures(trained, size);
  const whole = new Map(told.map(({ is, line }) => [line, is]));
  const knows = knowsMostOf([...whole.keys()], groups);
  const ofElse = tellsOfElse(
    told.flatMap(({ is, line }) => (is === 'again' ? [] : [line])),
    groups,
  );
  return (words, year) => {
    const exact = whole.get(lineOf(words));
    if (exact === undefined && !knows(words)) return undefined;
    if (exact === undefined && ofElse(words)) return NO_ANSWER;
    const said = vector(read(words, year, false));
    const shares = rank(said);
    soften(shares);
    const shareOf = (is: string) => shares[meanings.indexOf(is)] ?? 0;
    const [best = '', next = ''] = meanings.toSorted((one, two) => shareOf(two) - shareOf(one));
    const { is, nearness } = nearestTo(said, trained, places);
    return {
      ...(exact && { exact }),
      best,
      share: shareOf(best),
      next: shareOf(next),
      shareOf,
      agreed: meanings[is] === best,
      nearness,
    };
  };
}
