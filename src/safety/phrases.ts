import type { Word } from './normalise.ts';
import { familyOf } from './phrase-families.ts';

/** A concept found in a message: from word `start` up to, not including, word `end`. */
export interface Hit {
  concept: string;
  start: number;
  end: number;
}

interface Node {
  words: Map<string, Node>;
  /** Continuations that may begin up to three words further on. */
  gap: Node | undefined;
  ends: string[];
}

/** Phrases that can be looked for together, in one pass over the words. */
export interface Phrases {
  root: Node;
  stems: ReadonlyMap<string, readonly string[]>;
  vocabulary: ReadonlySet<string>;
  fillers: ReadonlySet<string>;
}

const MOST_FILLERS = 2;
const WIDEST_GAP = 3;
const LONGEST_STEM = 16;
const SHORTEST_STEM = 3;
/** Words in which a "not" hides, so that "not working" is also found in "isn't working". */
const NOT_WORDS = new Set(['isnt', 'arent', 'wasnt', 'havent']);

function newNode(): Node {
  return { words: new Map(), gap: undefined, ends: [] };
}

/** Builds the search tree. In a phrase `..` stands for up to three words, a trailing `*` for any ending; families are spread out. */
export function compilePhrases(concepts: Iterable<readonly [string, readonly string[]]>, fillers: Iterable<string>): Phrases {
  const root = newNode();
  const stems = new Map<string, string[]>();
  const vocabulary = new Set<string>();
  const byName = new Map(concepts);
  for (const [concept, phrases] of byName) {
    for (const member of phrases.flatMap((phrase) => familyOf(phrase, (name) => byName.get(name)))) {
      let node = root;
      for (const part of member) {
        if (part === '..') node = node.gap ??= newNode();
        else {
          let next = node.words.get(part);
          if (!next) node.words.set(part, (next = newNode()));
          node = next;
          if (part.endsWith('*')) stems.set(part.slice(0, -1), [part]);
          else vocabulary.add(part);
        }
      }
      if (!node.ends.includes(concept)) node.ends.push(concept);
    }
  }
  return { root, stems, vocabulary, fillers: new Set(fillers) };
}

/** Every concept in the words. The work for one word is bounded by the phrases, not by the message. */
export function findPhrases(phrases: Phrases, words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  const here = new Map<string, Hit>();
  const known = new Map<string, string[]>();
  const readings = words.map(({ text }) => {
    const found = known.get(text) ?? readingsOf(phrases, text);
    known.set(text, found);
    return found;
  });
  for (let start = 0; start < words.length; start++) {
    const walk = (node: Node, at: number, fillers: number): void => {
      for (const concept of node.ends) {
        const before = here.get(concept);
        if (!before || before.end > at) here.set(concept, { concept, start, end: at });
      }
      if (at >= words.length || (at > start && words[at]?.sentence !== words[start]?.sentence)) return;
      step(node, at, fillers);
      if (node.gap)
        for (let skip = 0; skip <= WIDEST_GAP; skip++) if (sameSentence(words, start, at + skip)) step(node.gap, at + skip, MOST_FILLERS);
    };
    const step = (node: Node, at: number, fillers: number): void => {
      for (const reading of readings[at] ?? []) {
        const next = node.words.get(reading);
        if (next) walk(next, at + 1, fillers);
      }
      if (at > start && fillers < MOST_FILLERS && phrases.fillers.has(words[at]?.text ?? '') && sameSentence(words, start, at + 1))
        step(node, at + 1, fillers + 1);
    };
    step(phrases.root, start, MOST_FILLERS);
    hits.push(...here.values());
    here.clear();
  }
  return hits;
}

function sameSentence(words: readonly Word[], start: number, at: number): boolean {
  return at < words.length && words[at]?.sentence === words[start]?.sentence;
}

/** The keys of the tree a word can be read as: itself, its singular, and the stems it begins with. */
function readingsOf(phrases: Phrases, word: string): string[] {
  const out = NOT_WORDS.has(word) ? [word, 'not'] : [word];
  if (word.length > 3 && word.endsWith('s')) out.push(word.slice(0, -1));
  for (let length = SHORTEST_STEM; length <= Math.min(word.length, LONGEST_STEM); length++) {
    const stem = phrases.stems.get(word.slice(0, length));
    if (stem) out.push(...stem);
  }
  return out;
}
