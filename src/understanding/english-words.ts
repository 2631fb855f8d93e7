import type { Content } from '../content/content.ts';
import { textsOf } from '../content/texts.ts';
import type { Topic } from './topic.ts';

/** An example with this share of words from our own texts is English; some are in other languages. */
const ENGLISH_FROM = 0.6;

/** The words of our own texts, and of the examples that are English by them. */
export function englishWords(content: Content, topics: readonly Topic[]): ReadonlySet<string> {
  const { followUps, remarks, lexicon } = content;
  const english = new Set(
    [
      ...textsOf(content).map(({ text }) => text),
      ...followUps.around,
      ...remarks['pain-around'],
      ...remarks.around,
      ...Object.values(lexicon.worlds?.worlds ?? {}).flat(),
    ].flatMap(wordsIn),
  );
  const examples = topics.flatMap(({ asks }) => asks.map(wordsIn));
  const known = examples.filter((words) => words.filter((word) => english.has(word)).length >= words.length * ENGLISH_FROM);
  return new Set([...english, ...known.flat()]);
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[a-z']+/g) ?? [];
}
