import type { Lexicon } from './lexicon.ts';
import { inFigures } from './numbers.ts';
import { ends, tidy, writtenOut } from './said.ts';

/** The words of one sentence; a pause is the word ",". */
export interface Sentence {
  words: readonly string[];
  asks: boolean;
}

const LONG = 2_000;
const WORD = /\d+(?:[./]\d+)*|\p{L}+(?:'\p{L}+)*|[,()"&+]|\s-+\s|…/gu;

/** The sentences of a message, number words in figures, "38f" as two words, slips mended. */
export function sentencesOf(text: string, lexicon: Lexicon): Sentence[] {
  const said = inFigures(writtenOut(tidy(shortened(text).replace(/\s*\n+\s*/g, ' . '))), lexicon)
    .replace(/(\d+)\s?\+(?=\s?[a-z])/g, 'over $1')
    .replace(/\by\/o\b/g, 'yo')
    .replace(/\bon\/off\b/g, 'on off')
    .replace(/(?<=[\p{L}\d])\s?\/\s?(?=\p{L})|(?<=\p{L})\s?\/\s?(?=\d)/gu, ' , ')
    .replace(/(\d)\s*-\s*(\d)/g, '$1 to $2')
    .replace(/(\p{L})'s\b/gu, '$1');
  return said
    .split(/(?<=[.!?;])(?=\s|$)/)
    .map((sentence) => ({ words: wordsIn(sentence, lexicon.spelling), asks: /\?\W*$/.test(sentence) }))
    .filter(({ words }) => words.length > 0);
}

/** Of a very long message less is looked at: whoever writes so much tells more in answer to questions. */
function shortened(text: string): string {
  return text.length > LONG ? ends(text, 200, 100) : text;
}

function wordsIn(sentence: string, mend: Readonly<Record<string, string>>): string[] {
  const words = [...sentence.matchAll(WORD)].flatMap(([word]) => {
    if (/^[&+]$/.test(word)) return ['and'];
    if (!/^[\p{L}\p{N}]/u.test(word)) return [','];
    return Object.hasOwn(mend, word) ? (mend[word] ?? word).split(' ') : [word];
  });
  const line = words
    .join(' ')
    .replace(/\bbetween (\S*\d\S*(?: \p{L}+)?) and (?=\d)/gu, '$1 to ')
    .replace(/(\p{L}) and (?:a|1)? ?half\b/gu, '$1 and_a_half');
  const joined = line.split(' ');
  return joined.filter((word, at) => word !== ',' || (at > 0 && at < joined.length - 1 && joined[at - 1] !== ','));
}
