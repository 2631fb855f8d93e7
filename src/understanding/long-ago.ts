import type { Lexicon } from './lexicon.ts';

const DECADES = /^(?:decades|twenties|thirties|forties|fifties|childhood|nineties|eighties|seventies|noughties)$/;
const YEARS = /^(?:years?|yrs?|y)$/;
const BY_WORD: Readonly<Record<string, string>> = {
  months: 'recent',
  weeks: 'recent',
  days: 'recent',
  month: 'recent',
  week: 'recent',
  decade: 'long',
  child: 'long',
  kid: 'long',
  teenager: 'long',
};
const RECENT = 4;
const LONG = 6;

/** How long ago, in words of three kinds: `recent`, `long`, or `around` five years. The rules of studies ask for five. */
export function howLongAgo(words: readonly string[], year: number, { numbers }: Lexicon): string | undefined {
  for (const [at, word] of words.entries()) {
    const gap = /^(?:19|20)\d\d$/.test(word) ? year - Number(word) : undefined;
    if (gap !== undefined && gap >= 0) return inKind(gap);
    if (DECADES.test(word)) return 'long';
    if (YEARS.test(word)) {
      const before = words[at - 1] ?? '';
      const told = /^\d+$/.test(before) ? Number(before) : Object.hasOwn(numbers, before) ? numbers[before] : undefined;
      if (told !== undefined) return inKind(told);
      if (/^(?:last|this|a|past|half)$/.test(before)) return 'recent';
      if (/^(?:many|donkeys)$/.test(before)) return 'long';
      if (/^(?:few|couple|of)$/.test(before)) return 'recent';
    }
  }
  return words.map((word) => (Object.hasOwn(BY_WORD, word) ? BY_WORD[word] : undefined)).find((kind) => kind !== undefined);
}

function inKind(years: number): string {
  return years <= RECENT ? 'recent' : years >= LONG ? 'long' : 'around';
}
