import { knownPlace } from './known-places.ts';
import type { Lexicon } from './lexicon.ts';
import { isBoundary, type Captured, type Reach } from './told-pattern.ts';
import type { ToldPhrases } from './told-phrases.ts';

const LONGEST_TIME = 9;
const LONGEST_PLACE = 4;
/** "It hurts today" tells of today, and not of how long it has hurt; "it began today" does. */
const NO_LENGTH = /^(?:today|tonight)$/;

/** How far a length of time, or the name of a place, reaches in a sentence. */
export function reachOf({ words: told }: ToldPhrases, lexicon: Lexicon): (words: readonly string[]) => Reach {
  const { units, months, weekdays, feasts } = lexicon;
  const ofFeasts = Object.values(feasts)
    .flat()
    .flatMap((name) => name.split(' '));
  const ofTime = new Set([
    ...told.time,
    ...ofFeasts,
    ...[units, months, weekdays].flatMap((lists) => Object.values(lists).flat()),
    'and_a_half',
  ]);
  const notFirst = new Set(told['not-first-in-a-time']);
  const notBefore = new Set(told['not-a-time-before']);
  const elsewhere = new Set(told.elsewhere);
  const notAfter = new Set(told['not-a-time-after']);
  const isOfSomethingElse = (words: readonly string[], from: number): boolean => {
    for (let at = from - 1; at >= 0 && !isBoundary(words, at); at--) if (notAfter.has(words[at] ?? '')) return true;
    return false;
  };

  const time = (words: readonly string[], from: number, of: Captured): number => {
    if (notFirst.has(words[from] ?? '') || (of === 'time' && (isOfSomethingElse(words, from) || words.some((word) => elsewhere.has(word)))))
      return from;
    if (of === 'time' && NO_LENGTH.test(words[from] ?? '')) return from;
    let to = from;
    while (to < words.length && to - from < LONGEST_TIME && (ofTime.has(words[to] ?? '') || /^\d/.test(words[to] ?? ''))) to++;
    return of === 'time' && notBefore.has(words[to] ?? '') ? from : to;
  };
  const place = (words: readonly string[], from: number): number => {
    let most = from;
    while (most < words.length && most - from < LONGEST_PLACE && !isBoundary(words, most)) most++;
    for (let to = most; to > from; to--) if (knownPlace(words.slice(from, to).join(' '), lexicon)) return to;
    return from;
  };

  return (words) => {
    const known = new Map<string, number>();
    return (of: Captured, from) => {
      const key = `${of} ${from}`;
      const before = known.get(key) ?? (of === 'place' ? place(words, from) : time(words, from, of));
      known.set(key, before);
      return before;
    };
  };
}
