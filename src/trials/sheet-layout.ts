import { runsOf } from './sheet-fonts.ts';
import type { Run } from './sheet-fonts.ts';
import type { Span } from './sheet.ts';

/** Runs that stay together on a line. */
export interface Word {
  runs: readonly Run[];
  width: number;
  link?: string;
}
export interface Line {
  words: readonly Word[];
}
/** Points that a run takes. */
export type Measure = (run: Run) => number;

/** Breaks spans into lines of at most `width` points. A word longer than a line is cut. */
export function linesOf(spans: readonly Span[], width: number, measure: Measure): readonly Line[] {
  const space = measure({ part: 'latin', text: ' ' });
  const lines: Line[] = [];
  let words: Word[] = [];
  let used = 0;
  for (const word of spans.flatMap((span) => wordsOf(span, width, measure))) {
    if (words.length > 0 && used + space + word.width > width) {
      lines.push({ words });
      [words, used] = [[], 0];
    }
    used += (words.length > 0 ? space : 0) + word.width;
    words.push(word);
  }
  return words.length > 0 ? [...lines, { words }] : lines;
}

function wordsOf({ text, link }: Span, width: number, measure: Measure): readonly Word[] {
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .flatMap((word) => fitting(word, width, measure))
    .map((word) => ({ ...word, ...(link !== undefined && { link }) }));
}

function fitting(text: string, width: number, measure: Measure): readonly Word[] {
  const runs = runsOf(text);
  const wide = runs.reduce((sum, run) => sum + measure(run), 0);
  if (wide <= width || text.length < 2) return runs.length > 0 ? [{ runs, width: wide }] : [];
  const signs = [...text];
  const half = Math.ceil(signs.length / 2);
  return [signs.slice(0, half), signs.slice(half)].flatMap((part) => fitting(part.join(''), width, measure));
}
