import { z } from 'zod';
import { MEASURES } from './measures.ts';

const words = z.string().trim().min(1);
const terms = z.array(words).min(1);
const Reviewed = z.strictObject({ by: words, on: z.iso.date() }).nullable();

/** The flags; of two equally urgent ones the earlier here is named. */
export const FLAGS = [
  'crisis',
  'overdose',
  'cauda_equina',
  'dvt_pe',
  'chest_heart',
  'pregnancy_gyn',
  'aaa',
  'violence',
  'child',
  'kidney_urinary',
  'infection',
  'malignancy',
  'neuro_deficit',
  'fracture',
  'inflammatory',
] as const;
const FlagId = z.enum(FLAGS);
/** The gravest first. */
export const URGENCIES = ['emergency', 'same-day', 'soon'] as const;
const Urgency = z.enum(URGENCIES);

/**
 * A concept: words and phrases for one thing. `kind` says what can make it not count:
 * a state (true now) and an event can be denied or long over; history counts even when old; a place or a cause is only ever context.
 */
const Concept = z.union([terms, z.strictObject({ kind: z.enum(['state', 'event', 'history', 'context']), words: terms })]);

/** Concepts that together mean danger when they stand near each other: within a few words (`tight`, `close`), in one or two sentences, or anywhere. */
const Sign = z.strictObject({
  all: z.array(words).min(1),
  within: z.enum(['tight', 'close', 'sentences', 'message']).default('sentences'),
  level: z.enum(['act', 'doubt']).default('act'),
  raises: z.boolean().default(false),
  plan: z.boolean().default(false),
  /** Phrases that stand by themselves: the second look has no say in them. */
  sure: z.boolean().default(false),
  unless: z.array(words).default([]),
});

const Texts = z.array(words).min(1);
const Flag = z.strictObject({
  urgency: Urgency,
  advice: Texts,
  /** Said instead when the signs are graver than usual. */
  raised: z.strictObject({ urgency: Urgency, again: words, advice: Texts }).optional(),
  /** Said instead when there is a plan, the means, or something already done. */
  plan: Texts.optional(),
  /** The advice ends in the one question, whose answer is then waited for. */
  'asks-with-advice': z.boolean().default(false),
  question: words,
  /** What a yes to the question says: danger (the usual case), that all is safe, or nothing, as it asks for an age. */
  'question-means': z.enum(['danger', 'safe', 'age']).default('danger'),
  /** Concepts that answer it with danger: where one of them was told, nobody is asked. */
  'answered-by': z.array(words).default([]),
  'after-yes': words,
  'after-no': words,
  /** What to do now, in short, for whoever comes back to it after the advice. */
  again: words,
  'tell-staff': words,
  sources: z.array(words).min(1),
  reviewed: Reviewed,
  signs: z.array(Sign).min(1),
  /** Sets of concepts that raise the urgency once any sign of this flag is there. */
  'raised-by': z.array(z.array(words).min(1)).default([]),
  /** Worse news: what raises the urgency when it is told after a sign of this flag ("right one too"). */
  worse: z.array(Sign).default([]),
  /** What only sounds like this flag, so that likeness has no say in it: "am i going to die" is fear, and no wish. */
  'not-alike': z.array(Sign).default([]),
  /** Phrases that look like a sign of this flag and are not; their words are not read for it. */
  harmless: z.array(words).default([]),
});

/** How the language works, as far as the screen needs it. */
const Reading = z.strictObject({
  same: z.record(words, terms),
  repaired: terms,
  'real-words': z.array(words),
  fillers: terms,
  negators: terms,
  'not-negating': terms,
  /** A "no" that answers, and how what is said after it without a comma begins: with one word, or with parts of the body and a verb. */
  answering: terms,
  'after-answering': terms,
  parts: terms,
  verbs: terms,
  'scope-ends': terms,
  prepositions: terms,
  personal: terms,
  patients: terms,
  relatives: terms,
  pets: terms,
  past: terms,
  current: terms,
  over: terms,
  'ruled-out': terms,
  asking: terms,
  supposing: terms,
  /** Words of those who want something of us: likeness alone hardly speaks against them. */
  requests: terms,
  /** Words for what has nothing wrong with it: "the other leg is fine" completes no sign. */
  well: terms,
  unreal: terms,
  answers: terms,
  joined: terms,
});

export const RedFlags = z
  .strictObject({
    numbers: words,
    'numbers-in-line': words,
    reading: Reading,
    flags: z.record(FlagId, Flag),
    concepts: z.record(words, Concept),
  })
  .superRefine((value, context) => {
    const known = (name: string) => name in value.concepts || (MEASURES as readonly string[]).includes(name);
    const check = (path: PropertyKey[], names: readonly string[]) => {
      for (const name of names)
        if (!known(name))
          context.addIssue({ code: 'custom', path, message: `"${name}" is not a concept; add it under concepts or mend the name.` });
    };
    for (const [name, concept] of Object.entries(value.concepts))
      for (const phrase of Array.isArray(concept) ? concept : concept.words)
        check(
          ['concepts', name],
          [...phrase.matchAll(/<([^>]+)>/gu)].map(([, inside]) => inside ?? ''),
        );
    for (const [id, flag] of Object.entries(value.flags)) {
      flag.signs.forEach((sign, index) => check(['flags', id, 'signs', index], [...sign.all, ...sign.unless]));
      for (const key of ['worse', 'not-alike'] as const)
        flag[key].forEach((sign, index) => check(['flags', id, key, index], [...sign.all, ...sign.unless]));
      check(['flags', id, 'answered-by'], flag['answered-by']);
      flag['raised-by'].forEach((set, index) => check(['flags', id, 'raised-by', index], set));
    }
  });

/** A message on each line. Much faster to read than a list of many thousands. */
const messages = words.transform((text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean),
);
const byUrgency = z.strictObject({ emergency: messages.optional(), 'same-day': messages.optional(), soon: messages.optional() });

/** What people say, by the danger it tells of, and what only looks like it. */
export const DangerExamples = z.strictObject({
  /** Words and short phrases that mean much the same here, by the name of their group. */
  alike: z.record(words, terms),
  /** Articles about a danger itself: asking for them may well be naming it, so they are no examples of harmless talk. */
  'about-danger': terms,
  danger: z.record(FlagId, byUrgency),
  harmless: messages,
});

export type FlagId = z.infer<typeof FlagId>;
export type Urgency = z.infer<typeof Urgency>;
export type Flag = z.infer<typeof Flag>;
export type Sign = z.infer<typeof Sign>;
export type Reading = z.infer<typeof Reading>;
/** The red flags with the examples the second look learns from. */
export type RedFlags = z.infer<typeof RedFlags> & { examples?: DangerExamples };
export type DangerExamples = z.infer<typeof DangerExamples>;
