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

/** The two kinds of pairs: words beside each other, and ideas in one phrase. */
const NEIGHBOURS = 0;
const TOGETHER = 1;
const MOST_PAIRED = 7;
const MOST_SIGNS = 65_536;
/** The length of the pieces of words. */
const PIECE = 4;

/** What one word brings to every phrase it is in. */
interface WordFeatures {
  stem: number;
  groups: readonly number[];
  pieces: readonly number[];
}

/** Reads phrases as numbered features. `signs` are the names of the numbers so far; a reader begun with them numbers alike. */
export interface FeatureReader {
  read(phrase: Phrase): number[];
  signs: readonly string[];
  stemOf(word: string): number;
}

/**
 * Names everything a phrase shows by numbers: stems, pairs of neighbours, groups and pairs of groups, ways of asking,
 * names, and pieces of words that forgive a slip. Numbers, because half a million small strings make a slow start.
 */
export function featureReader(groups: Groups, named: readonly string[] = []): FeatureReader {
  const signs = [...named];
  const numbers = new Map(signs.map((name, number) => [name, number]));
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
  const pair = (one: number, two: number, kind: number) => -1 - ((one * MOST_SIGNS + two) * 2 + kind);
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

/** Which kind of pair a feature is, if it is one. */
export function pairKindOf(feature: number): number | undefined {
  return feature < 0 ? (-1 - feature) % 2 : undefined;
}
