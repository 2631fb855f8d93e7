import { decide } from './decide.ts';
import { withoutDenied } from './denied.ts';
import { exactPhrases, oneOf } from './exact-phrases.ts';
import { vectorizer, type Groups, type Phrase, type Vector } from './features.ts';
import { trainByFolder } from './folder-ranker.ts';
import { findAny, linesOf, without, type Lexicon } from './lexicon.ts';
import { nameFinder, type Named } from './names.ts';
import { soften } from './ranker.ts';
import { ends, lineOf, wordsOf } from './said.ts';
import { folderOf, type Context, type Found, type Topic } from './topic.ts';
import { OUT_OF_SCOPE, weigh } from './weigh-names.ts';

export type { Context, Found, Topic } from './topic.ts';

/** Finds what a message asks for. Being unsure is an answer: it says between what, or that nothing is near. */
export interface Matcher {
  find(text: string, context?: Context): Found;
}

/** How much of a long message is ranked; names are looked for in all of it. */
const RANKED = 200;
const MOST_OF_LONG = 60;
const NAMES_OF_LONG = 10;
/** A message this short may follow on from what was talked about, and its words are this near to an example there. */
const FOLLOW_ON = 8;
const NEAR_ENOUGH = 0.22;
const WITH_NAME = /^(?:and|what about|how about|for|with)\b/;
const LESS_FOREIGN = 3;
/** So many names of a topic are examples of asking for it. */
const NAMES_LEARNT = 2;
/** A word in so many of our examples, and in hardly any remark, tells that a message is about us. */
const OURS_FROM = 8;

/** Trains on the examples of all topics. The same topics give the same matcher. */
export function buildMatcher(topics: readonly Topic[], lexicon: Lexicon): Matcher {
  const wordsIn = (text: string) => wordsOf(text, lexicon.spelling).filter((word) => word !== ',');
  const abouts = [...new Set(topics.map(({ about }) => about)), OUT_OF_SCOPE];
  const asked = topics.flatMap((topic) =>
    [...topic.asks, ...(topic.button ? [topic.button] : [])].map((ask) => ({ topic, words: wordsIn(ask), about: topic.about })),
  );
  const foreign = lexicon['out-of-scope'].map((text) => ({ topic: undefined, words: wordsIn(text), about: OUT_OF_SCOPE }));
  // A name alone is asking for it, unless it is the name of several things.
  const byName = topics.flatMap((topic) =>
    topic.names.slice(0, NAMES_LEARNT).map((name) => ({ topic: undefined, words: wordsIn(name), about: topic.about })),
  );
  const phrases = [...asked, ...byName, ...foreign];
  const namesIn = nameFinder(topics, wordsIn, new Set(phrases.flatMap(({ words }) => words)));
  const told = phrases.map(({ words }) =>
    phraseOf(
      words,
      namesIn(words, () => false),
    ),
  );
  const features = vectorizer(told, groupsOf(lexicon));
  const examples = phrases.flatMap(({ topic, about }, at) => {
    const vector = features.vectors[at];
    return vector ? [{ topic, about, vector }] : [];
  });
  const rank = trainByFolder(examples, abouts, features.size);
  const wholes = exactPhrases(topics, lexicon['out-of-scope'], wordsIn);
  const ours = wordsOfOurs(asked, foreign);
  const buttons = new Set(topics.map(({ button }) => button));
  const compare = topics.find(({ id }) => id === 'compare');
  const asksOf = new Map<Topic, Vector[]>(topics.map((topic) => [topic, []]));
  for (const { topic, vector } of examples) if (topic) asksOf.get(topic)?.push(vector);

  /** Of the topics answered under one wording id, the one whose examples come nearest, and how near they come. */
  const nearestOf = (about: string, vector: Vector, named: readonly Named[]): { topic: Topic; near: number } => {
    const weights = new Float32Array(features.size);
    vector.at.forEach((feature, at) => (weights[feature] = vector.weight[at] ?? 0));
    const [best] = topics
      .filter((topic) => topic.about === about)
      .map((topic) => {
        const near = Math.max(0, ...(asksOf.get(topic) ?? []).map((ask) => likeness(ask, weights)));
        return { topic, near: near + (named.some((name) => name.topic === topic) ? 0.15 : 0) };
      })
      .sort((one, two) => two.near - one.near);
    if (!best) throw new Error(`No topic is answered under "${about}". Build the matcher from the topics it is asked about.`);
    return best;
  };
  const buttonOf = (about: string) => topics.find((topic) => topic.about === about && topic.button)?.button;

  return {
    find(text, context = {}) {
      const words = wordsIn(ends(text, 8_000, 8_000).length > 600 ? ends(text, RANKED, RANKED) : text);
      if (words.length === 0) return { is: 'none', near: [] };
      const exact = [lineOf(words), lineOf(without(words, linesOf(lexicon.polite)))]
        .map((line) => wholes.get(line))
        .find((found) => found !== undefined);
      const all = text.length > 600 ? everyWord(text, lexicon) : words;
      const found = namesIn(all, (at) => at < 80 || at >= all.length - 80);
      const { words: kept, named } = all === words ? withoutDenied(words, found) : inShort(words, all, found);
      const styles = [...new Set(named.map(({ topic }) => topic.about))].filter(
        (about) => folderOf(about) === 'styles' && topics.some(({ id }) => id === about),
      );
      const [one, two] = styles.map((about) => about.slice('styles.'.length));
      const comparing = findAny(words, linesOf(lexicon['compare-words'])).length > 0 || words.length <= 5;
      if (compare && one && two && styles.length === 2 && comparing) return { is: 'sure', topic: compare, score: 1, between: [one, two] };
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
      if (kept.length === 0) return { is: 'none', near: [] };
      const scores = rank(vector).map((share) => Math.log(share + 1e-9));
      weigh(scores, abouts, lineOf(words), new Set(named.map(({ topic }) => topic.about)), follows ? before.about : undefined);
      // "And for …?" with one of our names, or a name in a long story, is about us.
      if (named.length > 0 && (all !== words || WITH_NAME.test(lineOf(words))))
        scores[scores.length - 1] = (scores.at(-1) ?? 0) - LESS_FOREIGN;
      soften(scores);
      const anchored = named.length > 0 || kept.some((word) => ours.has(word));
      return decide(scores, abouts, anchored || follows, (about) => nearestOf(about, vector, named).topic, buttonOf);
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

function phraseOf(words: readonly string[], named: readonly Named[]): Phrase {
  return { words, named: named.map(({ topic, from, to }) => ({ from, to, about: topic.about, folder: folderOf(topic.about) })) };
}

/** The words that many of our examples hold, and hardly any remark. */
function wordsOfOurs(
  asked: readonly { words: readonly string[] }[],
  foreign: readonly { words: readonly string[] }[],
): ReadonlySet<string> {
  const count = (phrases: readonly { words: readonly string[] }[]) => {
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

/** Each word with the groups it is in. */
function groupsOf({ alike }: Lexicon): Groups {
  const groups = new Map<string, string[]>();
  for (const [group, words] of Object.entries(alike)) for (const word of words) groups.set(word, [...(groups.get(word) ?? []), group]);
  return groups;
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
