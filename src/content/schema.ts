import { z } from 'zod';

const words = z.string().trim().min(1);
/** A name on a button: short enough for a phone, and typed it must mean the same. */
const Button = words.max(20, 'is longer than 20 characters; a button needs a shorter name');
const Reviewed = z.strictObject({ by: words, on: z.iso.date() }).nullable();

/** What every article says of itself. `reviewed` stays empty until a clinician has signed the text. */
const article = {
  title: words,
  button: Button,
  names: z.array(words).default([]),
  asks: z.array(words).default([]),
  sources: z.array(words).default([]),
  reviewed: Reviewed,
  offers: z.array(words).max(3).default([]),
};

export const Cause = z.strictObject({ ...article, massage: z.enum(['fine', 'gentle', 'ask-first', 'stop']) });
export const Style = z.strictObject({
  ...article,
  pressure: z.tuple([z.number().int().min(0).max(10), z.number().int().min(0).max(10)]),
  compare: z.strictObject({ what: words, clothes: words, session: words, feels: words, suits: words, avoid: words, after: words, evidence: words }),
});
export const Technique = z.strictObject({
  ...article,
  minutes: z.number().int().min(1).max(30),
  tools: z.array(words),
  who: z.enum(['alone', 'partner', 'either']),
  drawing: words,
  alt: words,
  repeats: words,
  /** Conditions (ids of cautions) for which this technique is left out, and those for which one asks a professional first. */
  never: z.array(words).default([]),
  'ask-first': z.array(words).default([]),
});
export const Caution = z.strictObject({
  ...article,
  /** Its short name in the safety list of a technique. */
  condition: words,
  massage: z.enum(['stop', 'ask', 'local', 'care', 'wait']),
  roller: z.enum(['stop', 'no', 'ask', 'care', 'fine']),
  /** The answers, by question id, that tell of it anywhere in a chat. */
  'told-by': z.record(words, z.array(words)).default({}),
});
/** A short answer. `about` is the wording id it is given under, for example `styles.swedish` or `doctor.when`. */
export const Answer = z.strictObject({ ...article, button: Button.optional(), about: words.regex(/^[a-z]+\.[a-z0-9-]+$/, 'must be a wording id such as doctor.when'), claims: z.boolean().default(true) });

/** A source. `short` is its name under a message. */
export const Source = z.strictObject({ title: words, short: words.max(24), url: z.url(), year: z.number().int() });
export const Sources = z.record(words, Source);

export const Choice = z.strictObject({
  id: words,
  label: words,
  /** Other words for this choice. */
  means: z.array(words).default([]),
  /** For a question that reads a number (years, or days): the choice stands for this span, both ends included. */
  range: z.tuple([z.number(), z.number()]).optional(),
  /** For a question that measures something: the choice stands for amounts from here to there. */
  span: z.tuple([z.number(), z.number()]).optional(),
});
/** Amounts that people give in words of their own: "3 days a week", "14 weeks gone", "every six months", "8 out of 10". */
const Measures = z.enum(['percent-of-days', 'weeks-pregnant', 'times-a-year', 'rating']);
export const Question = z.strictObject({
  id: words,
  ask: words,
  why: words,
  /** The name of this line in "check your answers". */
  about: words,
  /** `scale` is 0 to 10; `body-mass` reads height and weight, or the index itself; `place` a town, a postcode or a country. */
  kind: z.enum(['yes-no', 'choice', 'choices', 'age', 'scale', 'body-mass', 'place']),
  /** The choices are spans of a number: years of age, days the pain has lasted, or days since something happened. */
  reads: z.enum(['age', 'duration', 'ago']).optional(),
  measures: Measures.optional(),
  /** Where the pain is that a scale asks for: a figure for another part of the body is no answer. */
  site: z.enum(['back', 'leg']).optional(),
  choices: z.array(Choice).default([]),
  when: z.record(words, z.array(words)).default({}),
  /** What answers to other questions say about this one: question id → answer → answer here. */
  from: z.record(words, z.record(words, words)).default({}),
  safety: z.boolean().default(false),
  /** It steers the questions and tells nothing of the person: it is not among the answers to check. */
  steers: z.boolean().default(false),
  /** A question that a yes to this one may answer in the same breath: "yes, a slipped disc". */
  also: words.optional(),
  /** Whether what is told in passing may answer it: not where the same words would answer the question before it. */
  'in-passing': z.boolean().default(true),
  /** It asks whether something ever happened, so that a story of it is a yes. */
  ever: z.boolean().default(false),
  /** The files in given-answers with examples of what people answer: its own first, then those it shares with other questions. */
  given: z.array(words).default([]),
  /** Said once, with the question, the first time it is asked. */
  before: words.optional(),
});
export const Questions = z.array(Question);

/** One line of the bot's wording: a text, or a text with buttons ({id: title}) and other words that mean them. */
export const Line = z.union([words, z.strictObject({ text: words, choices: z.record(words, Button), means: z.record(words, z.array(words)).default({}) })]);
export const Wording = z.record(words, Line);

/** Something one can ask for that is not an article: a dialog or a command. `whole` are commands when they are the entire message. */
export const Intent = z.strictObject({ button: Button, whole: z.array(words).default([]), names: z.array(words).default([]), asks: z.array(words).default([]) });
export const Intents = z.record(words, Intent);

/** Groups of words that mean much the same in an answer. */
export const Alike = z.record(words, z.array(words).min(1));

export const Language = z.strictObject({ name: words, code: words, culture: words, direction: z.enum(['ltr', 'rtl']) });

const points = z.record(words, z.number().int());
/** The table that ranks massage styles. Weights are design choices, not clinical scores. */
export const Recommendation = z.strictObject({
  'tie-break': z.array(words),
  'show-from': z.number().int(),
  base: points,
  rules: z.array(z.strictObject({ slot: words, answer: words, points, reason: words })),
  exclusions: z.array(z.strictObject({ slot: words, answer: words, drop: z.array(words), reason: words })),
  stops: z.array(z.strictObject({ slot: words, answer: words, line: words })),
  gates: z.array(z.strictObject({ slot: words, answer: words, line: words })),
  caps: z.array(z.strictObject({ slot: words, answer: words, cap: z.enum(['light', 'medium']) })),
  notes: z.array(z.strictObject({ slot: words, answer: words, line: words })),
  always: words,
  'not-known': z.record(words, z.strictObject({ drop: z.array(words), reason: words })),
  'not-known-line': words,
});

export type Article = { [K in keyof typeof article]: z.infer<(typeof article)[K]> };
export type Question = z.infer<typeof Question>;
export type Measures = z.infer<typeof Measures>;
export type Choice = z.infer<typeof Choice>;
export type Recommendation = z.infer<typeof Recommendation>;
export type Source = z.infer<typeof Source>;
export type Intent = z.infer<typeof Intent>;
export type Language = z.infer<typeof Language>;
