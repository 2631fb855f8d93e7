import { decide } from './decide.ts';
import { withoutDenied } from './denied.ts';
import { exactPhrases, oneOf } from './exact-phrases.ts';
import type { Vector } from './features.ts';
import { folderRankerOf } from './folder-ranker.ts';
import { findAny, linesOf, without, type Lexicon } from './lexicon.ts';
import { nameFinder, type Named } from './names.ts';
import { soften } from './ranker.ts';
import { otherWorldReader } from './other-worlds.ts';
import { partsOf } from './parts.ts';
import { lineOf } from './said.ts';
import { rankStory } from './story.ts';
import { slippedNames } from './slipped-names.ts';
import { aboutsOf, allTold, groupsOf, phraseOf, reader, train, wordsOften, type Told, type Trained } from './training.ts';
import { vectorizerOf } from './vectorizer.ts';
import { folderOf, type Context, type Found, type Topic } from './topic.ts';
import { OUT_OF_SCOPE, weigh } from './weigh-names.ts';

export type { Context, Found, Topic } from './topic.ts';

/** Finds what a message asks for. Being unsure is an answer: it says between what, or that nothing is near. */
export interface Matcher {
  find(text: string, context?: Context): Found;
}

/** From so many letters on a message is read piece by piece; in a very long one, names are looked for in all of it. */
const LONG = 70;
const VERY_LONG = 600;
/** The least that the whole of a long message counts beside its pieces; more where a name stands in it, far from any question. */
const LEAST_OF_WHOLE = 0.2;
const NAMED_FAR_OFF = 1;
const MOST_OF_LONG = 60;
/** Two styles in a longer story of someone's illness are no comparison. */
const LIST = 12;
const NAMES_OF_LONG = 10;
/** A message this short may follow on from what was talked about, and its words are this near to an example there. */
const FOLLOW_ON = 8;
const NEAR_ENOUGH = 0.22;
const WITH_NAME = /^(?:and|what about|how about|for|with)\b/;
const LESS_FOREIGN = 3;
/** A word in so many of our examples, and in hardly any remark, tells that a message is about us. */
const OURS_FROM = 8;

