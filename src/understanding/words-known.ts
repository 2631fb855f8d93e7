import { stem } from './features.ts';
import type { GroupsOf } from './answer-features.ts';
import { sameWord } from './spelling.ts';

const LETTERS = /\p{L}/u;

/** Whether most words of a message are among those of the examples, give or take a slip. A guess on anything else is luck. */
export function knowsMostOf(examples: readonly string[], { groups }: GroupsOf): (words: readonly string[]) => boolean {
  const known = new Set<string>();
  for (const line of examples)
    for (const word of line.split(' ')) if (!known.has(word) && LETTERS.test(word)) known.add(word).add(stem(word));
  const byStart = new Map<string, string[]>();
  for (const word of known) if (word.length > 3) byStart.set(word[0] ?? '', [...(byStart.get(word[0] ?? '') ?? []), word]);
  const isKnown = (word: string) =>
    known.has(word) || groups.has(word) || known.has(stem(word)) || (byStart.get(word[0] ?? '') ?? []).some((one) => sameWord(word, one));
  return (words) => {
    const lettered = words.filter((word) => LETTERS.test(word));
    return lettered.length > 0 && 2 * lettered.filter(isKnown).length >= lettered.length;
  };
}
