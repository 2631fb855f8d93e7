import type { Told } from './training.ts';
import { OUT_OF_SCOPE } from './weigh-names.ts';

/** A word in so many of our examples, and in hardly any remark, tells that a message is about us. */
const OURS_FROM = 8;

/** The words that many of our examples hold, and hardly any remark. */
export function wordsOfOurs(told: readonly Told[]): ReadonlySet<string> {
  const asked = told.filter(({ topic }) => topic);
  const foreign = told.filter(({ about }) => about === OUT_OF_SCOPE);
  const count = (phrases: readonly Told[]) => {
    const counts = new Map<string, number>();
    for (const { words } of phrases) for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1 / phrases.length);
    return counts;
  };
  const [own, strange] = [count(asked), count(foreign)];
  const most = OURS_FROM / Math.max(1, asked.length);
  return new Set(
    [...own].filter(([word, share]) => word.length > 2 && share >= most && share > 4 * (strange.get(word) ?? 0)).map(([word]) => word),
  );
}
