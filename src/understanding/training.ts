import { vectorizerOf, gatherVocabulary, type Vocabulary } from './vectorizer.ts';
import type { Groups, Phrase } from './features.ts';
import { trainByFolder } from './folder-ranker.ts';
import type { Lexicon } from './lexicon.ts';
import { nameFinder, type Named } from './names.ts';
import type { Weights } from './ranker.ts';
import { wordsOf } from './said.ts';
import { folderOf, type Topic } from './topic.ts';
import { OUT_OF_SCOPE } from './weigh-names.ts';

/** What the matcher has learnt from the examples: plain data, so that it can be kept in a file. */
export interface Trained {
  /** The words of every text of the topics and of what is out of scope, in the order of `textsOf`, as lines. */
  lines: readonly string[];
  vocabulary: Vocabulary;
  weights: readonly Weights[];
}
/** One way of saying something, and what it asks for. */
export interface Told {
  topic?: Topic;
  words: readonly string[];
  about: string;
}

/** So many names of a topic are examples of asking for it. */
const NAMES_LEARNT = 2;

/** Learns from the examples of all topics. The same topics give the same. */
export function train(topics: readonly Topic[], lexicon: Lexicon): Trained {
  const lines = textsOf(topics, lexicon).map((text) => wordsIn(text, lexicon).join(' '));
  const read = reader(topics, lexicon, lines);
  const told = allTold(topics, lexicon, read);
  const namesIn = nameFinder(topics, read, wordsOften(told));
  const phrases = told.map(({ words }) =>
    phraseOf(
      words,
      namesIn(words, () => false),
    ),
  );
  const groups = groupsOf(lexicon);
  const vocabulary = gatherVocabulary(phrases, groups);
  const { size, vector } = vectorizerOf(vocabulary, groups);
  const examples = told.map(({ about }, at) => ({ about, vector: vector(phrases[at] ?? phraseOf([], [])) }));
  return { lines, vocabulary, weights: trainByFolder(examples, aboutsOf(topics), size) };
}

/** Every text that is learnt from or looked up whole. */
function textsOf(topics: readonly Topic[], lexicon: Lexicon): string[] {
  const own = topics.flatMap(({ names, button, asks }) => [...names, ...(button ? [button] : []), ...asks]);
  return [...new Set([...own, ...lexicon['out-of-scope']])];
}

/** Reads a text as words; those of our own texts were read before. */
export function reader(topics: readonly Topic[], lexicon: Lexicon, lines: readonly string[]): (text: string) => string[] {
  const before = new Map(textsOf(topics, lexicon).map((text, at) => [text, lines[at]]));
  return (text) => {
    const line = before.get(text);
    if (line === undefined) return wordsIn(text, lexicon);
    return line === '' ? [] : line.split(' ');
  };
}

function wordsIn(text: string, { spelling }: Lexicon): string[] {
  return wordsOf(text, spelling).filter((word) => word !== ',');
}

/** The examples: what people ask, what a thing is called, and what is not for us. A name alone is asking for it. */
export function allTold(topics: readonly Topic[], lexicon: Lexicon, read: (text: string) => string[]): Told[] {
  const asked = topics.flatMap((topic) =>
    [...topic.asks, ...(topic.button ? [topic.button] : [])].map((ask): Told => ({ topic, words: read(ask), about: topic.about })),
  );
  const byName = topics.flatMap(({ names, about }) => names.slice(0, NAMES_LEARNT).map((name): Told => ({ words: read(name), about })));
  return [...asked, ...byName, ...lexicon['out-of-scope'].map((text): Told => ({ words: read(text), about: OUT_OF_SCOPE }))];
}

/** A slip stands in an example or two; a word that stands in more is meant. */
const OFTEN = 3;
/** The words that stand in several examples: none of them is a slip of a name. */
export function wordsOften(told: readonly Told[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { words } of told) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count >= OFTEN).map(([word]) => word));
}

/** What is told apart: each wording id, and everything that is not for us. */
export function aboutsOf(topics: readonly Topic[]): string[] {
  return [...new Set(topics.map(({ about }) => about)), OUT_OF_SCOPE];
}

export function phraseOf(words: readonly string[], named: readonly Named[]): Phrase {
  return { words, named: named.map(({ topic, from, to }) => ({ from, to, about: topic.about, folder: folderOf(topic.about) })) };
}

/** Each word with the groups it is in. */
export function groupsOf({ alike, worlds }: Lexicon): Groups {
  const groups = new Map<string, string[]>();
  const strange = Object.entries(worlds?.worlds ?? {}).map(([world, words]): [string, string[]] => [`world:${world}`, words]);
  for (const [group, words] of [...Object.entries(alike), ...strange])
    for (const word of words) groups.set(word, [...(groups.get(word) ?? []), group]);
  return groups;
}
