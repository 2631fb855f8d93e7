import { vectorizer, type Groups, type Vector } from './features.ts';
import { withoutDenied } from './denied.ts';
import { findAny, linesOf, without, type Lexicon } from './lexicon.ts';
import { nameFinder } from './names.ts';
import { soften, trainRanker } from './ranker.ts';
import { ends, lineOf, wordsOf } from './said.ts';
import { folderOf, type Context, type Found, type Topic } from './topic.ts';
import { OUT_OF_SCOPE, weigh } from './weigh-names.ts';

export type { Context, Found, Topic } from './topic.ts';

/** Finds what a message asks for. Being unsure is an answer: it says between what, or that nothing is near. */
export interface Matcher {
  find(text: string, context?: Context): Found;
}

/** Set on phrases kept apart: above the first it is answered, above the second asked which. */
const SURE = 0.55;
const WORTH_ASKING = 0.28;
const WORTH_NAMING = 0.09;
/** How much of a long message is ranked; names are looked for in all of it. */
const RANKED = 200;

/** Trains on the examples of all topics. The same topics give the same matcher. */
export function buildMatcher(topics: readonly Topic[], lexicon: Lexicon): Matcher {
  const wordsIn = (text: string) => wordsOf(text, lexicon.spelling).filter((word) => word !== ',');
  const abouts = [...new Set(topics.map(({ about }) => about)), OUT_OF_SCOPE];
  const asked = topics.flatMap((topic) =>
    [...topic.asks, ...(topic.button ? [topic.button] : [])].map((ask) => ({
      topic,
      words: wordsIn(ask),
      is: abouts.indexOf(topic.about),
    })),
  );
  const foreign = lexicon['out-of-scope'].map((text) => ({ topic: undefined, words: wordsIn(text), is: abouts.length - 1 }));
  const phrases = [...asked, ...foreign];
  const known = new Set(phrases.flatMap(({ words }) => words));
  const namesIn = nameFinder(topics, wordsIn, known);
  const features = vectorizer(
    phrases.map(({ words }) => words),
    groupsOf(lexicon),
  );
  features.extra(abouts);
  const namedIn = (words: readonly string[]) => [...new Set(namesIn(words, () => true).map(({ topic }) => topic.about))];
  const examples = phrases.map(({ topic, words, is }) => ({ topic, vector: features.vector(words, namedIn(words)), is }));
  const byName = abouts.slice(0, -1).map((about, is) => ({ topic: undefined, vector: features.vector([], [about]), is }));
  const rank = trainRanker([...examples, ...byName], features.size, abouts.length);
  const wholes = exactPhrases(topics, wordsIn);
  const compare = topics.find(({ id }) => id === 'compare');
  const asksOf = new Map(
    topics.map((topic) => [topic, examples.filter((example) => example.topic === topic).map(({ vector }) => vector)] as const),
  );

  /** Of the topics answered under one wording id, the one whose examples come nearest. */
  const bestOf = (about: string, vector: Vector, named: ReadonlySet<Topic>): Topic => {
    const candidates = topics.filter((topic) => topic.about === about);
    const nearness = (topic: Topic) =>
      Math.max(0, ...(asksOf.get(topic) ?? []).map((ask) => likeness(ask, vector))) + (named.has(topic) ? 0.15 : 0);
    const [best] = candidates.map((topic) => ({ topic, near: nearness(topic) })).sort((a, b) => b.near - a.near);
    if (!best) throw new Error(`No topic is answered under "${about}". Build the matcher from the topics it is asked about.`);
    return best.topic;
  };

  return {
    find(text, context = {}) {
      const words = wordsIn(ends(text, 8_000, 8_000).length > 600 ? ends(text, RANKED, RANKED) : text);
      if (words.length === 0) return { is: 'none', near: [] };
      const exact = [lineOf(words), lineOf(without(words, linesOf(lexicon.polite)))]
        .map((line) => wholes.get(line))
        .find((found) => found !== undefined);
      const all = text.length > 600 ? everyWord(text, lexicon) : words;
      const found = namesIn(all, (at) => at < 80 || at >= all.length - 80);
      const { words: kept, named } = all === words ? withoutDenied(words, found) : { words, named: found };
      const styles = [...new Set(named.map(({ topic }) => topic.about))].filter(
        (about) => folderOf(about) === 'styles' && topics.some(({ id }) => id === about),
      );
      const [one, two] = styles.map((about) => about.slice('styles.'.length));
      const comparing = findAny(words, linesOf(lexicon['compare-words'])).length > 0 || words.length <= 5;
      if (compare && one && two && styles.length === 2 && comparing) return { is: 'sure', topic: compare, score: 1, between: [one, two] };
      if (exact) return oneOf(exact);
      const about = new Set(named.map(({ topic }) => topic.about));
      const vector = features.vector(kept, [...about]);
      const shares = rank(vector);
      weigh(shares, abouts, words, about, topics.find(({ id }) => id === context.topic)?.about, lexicon);
      soften(shares);
      return decide(shares, (label) => bestOf(label, vector, new Set(named.map(({ topic }) => topic))), abouts);
    },
  };
}

