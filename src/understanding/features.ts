import { stemmer } from 'stemmer';

/** A text as weighted features: parallel lists, so that training runs over plain numbers. */
export interface Vector {
  at: Int32Array;
  weight: Float32Array;
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

/** Stems, their groups, pairs of neighbouring stems, and pieces of 3 to 5 letters that forgive a slip. */
export function* featuresOf(words: readonly string[], groups: Groups): Generator<string> {
  let before = '^';
  for (const word of words) {
    const now = stem(word);
    yield now;
    yield `${before} ${now}`;
    for (const group of groups.get(word) ?? []) yield `@${group}`;
    before = now;
    if (word.length < 4) continue;
    const edged = `<${word.slice(0, 24)}>`;
    for (const size of [3, 5]) for (let from = 0; from + size <= edged.length; from++) yield `~${edged.slice(from, from + size)}`;
  }
  yield `${before} $`;
}

/** Turns words into vectors, with rarer features weighing more. Features seen in one phrase only are left out, but for whole stems. */
export function vectorizer(
  phrases: readonly (readonly string[])[],
  groups: Groups,
): {
  size: number;
  vector(words: readonly string[], extra?: readonly string[]): Vector;
  extra(names: readonly string[]): void;
} {
  const seenIn = new Map<string, number>();
  for (const phrase of phrases)
    for (const feature of new Set(featuresOf(phrase, groups))) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const index = new Map<string, number>();
  const rarity: number[] = [];
  const add = (feature: string, weight: number) => {
    index.set(feature, rarity.length);
    rarity.push(weight);
  };
  for (const [feature, count] of seenIn) {
    const whole = !feature.startsWith('~') && !feature.includes(' ');
    const share = feature.startsWith('~') ? 0.35 : whole ? 1 : 0.7;
    if (count > (feature.startsWith('~') ? 2 : 1) || whole) add(feature, share * Math.log((1 + phrases.length) / (1 + count)));
  }
  const vector = (words: readonly string[], extra: readonly string[] = []): Vector => {
    const counts = new Map<number, number>();
    for (const feature of featuresOf(words, groups)) {
      const at = index.get(feature);
      if (at !== undefined) counts.set(at, (counts.get(at) ?? 0) + 1);
    }
    const weights = [...counts].map(([at, count]) => (1 + Math.log(count)) * (rarity[at] ?? 0));
    const norm = Math.hypot(...weights) || 1;
    const more = extra.flatMap((name) => index.get(`=${name}`) ?? []);
    return {
      at: Int32Array.from([...counts.keys(), ...more]),
      weight: Float32Array.from([...weights.map((weight) => weight / norm), ...more.map(() => EXTRA)]),
    };
  };
  return {
    get size() {
      return rarity.length;
    },
    vector,
    extra: (names) => names.forEach((name) => add(`=${name}`, 1)),
  };
}

/** What a name of our own counts for beside all the other words together. */
const EXTRA = 0.6;
