import { distance } from 'fastest-levenshtein';
import { lineOf } from './said.ts';
import type { Topic } from './topic.ts';

/** Shorter than this there are too many other words as near. */
const SHORTEST = 7;
const LONGEST = 30;
/** One slip to so many letters. */
const LETTERS_TO_A_SLIP = 7;

/**
 * Finds the topic whose name the whole message is but for a slip in short words ("wall bal", "hamstring role").
 * None where every word is one that people really say (`known`), or where two topics are as near.
 */
export function slippedNames(
  topics: readonly Topic[],
  wordsIn: (text: string) => string[],
  known: ReadonlySet<string>,
): (line: string) => Topic | undefined {
  const names = topics.flatMap((topic) =>
    [...topic.names, ...(topic.button ? [topic.button] : [])]
      .map((name) => ({ topic, line: lineOf(wordsIn(name)) }))
      .filter(({ line }) => line.length >= SHORTEST && line.length <= LONGEST),
  );
  return (line) => {
    if (line.length < SHORTEST || line.length > LONGEST || line.split(' ').every((word) => known.has(word))) return undefined;
    const most = Math.floor(line.length / LETTERS_TO_A_SLIP);
    const near = names
      .filter((name) => name.line[0] === line[0] && Math.abs(name.line.length - line.length) <= most && distance(name.line, line) <= most)
      .map(({ topic }) => topic);
    return new Set(near.map(({ about }) => about)).size === 1 ? near[0] : undefined;
  };
}