/** What a whole known phrase means. A dialog and the article that leads to it are no two meanings: the dialog is begun. */
function oneOf(exact: readonly Topic[]): Found {
  const apart = exact.filter(({ about }) => !exact.some(({ id }) => id !== about && id === folderOf(about)));
  return apart.length === 1 && apart[0] ? { is: 'sure', topic: apart[0], score: 1 } : { is: 'which', topics: exact.slice(0, 3) };
}

function decide(shares: Float64Array, topicOf: (about: string) => Topic, abouts: readonly string[]): Found {
  const ranked = abouts.map((about, at) => ({ about, share: shares[at] ?? 0 })).sort((a, b) => b.share - a.share);
  const [first] = ranked;
  const likely = ranked.filter(({ about }) => about !== OUT_OF_SCOPE);
  const [best, second] = likely;
  if (!first || !best) return { is: 'none', near: [] };
  const topic = topicOf(best.about);
  // A dialog and the article that leads to it are no two meanings.
  const together =
    second && (folderOf(second.about) === best.about || folderOf(best.about) === second.about) ? best.share + second.share : best.share;
  const near = () =>
    likely
      .slice(0, 6)
      .map(({ about }) => topicOf(about))
      .flatMap(({ button }) => button ?? [])
      .slice(0, 3);
  if (first.about === OUT_OF_SCOPE && first.share > together) return { is: 'none', near: near() };
  if (together >= SURE) return { is: 'sure', topic, score: together };
  const close = likely.slice(0, 3).filter(({ share }) => share >= WORTH_NAMING);
  if (close.length >= 2 && close.reduce((sum, { share }) => sum + share, 0) >= WORTH_ASKING)
    return { is: 'which', topics: close.map(({ about }) => topicOf(about)) };
  return { is: 'none', near: near() };
}

/** Buttons, names and examples that are the whole message. A button wins over names, names over examples. */
function exactPhrases(topics: readonly Topic[], wordsIn: (text: string) => string[]): ReadonlyMap<string, readonly Topic[]> {
  const wholes = new Map<string, { rank: number; topics: Topic[] }>();
  const add = (text: string, topic: Topic, rank: number) => {
    const line = lineOf(wordsIn(text));
    const held = wholes.get(line);
    if (line === '' || (held && held.rank < rank)) return;
    if (!held || held.rank > rank) wholes.set(line, { rank, topics: [topic] });
    else if (!held.topics.some(({ about }) => about === topic.about)) held.topics.push(topic);
  };
  for (const topic of topics) {
    if (topic.button) add(topic.button, topic, 0);
    for (const name of topic.names) add(name, topic, 1);
    for (const ask of topic.asks) add(ask, topic, 2);
  }
  return new Map([...wholes].map(([line, held]) => [line, held.topics]));
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

function likeness(a: Vector, b: Vector): number {
  const weights = new Map(Array.from(a.at, (feature, at) => [feature, a.weight[at] ?? 0]));
  return b.at.reduce((sum, feature, at) => sum + (weights.get(feature) ?? 0) * (b.weight[at] ?? 0), 0);
}
