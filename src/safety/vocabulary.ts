import { compilePhrases, type Phrases } from './phrases.ts';
import { FLAGS, type Flag, type FlagId, type RedFlags } from './red-flags-schema.ts';
import { compileSameWords, type SameWords } from './same-words.ts';
import { repairer, type Repair } from './spelling.ts';

export type Kind = 'state' | 'event' | 'history' | 'context';

/** The red flags made ready for reading: one search tree for all concepts, phrases and turns of speech. */
export interface Vocabulary {
  phrases: Phrases;
  same: SameWords;
  repair: Repair;
  known: (word: string) => boolean;
  kinds: ReadonlyMap<string, Kind>;
  negators: ReadonlySet<string>;
  answering: ReadonlySet<string>;
  afterAnswering: ReadonlySet<string>;
  parts: ReadonlySet<string>;
  verbs: ReadonlySet<string>;
  scopeEnds: ReadonlySet<string>;
  prepositions: ReadonlySet<string>;
  answers: ReadonlySet<string>;
  /** First words people join to the next one. */
  joined: ReadonlySet<string>;
  flags: readonly (readonly [FlagId, Flag])[];
  /** Concepts that are a part of a sign made of several, or that speak against a sign. */
  partsOfSigns: ReadonlySet<string>;
}

/** Turns of speech that are looked for like concepts, under a name no concept can have. */
export const TURNS = [
  'not-negating',
  'personal',
  'patients',
  'relatives',
  'pets',
  'past',
  'current',
  'over',
  'ruled-out',
  'asking',
  'supposing',
  'requests',
  'well',
  'unreal',
] as const;
export type Turn = (typeof TURNS)[number];

export const turnName = (turn: Turn) => `turn ${turn}`;
export const harmlessName = (flag: FlagId) => `harmless ${flag}`;

const ready = new WeakMap<RedFlags, Vocabulary>();

/** The vocabulary of these red flags, built once. */
export function vocabularyOf(redFlags: RedFlags): Vocabulary {
  const before = ready.get(redFlags);
  if (before) return before;
  const built = build(redFlags);
  ready.set(redFlags, built);
  return built;
}

function build({ reading, concepts, flags: byId }: RedFlags): Vocabulary {
  const flags = FLAGS.map((id) => [id, byId[id]] as const);
  const kinds = new Map<string, Kind>();
  const entries: [string, readonly string[]][] = [];
  for (const [name, concept] of Object.entries(concepts)) {
    kinds.set(name, Array.isArray(concept) ? 'state' : concept.kind);
    entries.push([name, Array.isArray(concept) ? concept : concept.words]);
  }
  for (const turn of TURNS) entries.push([turnName(turn), reading[turn]]);
  for (const [id, flag] of flags) entries.push([harmlessName(id), flag.harmless]);
  const phrases = compilePhrases(entries, reading.fillers);
  const same = compileSameWords(reading.same);
  const known = (word: string) => phrases.vocabulary.has(word) || same.vocabulary.has(word);
  const realWords = new Set([...reading['real-words'], ...phrases.vocabulary, ...same.vocabulary]);
  return {
    phrases,
    same,
    repair: repairer(new Set(reading.repaired), realWords),
    known,
    kinds,
    negators: new Set(reading.negators),
    answering: new Set(reading.answering),
    afterAnswering: new Set(reading['after-answering']),
    parts: new Set(reading.parts),
    verbs: new Set(reading.verbs),
    scopeEnds: new Set(reading['scope-ends']),
    prepositions: new Set(reading.prepositions),
    answers: new Set(reading.answers),
    joined: new Set(reading.joined),
    flags,
    partsOfSigns: new Set(
      flags.flatMap(([, { signs }]) => signs.flatMap(({ all, unless }) => [...(all.length > 1 ? all : []), ...unless])),
    ),
  };
}
