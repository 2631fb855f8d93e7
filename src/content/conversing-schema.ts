import { z } from 'zod';
import { FLAGS } from '../safety/red-flags-schema.ts';

const words = z.string().trim().min(1);
const phrases = z.array(words).min(1);

/** Short questions about what was said last, and what answers each. */
export const FollowUps = z.strictObject({
  around: phrases,
  /** The aspects that ask of the style or technique talked about, also when a caution was told since. */
  'of-what-is-done': phrases,
  /** What "I have that" tells, by the article or the folder of what was said last: cautions (ids), and the danger sign that is then asked about before anything hands-on. A caution tells itself. */
  have: z.record(words, z.strictObject({ cautions: z.array(words).default([]), danger: z.enum(FLAGS).optional() })).default({}),
  aspects: z.record(
    words,
    z.strictObject({ words: phrases, with: z.array(words).default([]), not: z.array(words).default([]), to: z.record(words, phrases) }),
  ),
});

export const REMARKS = ['busy', 'lost', 'cross', 'sad', 'laugh', 'onward', 'nod', 'agreed', 'declined'] as const;
/** What people say that asks nothing, and how they tell of pain. */
export const Remarks = z.strictObject({
  around: phrases,
  kinds: z.record(z.enum(REMARKS), phrases),
  pain: phrases,
  'pain-around': phrases,
  worse: phrases,
  strong: phrases,
});

/** A language the bot does not speak: how it is known, and what is said in it. */
export const OtherLanguage = z.strictObject({
  name: words,
  /** Common words; two of them are needed. */
  words: z.array(words).default([]),
  /** Words that no other language has; one is enough. */
  own: z.array(words).default([]),
  /** The script that shows it, by its Unicode name. */
  script: words.optional(),
  says: words,
  /** The same in other words, for the next time. */
  again: words,
  reviewed: z.strictObject({ by: words, on: z.iso.date() }).nullable(),
});

export type FollowUps = z.infer<typeof FollowUps>;
export type RemarkKind = (typeof REMARKS)[number];
export type Remarks = z.infer<typeof Remarks>;
export type OtherLanguage = z.infer<typeof OtherLanguage>;
