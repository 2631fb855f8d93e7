import type { Word } from './normalise.ts';

const SHORTEST_REST = 3;

/** Splits words written without the space ("cantfeel", "mylegs") where a known word follows one of the `firsts`. */
export function separated(words: readonly Word[], firsts: ReadonlySet<string>, known: (word: string) => boolean): Word[] {
  return words.flatMap((word) => {
    if (word.text.length < SHORTEST_REST + 2 || word.text.length > 24 || known(word.text)) return [word];
    for (let at = word.text.length - SHORTEST_REST; at >= 2; at--) {
      const [first, rest] = [word.text.slice(0, at), word.text.slice(at)];
      if (firsts.has(first) && known(rest))
        return [
          { ...word, text: first },
          { ...word, text: rest },
        ];
    }
    return [word];
  });
}
