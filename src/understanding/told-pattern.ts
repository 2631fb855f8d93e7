/**
 * A pattern of told.yaml, a sign a word: `a|b` either (`a|$` also the end), `blood_thinner` two words, `my?` may be missing, `..` up to four words
 * of any kind, `#13-42` a figure between these, `^` and `$` the ends of a clause, `,` a pause, `{time}` and `{place}` what is to be read.
 */
export type Pattern = readonly Sign[];
export type Sign =
  | { is: 'words'; lines: readonly (readonly string[])[]; optional: boolean }
  | { is: 'figure'; least: number; most: number; optional: boolean }
  | { is: 'gap'; most: number }
  | { is: 'start' }
  | { is: 'end' }
  | { is: 'capture'; of: Captured };
export type Captured = 'time' | 'place';

/** Where a pattern stands in the words, and what stands in its braces. */
export interface Found {
  from: number;
  to: number;
  /** How many of its words stood in gaps. */
  skipped: number;
  captured?: { from: number; to: number };
}
/** How far a length of time or a place reaches from here; the same place where there is none. */
export type Reach = (of: Captured, from: number) => number;

/** A pause or a joining word; no pattern reaches over it. */
const BOUNDARIES: ReadonlySet<string> = new Set([',', 'and', 'but', 'plus', 'also', 'although', 'though', 'because', 'however']);
const GAP = 4;

/** Reads a pattern as it is written in the content. A sign that cannot be read is named in the error. */
export function patternOf(written: string): Pattern {
  return written.split(/\s+/).map((sign): Sign => {
    if (sign === '..') return { is: 'gap', most: GAP };
    if (sign === ',') return { is: 'words', lines: [[',']], optional: false };
    if (sign === '^') return { is: 'start' };
    if (sign === '$') return { is: 'end' };
    if (sign === '{time}' || sign === '{place}') return { is: 'capture', of: sign === '{time}' ? 'time' : 'place' };
    const optional = sign.endsWith('?');
    const bare = optional ? sign.slice(0, -1) : sign;
    const [, least, most] = /^#(\d+)-(\d+)$/.exec(bare) ?? [];
    if (least && most) return { is: 'figure', least: Number(least), most: Number(most), optional };
    if (!/^[\p{L}\p{N}'_|]+\$?$/u.test(bare))
      throw new Error(
        `The pattern "${written}" has the sign "${sign}", which says nothing. Write words, a|b, a?, .., #1-9, ^, $, {time} or {place}.`,
      );
    return { is: 'words', lines: bare.split('|').map((line) => line.split('_')), optional };
  });
}

/** What the signs of a pattern are held against. */
export interface Clauses {
  words: readonly string[];
  reach: Reach;
  /** Words that change what is said, so that no gap runs over them: "do not want". */
  tellingWords: ReadonlySet<string>;
}

/** The pattern from this word on, in its longest form. */
export function matchAt(pattern: Pattern, clauses: Clauses, from: number): Found | undefined {
  return step(pattern, 0, clauses, { from, to: from, skipped: 0 });
}

function step(pattern: Pattern, at: number, clauses: Clauses, found: Found): Found | undefined {
  const sign = pattern[at];
  const { words } = clauses;
  const { from, to } = found;
  if (!sign) return to > from ? found : undefined;
  const on = (end: number, more: Partial<Found> = {}) => step(pattern, at + 1, clauses, { ...found, to: end, ...more });
  if (sign.is === 'start') return isBoundary(words, to - 1) ? on(to) : undefined;
  if (sign.is === 'end') return isBoundary(words, to) ? on(to) : undefined;
  if (sign.is === 'gap') return first(gapEnds(clauses, to), (end) => on(end, { skipped: found.skipped + end - to }));
  if (sign.is === 'capture') {
    const shorter = Array.from({ length: clauses.reach(sign.of, to) - to }, (_, less) => clauses.reach(sign.of, to) - less);
    return first(shorter, (end) => on(end, { captured: { from: to, to: end } }));
  }
  const ends = sign.is === 'figure' ? figureEnds(sign, words, to) : wordEnds(sign.lines, words, to);
  return first(ends, on) ?? (sign.optional ? on(to) : undefined);
}

function first(ends: readonly number[], on: (end: number) => Found | undefined): Found | undefined {
  for (const end of ends) {
    const found = on(end);
    if (found) return found;
  }
  return undefined;
}

function gapEnds({ words, tellingWords }: Clauses, from: number): number[] {
  const ends = [from];
  for (let to = from; to < from + GAP && !isBoundary(words, to) && !tellingWords.has(words[to] ?? ''); to++) ends.push(to + 1);
  return ends;
}

function figureEnds({ least, most }: { least: number; most: number }, words: readonly string[], at: number): number[] {
  const word = words[at] ?? '';
  return /^\d+(?:\.\d+)?$/.test(word) && Number(word) >= least && Number(word) <= most ? [at + 1] : [];
}

function wordEnds(lines: readonly (readonly string[])[], words: readonly string[], at: number): number[] {
  return lines
    .filter((line) => (line[0] === '$' ? isBoundary(words, at) : line.every((word, index) => words[at + index] === word)))
    .map((line) => (line[0] === '$' ? at : at + line.length))
    .sort((a, b) => b - a);
}

export function isBoundary(words: readonly string[], at: number): boolean {
  const word = words[at];
  return word === undefined || BOUNDARIES.has(word);
}
