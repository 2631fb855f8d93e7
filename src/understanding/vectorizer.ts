import { featureReader, pairKindOf, type FeatureReader, type Groups, type Phrase, type Vector } from './features.ts';

/** What a feature counts for beside a whole word, by the first sign of its name. */
const SHARE: Readonly<Record<string, number>> = { '~': 0.35, '@': 1, '?': 0.6, '=': 1.2, '#': 0.5 };
/** The same for the kinds of pairs: neighbours, and ideas in one phrase. */
const SHARE_OF_PAIRS = [0.7, 0.6];
/** From how many phrases on pairs, and pieces of words, are kept. Everything else is kept from the first. */
const LEAST_PAIRS = 2;
const LEAST_PIECES = 3;
/** A feature every phrase has, and one for the share of words hardly seen before. */
const BIAS = 0.2;
const STRANGE = 0.8;

/** The features met in the examples: plain data, so that it can be kept in a file. */
export interface Vocabulary {
  /** The names of single features, by number. */
  signs: readonly string[];
  /** The features that are kept, by place, and what each weighs. */
  features: Float64Array;
  rarity: Float32Array;
  /** For each sign, 1 where more than one example holds it. */
  common: Uint8Array;
}
/** Turns phrases into vectors with this many places. */
export interface Vectorizer {
  size: number;
  vector(phrase: Phrase): Vector;
}

/** Gathers the features of the examples; rarer ones weigh more. */
export function gatherVocabulary(phrases: readonly Phrase[], groups: Groups): Vocabulary {
  const reader = featureReader(groups);
  const seenIn = new Map<number, number>();
  for (const phrase of phrases) for (const feature of new Set(reader.read(phrase))) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const features: number[] = [];
  const rarity: number[] = [];
  for (const [feature, count] of seenIn) {
    const kind = pairKindOf(feature);
    const first = reader.signs[feature]?.[0] ?? '';
    const share = kind === undefined ? (SHARE[first] ?? 1) : (SHARE_OF_PAIRS[kind] ?? 1);
    if (count < (kind !== undefined ? LEAST_PAIRS : first === '~' ? LEAST_PIECES : 1)) continue;
    features.push(feature);
    rarity.push(share * Math.log((1 + phrases.length) / (1 + count)));
  }
  const common = Uint8Array.from(reader.signs, (_, sign) => ((seenIn.get(sign) ?? 0) < 2 ? 0 : 1));
  return { signs: reader.signs, features: Float64Array.from(features), rarity: Float32Array.from(rarity), common };
}

/** Turns phrases into vectors over this vocabulary. */
export function vectorizerOf({ signs, features, rarity, common }: Vocabulary, groups: Groups): Vectorizer {
  const reader = featureReader(groups, signs);
  const places = new Map<number, number>();
  features.forEach((feature, place) => places.set(feature, place));
  return {
    size: features.length + 2,
    vector(phrase) {
      const counts = new Map<number, number>();
      for (const feature of reader.read(phrase)) {
        const at = places.get(feature);
        if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
      }
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
      vector.at.set([features.length, features.length + 1], next);
      vector.weight.set([BIAS, STRANGE * strangeness(phrase.words, reader, common)], next);
      return vector;
    },
  };
}

/** How much of a phrase hardly anyone here has said: it speaks for something that is not ours. */
function strangeness(words: readonly string[], reader: FeatureReader, common: Uint8Array): number {
  const strange = words.filter((word) => !common[reader.stemOf(word)] && !/^\d/.test(word)).length;
  return Math.min(1, strange / Math.max(2, words.length));
}
