import { stem } from './features.ts';
import { sameWord } from './spelling.ts';
import type { Topic } from './topic.ts';

/** A name of a topic, found in a text. */
export interface Named {
  topic: Topic;
  from: number;
  to: number;
}

interface Name {
  topic: Topic;
  stems: readonly string[];
}

/** The names of topics among words. `mend`: whether the word at this place may be taken for a name it is misspelt like. */
export type NamesIn = (words: readonly string[], mend: (at: number) => boolean) => Named[];

/** Finds the names of topics among words; words misspelt like a name are taken for it, unless `known` has them as words of their own. */
export function nameFinder(topics: readonly Topic[], wordsIn: (text: string) => string[], known: ReadonlySet<string>): NamesIn {
  const byFirst = new Map<string, Name[]>();
  const spelled = new Map<string, Set<string>>();
  for (const topic of topics) {
    for (const name of new Set([...topic.names, topic.button ?? ''])) {
      const words = wordsIn(name);
      const stems = words.map(stem);
      const [first] = stems;
      if (first === undefined) continue;
      byFirst.set(first, [...(byFirst.get(first) ?? []), { topic, stems }]);
      for (const word of words) {
        const letter = word[0] ?? '';
        spelled.set(letter, (spelled.get(letter) ?? new Set()).add(word));
      }
    }
  }
  for (const names of byFirst.values()) names.sort((a, b) => b.stems.length - a.stems.length);
  const mended = new Map<string, string>();
  const mend = (word: string): string => {
    if (word.length < 5 || word.length > 20 || known.has(word)) return word;
    const before = mended.get(word);
    if (before !== undefined) return before;
    const meant = [...(spelled.get(word[0] ?? '') ?? [])].find((other) => other.length >= 5 && sameWord(word, other)) ?? word;
    if (mended.size > 5000) mended.clear();
    mended.set(word, meant);
    return meant;
  };

  return (words, mayMend) => {
    const stems = words.map((word, at) => stem(mayMend(at) ? mend(word) : word));
    const found: Named[] = [];
    for (let from = 0; from < stems.length; from++) {
      for (const { topic, stems: name } of byFirst.get(stems[from] ?? '') ?? []) {
        if (name.every((part, at) => stems[from + at] === part)) found.push({ topic, from, to: from + name.length });
      }
    }
    // Of two that overlap the longer counts; the same words may name several topics.
    return found.filter(
      (name) => !found.some((other) => other.to - other.from > name.to - name.from && other.from < name.to && name.from < other.to),
    );
  };
}
