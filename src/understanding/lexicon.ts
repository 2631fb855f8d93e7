import { z } from 'zod';
import { readYaml } from '../content/read-yaml.ts';
import type { Faults } from '../content/faults.ts';
import type { OtherWorlds } from './other-worlds.ts';
import { lineOf, wordsOf } from './said.ts';

/** The words that work everywhere. */
export const COMMANDS = [
  ...([
    'help',
    'menu',
    'back',
    'repeat',
    'why',
    'change',
    'cancel',
    'restart',
    'what-do-you-know',
    'export',
    'forget-me',
    'human',
    'forget-when-removed',
  ] as const),
  ...(['stop', 'skip', 'resume', 'more', 'not-sure', 'thanks', 'bye', 'hi'] as const),
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What people say who were told to get help: words around it, what keeps them from going, and what they make of it. The first that fits counts. */
export const SENT_FOR_HELP = [
  ...([
    'cost',
    'hour',
    'unable',
    'unable-alone',
    'joke',
    'gone',
    'unwilling-alone',
    'going-alone',
    'wait-alone',
    'afraid',
    'now-alone',
  ] as const),
  'around',
] as const;

/** Answers of which a wrong one may do harm: a none at a safety list, and a move on from one step to another. */
const PLAIN_ANSWERS = ['none', 'move'] as const;
export type PlainAnswer = (typeof PLAIN_ANSWERS)[number];

const phrases = z.array(z.string().trim().min(1)).min(1);
const text = z.string().trim().min(1);

const Lists = z.strictObject({
  /** A slip or short form → what it stands for. */
  spelling: z.record(text, text),
  /** Words of manners that change nothing: please, thanks, ok so. */
  polite: phrases,
  'around-an-answer': phrases,
  /** Words around an answer that change nothing: i think, probably, i would say. */
  filler: phrases,
  yes: phrases,
  no: phrases,
  unsure: phrases,
  /** Sound like no, mean yes: "why not", "no problem". */
  'yes-in-disguise': phrases,
  /** Sound like yes, mean no: "of course not", "not really". */
  'no-in-disguise': phrases,
  /** Words of someone telling that it happened: "once", "ages ago", "naproxen". */
  'yes-by-telling': phrases,
  /** Words that turn round what follows. */
  negation: phrases,
  /** Taking back what was just said: "no wait", "actually". */
  'on-second-thought': phrases,
  /** What comes before a correction: "oh wait", "sorry". */
  'correction-openers': phrases,
  /** Words before a correction that tell of none by themselves: "oh", "can you". */
  'correction-fillers': phrases,
  /** Those of them that always look back at an answer already given: "typo". */
  'correction-sure': phrases,
  /** Said before a fact that comes late: "i forgot". */
  'by-the-way': phrases,
  /** The old answer stays: "leave it as it was". */
  'keep-old': phrases,
  /** Signs of illness: to deny one of them answers no question that is not about it. */
  'signs-denied': phrases,
  numbers: z.record(text, z.number()),
  units: z.record(z.enum(['hour', 'day', 'week', 'month', 'year']), phrases),
  months: z.record(text, phrases),
  weekdays: z.record(text, phrases),
  /** Days of the year by name: month-day, or a feast that moves. */
  feasts: z.record(text, phrases),
  'no-pain': phrases,
  'worst-pain': phrases,
  'vague-pain': phrases,
  'none-of-them': phrases,
  'all-of-them': phrases,
  places: z.record(text, phrases),
  /** The people of a country, by the country. */
  demonyms: z.record(text, phrases),
  /** Cities and regions that stand for their country. */
  cities: z.record(text, phrases),
  'not-a-place': phrases,
  'safety-words': phrases,
  'telling-words': phrases,
  'compare-words': phrases,
  /** Words around the name of a thing that ask for it and nothing else: "tell me about". */
  'around-a-name': phrases,
  'follow-on': phrases,
  /** Words that mean much the same in a request, by the name of their group. */
  alike: z.record(text, phrases),
  /** What those say who were told to get help. `around` and the kinds called `alone` hold for whole messages, the others anywhere in a short one. */
  'sent-for-help': z.record(z.enum(SENT_FOR_HELP), phrases),
  /** Fear of going on with what is being done. */
  frightened: phrases,
  /** Plain answers where a wrong one may do harm, and the words that may stand round them. */
  'plain-answer': z.record(z.enum(PLAIN_ANSWERS), z.strictObject({ words: phrases, around: phrases })),
  /** Being not ready for the next step: whole messages made of these words, at least one of `words`. */
  'not-yet': z.strictObject({ words: phrases, around: phrases }),
  commands: z.record(z.enum(COMMANDS), phrases),
  /** Words at the two ends of a command that change nothing: "ok stop please". */
  'around-a-command': phrases,
  /** A message of these words and those around them thanks, whatever their order. */
  thanking: phrases,
  'around-thanks': phrases,
  /** The same for wanting to stop. */
  stopping: phrases,
  'around-stopping': phrases,
  /** Words near a command that are words of their own: "step" is not a slip of "stop". */
  'not-a-command': phrases,
  'out-of-scope': phrases,
});

/** The lexicon as the readers use it. */
export type Lexicon = z.infer<typeof Lists> & { worlds?: OtherWorlds };

const AS_WRITTEN = new Set(['spelling', 'numbers', 'units', 'places', 'cities', 'demonyms', 'feasts', 'alike', 'out-of-scope']);

/** Words for reading what people type. Each list is one idea. Its phrases come back written the way people's words are read. */
export const LexiconFile = Lists.transform((lists): Lexicon => {
  const written = (phrase: string) => lineOf(wordsOf(phrase, lists.spelling)) || phrase;
  const writtenIn = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(written);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, writtenIn(inner)]));
  };
  const entries = Object.entries(lists).map(([name, value]) => [name, AS_WRITTEN.has(name) ? value : writtenIn(value)]);
  return Lists.parse(Object.fromEntries(entries));
});

/** Reads the lexicon file; faults are reported where they stand. */
export function readLexicon(yaml: string, file: string, faults: Faults): Lexicon | undefined {
  return readYaml(LexiconFile, yaml, { file }, faults);
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** A list of the lexicon as a set of lines. */
export function linesOf(list: readonly string[]): ReadonlySet<string> {
  let lines = sets.get(list);
  if (!lines) sets.set(list, (lines = new Set(list)));
  return lines;
}

const longest = new WeakMap<ReadonlySet<string>, number>();

/** Where in the words any of the lines begins and ends, the longest at each place. */
export function findAny(words: readonly string[], lines: ReadonlySet<string>): { from: number; to: number }[] {
  let most = longest.get(lines);
  if (most === undefined) longest.set(lines, (most = Math.max(1, ...[...lines].map((line) => line.split(' ').length))));
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + most); to > from; to--) {
      if (!lines.has(words.slice(from, to).join(' '))) continue;
      found.push({ from, to });
      from = to - 1;
      break;
    }
  }
  return found;
}

/** The words with every occurrence of the lines taken out. */
export function without(words: readonly string[], lines: ReadonlySet<string>): string[] {
  const out = findAny(words, lines);
  return words.filter((_, at) => !out.some(({ from, to }) => at >= from && at < to));
}
