import { findAny } from './lexicon.ts';
import { wordsOf } from './said.ts';

const LONGEST = 16;

/** The words of a short message, each emoji a word of its own; none when it is long. */
export function fewWords(text: string, spelling: Readonly<Record<string, string>>, most = LONGEST): string[] {
  if (text.length > 200) return [];
  const apart = text.replace(/\p{Extended_Pictographic}/gu, ' $& ');
  const words = wordsOf(apart, spelling).filter((word) => word !== ',');
  return words.length <= most ? words.map((word) => word.replace(/(\p{L})\1{2,}/gu, '$1$1')) : [];
}

/** Whether every word belongs to one of the phrases of these lists, and at least one to the first list. */
export function onlyThese(words: readonly string[], needed: ReadonlySet<string>, ...others: readonly ReadonlySet<string>[]): boolean {
  const found = findAny(words, needed);
  if (found.length === 0) return false;
  const covered = new Set<number>();
  for (const { from, to } of [...found, ...others.flatMap((list) => findAny(words, list))])
    for (let at = from; at < to; at++) covered.add(at);
  return words.every((_, at) => covered.has(at));
}

/** Phrases of the content as the words of people are read. */
export function asWords(phrases: readonly string[], spelling: Readonly<Record<string, string>>): ReadonlySet<string> {
  return new Set(phrases.map((phrase) => fewWords(phrase, spelling).join(' ')).filter(Boolean));
}
