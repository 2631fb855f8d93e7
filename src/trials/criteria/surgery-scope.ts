import type { Predicate } from '../criterion.ts';
import type { Mention } from './mentions.ts';
import { FUSION, LEVEL } from './surgery-words.ts';

export type Surgery = Extract<Predicate, { kind: 'surgery' }>;

const WITH_A_FUSION = /^ (?:with|using|involving|requiring) (?:(?!or\b)\w+ ){0,2}(?:instrument\w*|fusion|hardware|metal\w*|screws|rods)\b/;

/** A second operation means that the first was at the same place. */
export function scopeOf({ words, item, after, sentence }: Mention): Surgery['scope'] {
  if (WITH_A_FUSION.test(after)) return 'fusion';
  if (FUSION.test(words) && !/\bdecompress|\band\/or\b|\bor other\b/.test(words)) return 'fusion';
  if (LEVEL.test(item.replace(/\b(?:with the exception|except|other than|unless)\b.*/, ''))) return 'level';
  if (/\b(?:revision|re-?operation|recurr\w*)\b/.test(item)) return 'level';
  const placeOfAll = /,.*\bat the (?:affected|index|target|treated|involved)\b/.test(after) && !/\bprevious\b/.test(sentence);
  return placeOfAll ? 'level' : 'any';
}
