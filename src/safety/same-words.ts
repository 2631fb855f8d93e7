import type { Word } from './normalise.ts';

/** Different ways to write one word ("not able to", "couldnt"), to be read as that word. */
export interface SameWords {
  /** Alternatives by their first word, longest first. */
  byFirst: ReadonlyMap<string, readonly { words: readonly string[]; as: string }[]>;
  vocabulary: ReadonlySet<string>;
}

/** Prepares the table of same words. */
export function compileSameWords(same: Readonly<Record<string, readonly string[]>>): SameWords {
  const byFirst = new Map<string, { words: string[]; as: string }[]>();
  const vocabulary = new Set<string>();
  for (const [as, ways] of Object.entries(same)) {
    for (const way of ways) {
      const words = way.split(' ');
      const first = words[0] ?? '';
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, as }]);
      for (const word of words) vocabulary.add(word);
    }
  }
  for (const ways of byFirst.values()) ways.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, vocabulary };
}

/** The words with every other way of writing replaced by the one the vocabulary knows. */
export function asSame(same: SameWords, words: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at]!;
    const fits = (way: { words: readonly string[] }) =>
      way.words.every((text, offset) => words[at + offset]?.text === text && words[at + offset]?.sentence === word.sentence);
    const way = same.byFirst.get(word.text)?.find(fits);
    if (way) for (const text of way.as.split(' ')) out.push({ ...word, text });
    else out.push(word);
    at += way?.words.length ?? 1;
  }
  return out;
}
