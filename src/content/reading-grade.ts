import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** Texts shorter than this say nothing about how hard they are to read. */
export const FEWEST_WORDS = 20;
export const HARDEST_GRADE = 8;

/** Flesch–Kincaid school grade of a Markdown text; `undefined` where it is too short to tell. A list item counts as a sentence. */
export function readingGrade(markdown: string): number | undefined {
  const text = markdown
    .replace(/^_Sources?:.*_$/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\{[a-z-]+\}/g, 'this')
    .replace(/[*_`>#]/g, '');
  const sentences = text
    .split(/[.!?]+(?=\s|$)|\n+/)
    .map((sentence) => sentence.split(/\s+/).filter((word) => /\p{L}/u.test(word)))
    .filter((words) => words.length > 0);
  const words = sentences.flat();
  if (words.length < FEWEST_WORDS) return undefined;
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: words.reduce((sum, word) => sum + syllable(word), 0) });
}
