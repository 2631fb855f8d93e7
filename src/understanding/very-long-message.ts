import type { Lexicon } from './lexicon.ts';
import type { Named } from './names.ts';

/** So many words at the end of a very long message are read whole, and so many names in the rest of it. */
const MOST_OF_LONG = 60;
const NAMES_OF_LONG = 10;

/** A very long message as its ends and the names found in all of it. */
export function inShort(words: readonly string[], all: readonly string[], found: readonly Named[]): { words: string[]; named: Named[] } {
  const short = words.slice(-MOST_OF_LONG);
  const named = found.slice(0, NAMES_OF_LONG).map(({ topic, from, to }): Named => {
    const start = short.length;
    short.push(...all.slice(from, to));
    return { topic, from: start, to: short.length };
  });
  return { words: short, named };
}

/** The words of a very long message, for names only: cut where letters end, nothing mended. */
export function everyWord(text: string, lexicon: Lexicon): string[] {
  return (
    text
      .slice(0, 20_000)
      .toLowerCase()
      .match(/[\p{L}\p{N}']+/gu) ?? []
  ).map((word) => (Object.hasOwn(lexicon.spelling, word) ? (lexicon.spelling[word] ?? word) : word));
}