/** Knows what was learnt from the examples of these topics; without that it learns now. The same topics give the same matcher. */
export function buildMatcher(topics: readonly Topic[], lexicon: Lexicon, trained: Trained = train(topics, lexicon)): Matcher {
  const wordsIn = reader(topics, lexicon, trained.lines);
  const abouts = aboutsOf(topics);
  const told = allTold(topics, lexicon, wordsIn);
  const often = wordsOften(told);
  const namesIn = nameFinder(topics, wordsIn, often);
  const slipped = slippedNames(topics, wordsIn, often);
  const features = vectorizerOf(trained.vocabulary, groupsOf(lexicon));
  const rank = folderRankerOf(trained.weights, abouts);
  const wholes = exactPhrases(topics, lexicon['out-of-scope'], wordsIn);
  const ours = wordsOfOurs(told);
  const isElsewhere = lexicon.worlds ? otherWorldReader(lexicon.worlds, topics, (text) => wordsIn(text)) : () => false;
  const buttons = new Set(topics.map(({ button }) => button));
  const compare = topics.find(({ id }) => id === 'compare');
  const asksOf = new Map<Topic, Vector[]>();
  const toldOf = new Map<Topic, Told[]>(topics.map((topic) => [topic, []]));
  for (const one of told) if (one.topic) toldOf.get(one.topic)?.push(one);
  const vectorsOf = (topic: Topic): readonly Vector[] => {
    let vectors = asksOf.get(topic);
    if (vectors) return vectors;
    const asked = toldOf.get(topic) ?? [];
    vectors = asked.map(({ words }) =>
      features.vector(
        phraseOf(
          words,
          namesIn(words, () => false),
        ),
      ),
    );
    asksOf.set(topic, vectors);
    return vectors;
  };

  /** Of the topics answered under one wording id, the one whose examples come nearest, and how near they come. */
  const nearestOf = (about: string, vector: Vector, named: readonly Named[]): { topic: Topic; near: number } => {
    const weights = new Float32Array(features.size);
    vector.at.forEach((feature, at) => (weights[feature] = vector.weight[at] ?? 0));
    const [best] = topics
      .filter((topic) => topic.about === about)
      .map((topic) => {
        const near = Math.max(0, ...vectorsOf(topic).map((ask) => likeness(ask, weights)));
        return { topic, near: near + (named.some((name) => name.topic === topic) ? 0.15 : 0) };
      })
      .sort((one, two) => two.near - one.near);
    if (!best) throw new Error(`No topic is answered under "${about}". Build the matcher from the topics it is asked about.`);
    return best;
  };
  const topicOf = (about: string, vector: Vector, named: readonly Named[]): Topic => {
    const [only, other] = topics.filter((topic) => topic.about === about);
    return only && !other ? only : nearestOf(about, vector, named).topic;
  };
  const buttonOf = (about: string) => topics.find((topic) => topic.about === about && topic.button)?.button;

  return {
    find(text, context = {}) {
      const parts = text.length > LONG ? partsOf(text, lexicon.spelling) : [];
      const words = text.length > LONG ? parts.flatMap((part) => part.words) : wordsIn(text);
      if (words.length === 0) return { is: 'none', near: [] };
      const exact = [lineOf(words), lineOf(without(words, linesOf(lexicon.polite)))]
        .map((line) => wholes.get(line))
        .find((found) => found !== undefined);
      const all = text.length > VERY_LONG ? everyWord(text, lexicon) : words;
      const found = namesIn(all, (at) => at < 80 || at >= all.length - 80);
      const { words: kept, named } = all === words ? withoutDenied(words, found) : inShort(words, all, found);
      const styles = [...new Set(named.map(({ topic }) => topic.about))].filter(
        (about) => folderOf(about) === 'styles' && topics.some(({ id }) => id === about),
      );
      const [first, second] = styles.map((about) => about.slice('styles.'.length));
      const told = words.length > LIST && named.some(({ topic }) => folderOf(topic.about) === 'cautions');
      const comparing = !told && (findAny(words, linesOf(lexicon['compare-words'])).length > 0 || words.length <= 5);
      if (compare && first && second && styles.length === 2 && comparing)
        return { is: 'sure', topic: compare, score: 1, between: [first, second] };
      const vector = features.vector(phraseOf(kept, named));
      const before = topics.find(({ id }) => id === context.topic);
      const follows =
        before !== undefined &&
        !buttons.has(text.trim()) &&
        named.length === 0 &&
        words.length <= FOLLOW_ON &&
        findAny(words, linesOf(lexicon['follow-on'])).length > 0;
      if (follows) {
        const next = nearestOf(before.about, vector, named);
        if (next.topic.id !== before.id && next.near >= NEAR_ENOUGH) return { is: 'sure', topic: next.topic, score: next.near };
      }
      if (exact) return oneOf(exact);
      const bare = lineOf(without(words, linesOf(lexicon['around-a-name'])));
      const alone = wholes.get(bare);
      const one = alone && oneOf(alone);
      if (one?.is === 'sure') return one;
      const meant = alone ? undefined : slipped(bare);
      if (meant) return { is: 'sure', topic: meant, score: 1 };
      if (!follows && isElsewhere(words)) return { is: 'none', near: [] };
      if (kept.length === 0) return { is: 'none', near: [] };
      const sharesOf = (read: Vector, line: string, names: readonly Named[]): Float64Array => {
        const scores = rank(read).map((share) => Math.log(share + 1e-9));
        weigh(scores, abouts, line, new Set(names.map(({ topic }) => topic.about)), follows ? before.about : undefined);
        // "And for …?" with one of our names, or a name in a long story, is about us.
        if (names.length > 0 && (all !== words || WITH_NAME.test(line))) scores[scores.length - 1] = (scores.at(-1) ?? 0) - LESS_FOREIGN;
        soften(scores);
        return scores;
      };
      const conditions = named.filter(({ topic }) => folderOf(topic.about) === 'cautions');
      const sharesOfPart = (said: readonly string[], empty: boolean): Float64Array => {
        const part = withoutDenied(
          said,
          namesIn(said, () => true),
        );
        // What someone has is told in one sentence, and asked about in the next.
        const elsewhere = (part.named.length > 0 ? [] : empty ? named : conditions).map(({ topic }): Named => ({
          topic,
          from: -1,
          to: -1,
        }));
        const names = [...part.named, ...elsewhere];
        return sharesOf(features.vector(phraseOf(part.words, names)), lineOf(part.words), names);
      };
      const whole = sharesOf(vector, lineOf(words), named);
      const shares =
        parts.length > 1
          ? rankStory(parts, sharesOfPart, whole, all !== words && named.length > 0 ? NAMED_FAR_OFF : LEAST_OF_WHOLE)
          : whole;
      const anchored = named.length > 0 || kept.some((word) => ours.has(word));
      const decided = decide(shares, abouts, anchored || follows, (about) => topicOf(about, vector, named), buttonOf);
      if (decided.is !== 'none' || decided.near.length > 0 || all === words) return decided;
      return { is: 'none', near: [...new Set(named.flatMap(({ topic }) => buttonOf(topic.about) ?? []))].slice(0, 3) };
    },
  };
}

/** A very long message as its ends and the names found in all of it. */
function inShort(words: readonly string[], all: readonly string[], found: readonly Named[]): { words: string[]; named: Named[] } {
  const short = words.slice(-MOST_OF_LONG);
  const named = found.slice(0, NAMES_OF_LONG).map(({ topic, from, to }): Named => {
    const start = short.length;
    short.push(...all.slice(from, to));
    return { topic, from: start, to: short.length };
  });
  return { words: short, named };
}

/** The words that many of our examples hold, and hardly any remark. */
function wordsOfOurs(told: readonly Told[]): ReadonlySet<string> {
  const asked = told.filter(({ topic }) => topic);
  const foreign = told.filter(({ about }) => about === OUT_OF_SCOPE);
  const count = (phrases: readonly Told[]) => {
    const counts = new Map<string, number>();
    for (const { words } of phrases) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1 / phrases.length);
    return counts;
  };
  const [own, strange] = [count(asked), count(foreign)];
  const most = OURS_FROM / Math.max(1, asked.length);
  return new Set(
    [...own].filter(([word, share]) => word.length > 2 && share >= most && share > 4 * (strange.get(word) ?? 0)).map(([word]) => word),
  );
}

/** The words of a very long message, for names only: cut where letters end, nothing mended. */
function everyWord(text: string, lexicon: Lexicon): string[] {
  return (
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).map((word) => (Object.hasOwn(lexicon.spelling, word) ? (lexicon.spelling[word] ?? word) : word));
}

function likeness(a: Vector, b: Float32Array): number {
  let sum = 0;
  for (let at = 0; at < a.at.length; at++) sum += (a.weight[at] ?? 0) * (b[a.at[at] ?? 0] ?? 0);
  return sum;
}
