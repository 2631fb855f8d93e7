import type { Content } from '../content/content.ts';
import type { Topic } from './topic.ts';

const SEEN = 2;

/** Words that our own examples hold often enough to be English. */
export function englishWords({ followUps, remarks, lexicon }: Content, topics: readonly Topic[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const lists = [...topics.flatMap(({ asks }) => asks), ...lexicon['out-of-scope']];
  for (const text of lists)
    for (const word of new Set(text.toLowerCase().match(/[a-z']+/g) ?? [])) counts.set(word, (counts.get(word) ?? 0) + 1);
  const often = [...counts].filter(([, count]) => count >= SEEN).map(([word]) => word);
  return new Set([...often, ...[...followUps.around, ...remarks['pain-around']].flatMap((phrase) => phrase.split(' '))]);
}
