/**
 * A pattern of told.yaml, a sign a word: `a|b` either (`a|$` also the end), `blood_thinner` two words, `my?` may be missing, `..` up to four words
 * of any kind, `#13-42` a figure between these, `^` and `$` the ends of a clause, `,` a pause, `{time}`, `{when}` and `{place}` what is to be read,
 * `!pregnant` only where the message has no such word.
 */
export type Pattern = readonly Sign[];
export type Sign =
  | { is: 'words'; lines: readonly (readonly string[])[]; optional: boolean }
  | { is: 'figure'; least: number; most: number; optional: boolean }
  | { is: 'gap'; most: number }
  | { is: 'unless'; word: string }
  | { is: 'start' }
  | { is: 'end' }
  | { is: 'capture'; of: Captured };
export type Captured = 'time' | 'when' | 'place';

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
    if (sign === '{time}') return { is: 'capture', of: 'time' };
    if (sign === '{when}') return { is: 'capture', of: 'when' };
    if (sign === '{place}') return { is: 'capture', of: 'place' };
    if (/^!\p{L}+$/u.test(sign)) return { is: 'unless', word: sign.slice(1) };
    const optional = sign.endsWith('?');
    const bare = optional ? sign.slice(0, -1) : sign;
    const [, least, most] = /^#(\d+)-(\d+)$/.exec(bare) ?? [];
    if (least && most) return { is: 'figure', least: Number(least), most: Number(most), optional };
    if (!/^[\p{L}\p{N}'_|]+\$?$/u.test(bare))
      throw new Error(
        `The pattern "${written}" has the sign "${sign}", which says nothing. Write words, a|b, a?, .., #1-9, ^, $, {time}, {when}, {place} or !word.`,
      );
    const lines = bare.split('|').map((line) => line.split('_'));
    return { is: 'words', lines: lines.sort((a, b) => b.length - a.length), optional };
  });
}

/** What the signs of a pattern are held against. */
export interface Clauses {
  words: readonly string[];
  reach: Reach;
  /** Every word of the message. */
  all: ReadonlySet<string>;
  /** Words that change what is said, so that no gap runs over them: "do not want". */
  tellingWords: ReadonlySet<string>;
}

const NOWHERE = -1;

/** One try of a pattern: what was passed over, and what stands in its braces. */
interface Try {
  readonly pattern: Pattern;
  readonly clauses: Clauses;
  skipped: number;
  captured: { from: number; to: number } | undefined;
}

/** The pattern from this word on, in its longest form. */
export function matchAt(pattern: Pattern, clauses: Clauses, from: number): Found | undefined {
  if (pattern[0]?.is === 'start' && !isBoundary(clauses.words, from - 1)) return undefined;
  const trying: Try = { pattern, clauses, skipped: 0, captured: undefined };
  const to = endOf(trying, 0, from);
  if (to <= from) return undefined;
  return { from, to, skipped: trying.skipped, ...(trying.captured && { captured: trying.captured }) };
}

/** Where the rest of the pattern ends when its sign `at` stands at word `to`. */
function endOf(trying: Try, at: number, to: number): number {
  const sign = trying.pattern[at];
  const { words } = trying.clauses;
  if (!sign) return to;
  switch (sign.is) {
    case 'unless':
      return trying.clauses.all.has(sign.word) ? NOWHERE : endOf(trying, at + 1, to);
    case 'start':
      return isBoundary(words, to - 1) ? endOf(trying, at + 1, to) : NOWHERE;
    case 'end':
      return isBoundary(words, to) ? endOf(trying, at + 1, to) : NOWHERE;
    case 'gap':
      return afterGap(trying, at, to);
    case 'capture':
      return afterCapture(trying, at, to, sign.of);
    case 'figure':
      return isBetween(words[to], sign)
        ? orWithout(endOf(trying, at + 1, to + 1), sign, trying, at, to)
        : orWithout(NOWHERE, sign, trying, at, to);
    case 'words':
      return orWithout(afterWords(trying, at, to, sign.lines), sign, trying, at, to);
  }
}

function orWithout(end: number, { optional }: { optional: boolean }, trying: Try, at: number, to: number): number {
  return end === NOWHERE && optional ? endOf(trying, at + 1, to) : end;
}

function afterWords(trying: Try, at: number, to: number, lines: readonly (readonly string[])[]): number {
  const { words } = trying.clauses;
  for (const line of lines) {
    const isEnd = line[0] === '$';
    if (isEnd ? !isBoundary(words, to) : !line.every((word, index) => words[to + index] === word)) continue;
    const end = endOf(trying, at + 1, isEnd ? to : to + line.length);
    if (end !== NOWHERE) return end;
  }
  return NOWHERE;
}

function afterGap(trying: Try, at: number, from: number): number {
  const { words, tellingWords } = trying.clauses;
  for (let to = from; to <= from + GAP; to++) {
    const end = endOf(trying, at + 1, to);
    if (end !== NOWHERE) {
      trying.skipped += to - from;
      return end;
    }
    if (isBoundary(words, to) || tellingWords.has(words[to] ?? '')) return NOWHERE;
  }
  return NOWHERE;
}

function afterCapture(trying: Try, at: number, from: number, of: Captured): number {
  for (let to = trying.clauses.reach(of, from); to > from; to--) {
    const end = endOf(trying, at + 1, to);
    if (end === NOWHERE) continue;
    trying.captured = { from, to };
    return end;
  }
  return NOWHERE;
}

function isBetween(word: string | undefined, { least, most }: { least: number; most: number }): boolean {
  return word !== undefined && /^\d+(?:\.\d+)?$/.test(word) && Number(word) >= least && Number(word) <= most;
}

export function isBoundary(words: readonly string[], at: number): boolean {
  const word = words[at];
  return word === undefined || BOUNDARIES.has(word);
}
