import { stem } from './features.ts';
import type { GroupsOf } from './answer-features.ts';
import { sameWord } from './spelling.ts';

const LETTERS = /\p{L}/u;
const OF_ME = new Set(['am', 'was', 'feel', 'had', 'have', 'did']);
/** Words that name nothing by themselves. */
const EMPTY = new Set(
  (
    'i am was feel had have did do done been be got get to for of on in at it is its the a an my me and or but so just really very too quite ' +
    'some any all this that there here with from by now then still bit little lot few no not never one two three four five six seven ten ' +
    'a couple about up out if when they them she he we you sure well ok okay yes'
  ).split(' '),
);

/** Whether most words of a message are among those of the examples, give or take a slip. A guess on anything else is luck. */
export function knowsMostOf(examples: readonly string[], { groups }: GroupsOf): (words: readonly string[]) => boolean {
  const known = wordsAndStems(examples);
  const byStart = new Map<string, string[]>();
  for (const word of known) if (word.length > 3) byStart.set(word[0] ?? '', [...(byStart.get(word[0] ?? '') ?? []), word]);
  const isKnown = (word: string) =>
    known.has(word) || groups.has(word) || known.has(stem(word)) || (byStart.get(word[0] ?? '') ?? []).some((one) => sameWord(word, one));
  return (words) => {
    const lettered = words.filter((word) => LETTERS.test(word));
    return lettered.length > 0 && 2 * lettered.filter(isKnown).length >= lettered.length;
  };
}

/**
 * Whether someone tells of themselves ("I am alone", "I had three beers") without a word of what these examples are about.
 * Its "I am" is like that of many answers, and says nothing of what is asked.
 */
export function tellsOfElse(answers: readonly string[], { groups }: GroupsOf): (words: readonly string[]) => boolean {
  const known = wordsAndStems(answers);
  return (words) => {
    if (words[0] !== 'i' || !OF_ME.has(words[1] ?? '')) return false;
    const telling = words.filter((word) => LETTERS.test(word) && !EMPTY.has(word));
    const names = telling.some((word) => known.has(word) || known.has(stem(word)) || groups.has(word));
    return words.length > 2 && !names && telling.length > 0;
  };
}

function wordsAndStems(lines: readonly string[]): Set<string> {
  const known = new Set<string>();
  for (const line of lines) for (const word of line.split(' ')) if (!known.has(word) && LETTERS.test(word)) known.add(word).add(stem(word));
  return known;
}
