import { stemmer } from 'stemmer';
import { waysOfAsking } from './ways-of-asking.ts';

/** A text as weighted features: parallel lists, so that training runs over plain numbers. */
export interface Vector {
  at: Int32Array;
  weight: Float32Array;
}

/** A text with the names of our own topics in it. */
export interface Phrase {
  words: readonly string[];
  /** Where a name stands, and what it may be the name of. */
  named: readonly { from: number; to: number; about: string; folder: string }[];
}

const stems = new Map<string, string>();
const MOST_STEMS = 20_000;

/** The stem of a word: "massaging", "massages" → "massag". Kept, because stemming costs more than looking up. */
export function stem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MOST_STEMS) stems.clear();
  const made = word.length > 40 ? word.slice(0, 40) : stemmer(word);
  stems.set(word, made);
  return made;
}

/** Word → the groups of words alike that it is in. */
export type Groups = ReadonlyMap<string, readonly string[]>;

/** What a feature counts for beside a whole word, by the first sign of its name, and from how many phrases on it is kept. */
const SHARE: Readonly<Record<string, number>> = { '~': 0.35, '@': 1, '?': 0.6, '=': 1.2, '#': 0.5 };
const NEIGHBOURS = { kind: 0, share: 0.7, least: 2 };
const TOGETHER = { kind: 1, share: 0.6, least: 2 };
const LEAST_PIECES = 3;
const MOST_PAIRED = 7;
const MOST_SIGNS = 65_536;
/** A feature every phrase has, and one for the share of words hardly seen before. */
const BIAS = 0.2;
const STRANGE = 0.8;

/** What one word brings to every phrase it is in. */
interface WordFeatures {
  stem: number;
  groups: readonly number[];
  pieces: readonly number[];
}

/**
 * Names everything a phrase shows by numbers: stems, pairs of neighbours, groups and pairs of groups, ways of asking,
 * names, and pieces of words that forgive a slip. Numbers, because half a million small strings make a slow start.
 */
function featureReader(groups: Groups): { read(phrase: Phrase): number[]; signs: readonly string[]; stemOf(word: string): number } {
  const numbers = new Map<string, number>();
  const signs: string[] = [];
  const sign = (name: string): number => {
    let number = numbers.get(name);
    if (number === undefined) {
      if (signs.length >= MOST_SIGNS - 1) return MOST_SIGNS - 1;
      numbers.set(name, (number = signs.length));
      signs.push(name);
    }
    return number;
  };
  const known = new Map<string, WordFeatures>();
  const ofWord = (word: string): WordFeatures => {
    const before = known.get(word);
    if (before) return before;
    const edged = `<${word.slice(0, 24)}>`;
    const pieces: number[] = [];
    if (word.length >= 4) for (let from = 0; from + PIECE <= edged.length; from++) pieces.push(sign(`~${edged.slice(from, from + PIECE)}`));
    const made = { stem: sign(stem(word)), groups: (groups.get(word) ?? []).map((group) => sign(`@${group}`)), pieces };
    if (known.size < MOST_STEMS) known.set(word, made);
    return made;
  };
  const pair = (one: number, two: number, { kind }: { kind: number }) => -1 - ((one * MOST_SIGNS + two) * 2 + kind);
  const [start, end, nothing] = [sign('^'), sign('$'), sign('@')];

  const read = ({ words, named }: Phrase): number[] => {
    const features: number[] = [];
    const concepts = new Set<number>();
    let before = start;
    let beforeName = start;
    let afterName = false;
    words.forEach((word, place) => {
      const { stem: now, groups: own, pieces } = ofWord(word);
      features.push(now, pair(before, now, NEIGHBOURS), ...pieces, ...own);
      for (const group of own) concepts.add(group);
      // A name stands for its folder: "safe with warfarin" and "safe with gout" are one way to ask.
      const name = named.find(({ from, to }) => from <= place && place < to);
      if (name?.from === place) {
        const folder = sign(`=<${name.folder}>`);
        features.push(pair(beforeName, folder, NEIGHBOURS));
        beforeName = folder;
      } else if (!name) {
        if (afterName) features.push(pair(beforeName, now, NEIGHBOURS));
        beforeName = now;
      }
      afterName = name !== undefined;
      before = now;
    });
    features.push(pair(before, end, NEIGHBOURS), sign(`#${Math.min(words.length, 9)}`));
    const folders = [...new Set(named.map(({ folder }) => sign(`=<${folder}>`)))];
    const told = [...[...concepts].slice(0, MOST_PAIRED), ...folders].sort((one, two) => one - two);
    told.forEach((one, at) => told.slice(at + 1).forEach((two) => features.push(pair(one, two, TOGETHER))));
    for (const way of waysOfAsking(words.join(' '))) {
      const asked = sign(`?${way}`);
      features.push(asked);
      for (const one of told.length > 0 ? told : [nothing]) features.push(pair(asked, one, TOGETHER));
    }
    features.push(...folders, ...new Set(named.map(({ about }) => sign(`=${about}`))));
    return features;
  };
  return { read, signs, stemOf: (word) => ofWord(word).stem };
}

/** The length of the pieces of words. */
const PIECE = 4;

/** Turns phrases into vectors, with rarer features weighing more. Features seen in one phrase only are left out, but for whole words. */
export function vectorizer(
  phrases: readonly Phrase[],
  groups: Groups,
): { size: number; vectors: readonly Vector[]; vector(phrase: Phrase): Vector } {
  const reader = featureReader(groups);
  const read = phrases.map((phrase) => reader.read(phrase));
  const seenIn = new Map<number, number>();
  for (const features of read) for (const feature of new Set(features)) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const places = new Map<number, number>();
  const rarity: number[] = [];
  for (const [feature, count] of seenIn) {
    const first = reader.signs[feature]?.[0] ?? '';
    const paired = (-1 - feature) % 2 === 0 ? NEIGHBOURS : TOGETHER;
    const { share, least } = feature < 0 ? paired : { share: SHARE[first] ?? 1, least: first === '~' ? LEAST_PIECES : 1 };
    if (count < least) continue;
    places.set(feature, rarity.length);
    rarity.push(share * Math.log((1 + phrases.length) / (1 + count)));
  }
  const vectorOf = (features: readonly number[], words: readonly string[]): Vector => {
    const counts = new Map<number, number>();
    for (const feature of features) {
      const at = places.get(feature);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    // A word hardly anyone here has said speaks for something that is not ours.
    const strange = words.filter((word) => (seenIn.get(reader.stemOf(word)) ?? 0) < 2 && !/^\d/.test(word)).length;
    const length = counts.size + 2;
    const vector = { at: new Int32Array(length), weight: new Float32Array(length) };
    let next = 0;
    let sum = 0;
    for (const [at, count] of counts) {
      const weight = (count === 1 ? 1 : 1 + Math.log(count)) * (rarity[at] ?? 0);
      vector.at[next] = at;
      vector.weight[next++] = weight;
      sum += weight * weight;
    }
    const norm = Math.sqrt(sum) || 1;
    for (let at = 0; at < next; at++) vector.weight[at] = (vector.weight[at] ?? 0) / norm;
    vector.at.set([rarity.length, rarity.length + 1], next);
    vector.weight.set([BIAS, STRANGE * Math.min(1, strange / Math.max(2, words.length))], next);
    return vector;
  };
  return {
    size: rarity.length + 2,
    vectors: read.map((features, at) => vectorOf(features, phrases[at]?.words ?? [])),
    vector: (phrase) => vectorOf(reader.read(phrase), phrase.words),
  };
}
