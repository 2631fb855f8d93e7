import type { Choice } from '../content/schema.ts';
import type { Lexicon } from './lexicon.ts';
import { findAny, linesOf } from './lexicon.ts';
import { wordsOf } from './said.ts';
import { sameWord } from './spelling.ts';

/** A place in what was said where words of a choice stand. */
export interface Match {
  choice: Choice;
  from: number;
  to: number;
  negated: boolean;
}

const MOST_KEPT = 2_000;
const kept = new WeakMap<Lexicon, Map<string, readonly string[][]>>();

/** The words of each way to say a choice: its id, its label and its other words. Kept by content, as the same choice comes anew out of JSON every turn. */
export function phrasesOf(choice: Choice, lexicon: Lexicon): readonly string[][] {
  const known = kept.get(lexicon) ?? new Map<string, readonly string[][]>();
  kept.set(lexicon, known);
  const key = [choice.id, choice.label, ...choice.means].join('\n');
  const before = known.get(key);
  if (before) return before;
  if (known.size >= MOST_KEPT) known.clear();
  const phrases = readPhrases(choice, lexicon);
  known.set(key, phrases);
  return phrases;
}

function readPhrases({ id, label, means }: Choice, lexicon: Lexicon): string[][] {
  return [id.replaceAll(/[_-]/g, ' '), label, label.replace(/^(?:an?|the|it|to|my|i) /i, ''), ...means]
    .map((phrase) => wordsOf(phrase, lexicon.spelling).filter((word) => word !== ','))
    .filter((words) => words.length > 0);
}

/** Where the choices are named, spelling slips allowed; of two that overlap the longer counts. */
export function matchesIn(said: readonly string[], choices: readonly Choice[], lexicon: Lexicon): Match[] {
  const negations = findAny(said, linesOf(lexicon.negation));
  const all = choices.flatMap((choice) =>
    phrasesOf(choice, lexicon).flatMap((phrase) =>
      placesOf(said, phrase).map((from): Match => ({ choice, from, to: from + phrase.length, negated: negatedAt(said, from, negations) })),
    ),
  );
  return all.filter(
    (match) => !all.some((other) => other.to - other.from > match.to - match.from && other.from < match.to && match.from < other.to),
  );
}

function placesOf(said: readonly string[], phrase: readonly string[]): number[] {
  const places: number[] = [];
  for (let from = 0; from + phrase.length <= said.length; from++) {
    if (phrase.every((word, at) => sameWord(said[from + at] ?? '', word) || grown(said[from + at] ?? '', word))) places.push(from);
  }
  return places;
}

/** "Lightly" for "light", "knots" for "knot". */
function grown(written: string, meant: string): boolean {
  return meant.length >= 4 && written.startsWith(meant) && /^(?:s|ly|er|ish|y|ness|est|ed|ing)$/.test(written.slice(meant.length));
}

/** "Not", "hate" and their like turn round the next few words of the same clause. */
function negatedAt(said: readonly string[], from: number, negations: readonly { from: number; to: number }[]): boolean {
  return negations.some(
    ({ to }) => to <= from && from - to <= 3 && !said.slice(to, from).some((word) => word === ',' || word === 'but' || word === 'only'),
  );
}

const COMMON = new Set(
  'the and for with not that this have from are was were you your one some more most very back pain massage would like want when than then over under less just about into last easy time times feel'.split(
    ' ',
  ),
);

/** Choices that share a telling word with what was said: "below" for "Below the knee". */
export function sharingWords(said: readonly string[], choices: readonly Choice[], lexicon: Lexicon): Choice[] {
  const telling = (words: readonly string[]) => words.filter((word) => word.length >= 4 && !COMMON.has(word) && !/^\d/.test(word));
  const heard = telling(said);
  const counts = choices.map((choice) => {
    const words = new Set(telling(phrasesOf(choice, lexicon).flat()));
    return { choice, words, hits: heard.filter((word) => [...words].some((own) => sameWord(word, own))).length };
  });
  const most = Math.max(...counts.map(({ hits }) => hits));
  return most === 0 ? [] : counts.filter(({ hits }) => hits === most).map(({ choice }) => choice);
}
