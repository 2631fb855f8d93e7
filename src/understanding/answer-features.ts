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
/** What one word brings wherever it stands. */
interface WordFeatures {
  own: string;
  features: readonly number[];
}

/** Reads what a message shows, as numbers: the same feature has the same number in every message. */
export interface FeatureReader {
  /** The distinct features of the words. While learning, new ones get a number; otherwise they are passed over. `year` is the one it is said in. */
  read(words: readonly string[], year: number, learning: boolean): Int32Array;
  /** The first sign of each feature's name: w a word, p a pair, g a group, q a pair of groups, c a piece, n denied, o over, t long ago, s of the whole. */
  signs: readonly string[];
}

/** Everything an answer shows: its words, pairs, groups of words alike, what of it is denied, and pieces that forgive a slip. */
export function featureReader({ groups: known, lines, lexicon }: GroupsOf): FeatureReader {
  const numbers = new Map<string, number>();
  const signs: string[] = [];
  const wordsKnown = new Map<string, WordFeatures>();
  let learns = false;
  const numberOf = (name: string): number => {
    const number = numbers.get(name);
    if (number !== undefined || !learns) return number ?? -1;
    numbers.set(name, signs.length);
    return signs.push(name[0] ?? '') - 1;
  };
  const ofWord = (word: string): WordFeatures => {
    const before = wordsKnown.get(word);
    if (before) return before;
    const number = /^\d/.test(word);
    const own = number ? (/^(?:19|20)\d\d$/.test(word) ? '#year' : '#') : stem(word);
    const features = [numberOf(`w${own}`)];
    if (number) features.push(numberOf(`w${word}`));
    else if (word.length > 4) {
      const edged = `<${word.slice(0, 20)}>`;
      for (let from = 0; from + PIECE <= edged.length; from++) features.push(numberOf(`c${edged.slice(from, from + PIECE)}`));
    }
    const made = { own, features };
    if (learns) wordsKnown.set(word, made);
    return made;
  };
  const read = (words: readonly string[], year: number, learning: boolean): Int32Array => {
    learns = learning;
    const features = new Set<number>();
    const add = (name: string) => features.add(numberOf(name));
    const groups = new Map(findAny(words, lines).map(({ from, to }) => [from, known.get(words.slice(from, to).join(' ')) ?? []]));
    const spells = spellsIn(words, (at) => groups.get(at)?.includes(DISGUISED) === true);
    const under = { n: 0, o: 0 };
    let before = '^';
    let groupBefore = '^';
    words.forEach((word, at) => {
      if (ENDS_REACH.has(word)) under.n = under.o = 0;
      const spell = spells.get(at);
      if (spell) under[spell] = REACH;
      if (word === ',') return;
      const { own, features: always } = ofWord(word);
      for (const feature of always) features.add(feature);
      add(`p${before} ${own}`);
      const alike = groups.get(at) ?? [];
      for (const group of alike) {
        add(`g${group}`);
        add(`q${groupBefore} ${group}`);
      }
      for (const kind of ['n', 'o'] as const) {
        if (under[kind]-- <= 0) continue;
        add(`${kind}${own}`);
        for (const group of alike) add(`${kind}@${group}`);
      }
      before = own;
      groupBefore = alike[0] ?? groupBefore;
    });
    add(`p${before} $`);
    add(`s${Math.min(8, words.length)}`);
    if ([...spells.values()].includes('n')) add('sdenied');
    if (words.some((word) => word === 'only' || word === 'just')) add('sonly');
    const ago = howLongAgo(words, year, lexicon);
    if (ago) for (const group of ['', ...[...groups.values()].flat()]) add(`t${ago} ${group}`);
    features.delete(-1);
    return Int32Array.from(features);
  };
  return { read, signs };
}

/** Where a denial, or something being over, begins to count. */
function spellsIn(words: readonly string[], disguised: (at: number) => boolean): Map<number, 'n' | 'o'> {
  return new Map(
    findAny(words, SPELLS)
      .filter(({ from }) => !disguised(from))
      .map(({ from, to }) => [to, DENIALS.has(words.slice(from, to).join(' ')) ? 'n' : 'o'] as const),
  );
}

/** Each phrase of the groups of words alike with the groups it is in: the answers' own beside those of requests, and every yes and no. */
export function groupsAlike(lexicon: Lexicon, alike: Alike): GroupsOf {
  const groups = new Map<string, string[]>();
  const add = (phrase: string, name: string) => groups.set(phrase, [...(groups.get(phrase) ?? []), name]);
  for (const [name, phrases] of Object.entries(lexicon.alike)) for (const phrase of phrases) add(phrase, name);
  for (const name of ['yes', 'no', 'unsure', 'no-in-disguise', DISGUISED] as const) for (const phrase of lexicon[name]) add(phrase, name);
  for (const [name, phrases] of Object.entries(alike))
    for (const phrase of phrases) add(lineOf(wordsOf(phrase, lexicon.spelling)), `answer ${name}`);
  return { groups, lines: new Set(groups.keys()), lexicon };
}
