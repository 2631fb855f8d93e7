import { stemmer } from 'stemmer';
import type { Message } from './message.ts';
import { negatedWords } from './negation.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Part of a message: from word `from` up to, not including, word `to`. */
export interface Stretch {
  from: number;
  to: number;
}
/** The place of a feature in what was or is being learnt, -1 for one that is not in it. `counts`: how much it counts beside a whole word. */
export type PlaceOf = (feature: number, counts: number) => number;
/** What a message shows, as places. */
export interface Shown {
  /** What a stretch shows, each place once. */
  of(stretch: Stretch): Int32Array;
  /** What each word adds. */
  byWord: readonly (readonly number[])[];
}

const COUNTS = { word: 1, neighbours: 0.7, overNext: 0.4, piece: 0.35, group: 1, groupPair: 0.4, concept: 0.7, length: 0.5 };
const SEEDS = { word: 1, neighbours: 2, overNext: 3, piece: 4, group: 5, groupPair: 6, concept: 7, length: 8, denied: 9 };
const PIECE = 4;
/** A group is paired with so many before it in its sentence. */
const MOST_PAIRED = 7;
const LONGEST_NAME = 3;
const MOST_KEPT = 20_000;
const EDGE = numberOf('^', SEEDS.word);

interface WordShows {
  stem: number;
  pieces: readonly number[];
  /** The places of the word and its pieces, as said and as denied. */
  places: [said?: readonly number[], denied?: readonly number[]];
  groups: readonly string[];
  /** Groups of phrases that begin with this word. */
  phrases: readonly (readonly [string, readonly string[]])[];
}

/** Reads what stretches of a message show: stems, neighbours, pieces of words, groups of words alike and their pairs, and short concepts of the first look. */
export function shownBy(
  vocabulary: Vocabulary,
  groups: ReadonlyMap<string, readonly string[]>,
  placeOf: PlaceOf,
): (message: Message) => Shown {
  const phrases = new Map<string, (readonly [string, readonly string[]])[]>();
  for (const [name, own] of groups) {
    const first = name.split(' ', 1)[0] ?? '';
    if (first !== name) phrases.set(first, [...(phrases.get(first) ?? []), [name, own]]);
  }
  const known = new Map<string, WordShows>();
  const ofWord = (text: string): WordShows => {
    const before = known.get(text);
    if (before) return before;
    const stem = stemOf(text);
    const own = [...new Set([...(groups.get(text) ?? []), ...(groups.get(`=${stem}`) ?? [])])];
    const made: WordShows = {
      stem: numberOf(stem, SEEDS.word),
      pieces: piecesOf(text),
      places: [],
      groups: own,
      phrases: phrases.get(text) ?? [],
    };
    if (known.size < MOST_KEPT) known.set(text, made);
    return made;
  };
  const placesOf = ({ stem, pieces, places }: WordShows, denied: boolean): readonly number[] => {
    const as = (feature: number) => (denied ? mixed(feature, 0, SEEDS.denied) : feature);
    const found = () => [placeOf(as(stem), COUNTS.word), ...pieces.map((piece) => placeOf(as(piece), COUNTS.piece))];
    return (places[Number(denied)] ??= found().filter((place) => place >= 0));
  };

  return (message) => {
    const { words } = message;
    const denied = negatedWords(vocabulary, message);
    const sameSentence = (one: number, two: number) => words[one]?.sentence === words[two]?.sentence;
    const byWord: number[][] = words.map(() => []);
    const show = (at: number, feature: number, counts: number) => {
      const place = placeOf(feature, counts);
      if (place >= 0) byWord[at]?.push(place);
    };
    const deny = (feature: number, at: number) => (denied[at] ? mixed(feature, 0, SEEDS.denied) : feature);
    let [before, beforeThat] = [EDGE, EDGE];
    let told: number[] = [];
    words.forEach(({ text }, at) => {
      if (!sameSentence(at - 1, at)) {
        [before, beforeThat] = [EDGE, EDGE];
        told = [];
      }
      const shows = ofWord(text);
      const now = deny(shows.stem, at);
      byWord[at]?.push(...placesOf(shows, denied[at] ?? false));
      show(at, mixed(before, now, SEEDS.neighbours), COUNTS.neighbours);
      if (before !== EDGE) show(at, mixed(beforeThat, now, SEEDS.overNext), COUNTS.overNext);
      if (!sameSentence(at, at + 1)) show(at, mixed(now, EDGE, SEEDS.neighbours), COUNTS.neighbours);
      for (const group of groupsAt(words, at, shows)) {
        const feature = deny(numberOf(group, SEEDS.group), at);
        show(at, feature, COUNTS.group);
        if (told.includes(feature)) continue;
        for (const one of told.slice(-MOST_PAIRED))
          show(at, mixed(Math.min(one, feature), Math.max(one, feature), SEEDS.groupPair), COUNTS.groupPair);
        told.push(feature);
      }
      [beforeThat, before] = [before, now];
    });
    for (const { concept, start, end } of message.hits)
      if (!concept.startsWith('harmless ') && (end - start === 1 || concept.startsWith('turn ')))
        show(start, deny(numberOf(concept, SEEDS.concept), start), COUNTS.concept);

    const of = ({ from, to }: Stretch) => {
      const found = new Set<number>();
      for (let at = from; at < to; at++) for (const place of byWord[at] ?? []) found.add(place);
      found.add(placeOf(mixed(Math.min(9, Math.floor(Math.log2(to - from + 1) * 1.5)), 0, SEEDS.length), COUNTS.length));
      found.delete(-1);
      return Int32Array.from(found);
    };
    return { of, byWord };
  };
}

function groupsAt(words: Message['words'], at: number, { groups, phrases }: WordShows): readonly string[] {
  if (phrases.length === 0) return groups;
  const next = words.slice(at, at + LONGEST_NAME).filter(({ sentence }) => sentence === words[at]?.sentence);
  const said = `${next.map(({ text }) => text).join(' ')} `;
  const named = phrases.flatMap(([name, own]) => (said.startsWith(`${name} `) ? own : []));
  return named.length > 0 ? [...new Set([...groups, ...named])] : groups;
}

/** The stem of a word; numbers say only how long they are. */
export function stemOf(word: string): string {
  return /^\d/u.test(word) ? `#${Math.min(word.length, 4)}` : stemmer(word.slice(0, 40));
}

function piecesOf(word: string): number[] {
  if (word.length < PIECE) return [];
  const edged = `<${word.slice(0, 20)}>`;
  return Array.from({ length: edged.length - PIECE + 1 }, (_, from) => numberOf(edged.slice(from, from + PIECE), SEEDS.piece));
}

/** The same text always gives the same number. */
function numberOf(text: string, seed: number): number {
  let hash = 2_166_136_261 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 16_777_619);
  return hash >>> 0;
}

function mixed(one: number, two: number, seed: number): number {
  let hash = Math.imul(one ^ Math.imul(seed, 0x9e37_79b1), 0x85eb_ca6b);
  hash = Math.imul((hash ^ (hash >>> 15)) + two, 0xc2b2_ae35);
  return (hash ^ (hash >>> 13)) >>> 0;
}
