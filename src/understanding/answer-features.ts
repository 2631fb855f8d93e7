import type { Vector } from './features.ts';
import { stem } from './features.ts';
import { findAny, type Lexicon } from './lexicon.ts';
import { howLongAgo } from './long-ago.ts';
import { lineOf, wordsOf } from './said.ts';

/** Words that mean much the same in an answer ("eliquis", "warfarin"), by the name of their group. */
export type Alike = Readonly<Record<string, readonly string[]>>;

/** Phrase → its groups, and all phrases as one set to look them up by. */
export interface GroupsOf {
  groups: ReadonlyMap<string, readonly string[]>;
  lines: ReadonlySet<string>;
  lexicon: Lexicon;
}

/** "No problem": what is denied there is not denied. */
const DISGUISED = 'yes-in-disguise';

/** What a feature counts for, by the first sign of its name: a word, a pair, a group, a piece of a word, a word denied, a word that is over, how long ago, a sign of the whole. */
const SHARE: Readonly<Record<string, number>> = { w: 1, p: 0.8, g: 1.1, q: 0.8, c: 0.35, n: 1.1, o: 0.8, t: 1.1, s: 0.7 };
const PIECE = 4;
/** So many words after "not" or "stopped" are under its spell, unless one of these ends it before. */
const REACH = 4;
const ENDS_REACH = new Set([',', 'but', 'only', 'just', 'because', 'cos', 'since', 'so']);
const DENIALS = new Set([
  ...['not', 'no', 'never', 'without', 'none', 'nobody', 'nothing', 'neither', 'nor', 'nowt', 'hardly', 'anything but', 'rather than'],
  ...[
    'instead of',
    'hate',
    'can not stand',
    'except',
    'apart from',
    'other than',
    'free of',
    'least',
    'rarely',
    'seldom',
    'do not',
    'did not',
  ],
]);
/** What follows these is over, or was never taken. */
const OVER = new Set([
  ...['used to', 'stopped', 'quit', 'gave up', 'given up', 'came off', 'come off', 'off', 'weaned off', 'no longer', 'finished', 'was on'],
  ...['were on', 'got rid of', 'had', 'was', 'allergic to', 'allergic', 'refused', 'declined', 'avoid', 'avoiding'],
]);
const SPELLS = new Set([...DENIALS, ...OVER]);
const BIAS = 0.2;

/** Everything an answer shows: its words, pairs, groups of words alike, what of it is denied, and pieces that forgive a slip. */
export function answerFeatures(words: readonly string[], { groups: known, lines, lexicon }: GroupsOf, year: number): string[] {
  const features: string[] = [];
  const only = words.some((word) => word === 'only' || word === 'just');
  const groups = new Map(findAny(words, lines).map(({ from, to }) => [from, known.get(words.slice(from, to).join(' ')) ?? []]));
  const spells = new Map(
    findAny(words, SPELLS)
      .filter(({ from }) => !groups.get(from)?.includes(DISGUISED))
      .map(({ from, to }) => [to, DENIALS.has(words.slice(from, to).join(' ')) ? 'n' : 'o'] as const),
  );
  const under = { n: 0, o: 0 };
  let before = '^';
  let groupBefore = '^';
  words.forEach((word, at) => {
    if (ENDS_REACH.has(word)) under.n = under.o = 0;
    const spell = spells.get(at);
    if (spell) under[spell] = REACH;
    if (word === ',') return;
    const number = /^\d/.test(word);
    const own = number ? (/^(?:19|20)\d\d$/.test(word) ? '#year' : '#') : stem(word);
    features.push(`w${own}`, `p${before} ${own}`);
    if (number) features.push(`w${word}`);
    const alike = groups.get(at) ?? [];
    for (const group of alike) features.push(`g${group}`, `q${groupBefore} ${group}`);
    for (const kind of ['n', 'o'] as const)
      if (under[kind]-- > 0) features.push(`${kind}${own}`, ...alike.map((group) => `${kind}@${group}`));
    if (word.length > 4 && !number) {
      const edged = `<${word.slice(0, 20)}>`;
      for (let from = 0; from + PIECE <= edged.length; from++) features.push(`c${edged.slice(from, from + PIECE)}`);
    }
    before = own;
    groupBefore = alike[0] ?? groupBefore;
  });
  features.push(`p${before} $`, `s${Math.min(8, words.length)}`);
  if ([...spells.values()].includes('n')) features.push('sdenied');
  if (only) features.push('sonly');
  const ago = howLongAgo(words, year, lexicon);
  if (ago) features.push(`t${ago}`, ...[...groups.values()].flat().map((group) => `t${ago} ${group}`));
  return features;
}

/** Gives each feature a place and a weight: the rarer it is in these examples, the more it tells. */
export function answerVectors(examples: readonly (readonly string[])[]): {
  size: number;
  vector(features: readonly string[]): Vector;
  known(features: readonly string[]): number;
} {
  const seenIn = new Map<string, number>();
  for (const features of examples) for (const feature of new Set(features)) seenIn.set(feature, (seenIn.get(feature) ?? 0) + 1);
  const places = new Map<string, { at: number; weight: number }>();
  for (const [feature, count] of seenIn) {
    if (count < 2 && !'wgn'.includes(feature[0] ?? '')) continue;
    places.set(feature, { at: places.size, weight: (SHARE[feature[0] ?? ''] ?? 1) * Math.log((1 + examples.length) / (0.5 + count)) });
  }
  return {
    size: places.size + 1,
    vector: (features) => {
      const found = [...new Set(features)].flatMap((feature) => places.get(feature) ?? []);
      const norm = Math.sqrt(found.reduce((sum, { weight }) => sum + weight * weight, 0)) || 1;
      return {
        at: Int32Array.from([...found.map(({ at }) => at), places.size]),
        weight: Float32Array.from([...found.map(({ weight }) => weight / norm), BIAS]),
      };
    },
    known: (features) => {
      const words = features.filter((feature) => feature.startsWith('w'));
      return words.length === 0 ? 0 : words.filter((feature) => seenIn.has(feature)).length / words.length;
    },
  };
}

/** Each phrase of the groups of words alike with the groups it is in: the answers' own beside those of requests. */
export function groupsAlike(lexicon: Lexicon, alike: Alike): GroupsOf {
  const groups = new Map<string, string[]>();
  const add = (phrase: string, name: string) => groups.set(phrase, [...(groups.get(phrase) ?? []), name]);
  for (const [name, phrases] of Object.entries(lexicon.alike)) for (const phrase of phrases) add(phrase, name);
  for (const [name, phrases] of Object.entries(alike))
    for (const phrase of phrases) add(lineOf(wordsOf(phrase, lexicon.spelling)), `answer ${name}`);
  return { groups, lines: new Set(groups.keys()), lexicon };
}
