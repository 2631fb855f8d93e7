import { z } from 'zod';
import { patternOf } from './told-pattern.ts';

const phrases = z.array(z.string().trim().min(1)).min(1);
const patterns = phrases.superRefine((written, { addIssue }) => {
  for (const pattern of written) {
    try {
      patternOf(pattern);
    } catch (error) {
      addIssue({ code: 'custom', message: error instanceof Error ? error.message : String(error) });
    }
  }
});

/** The file told.yaml: how people tell facts of themselves in passing. */
export const ToldFile = z.strictObject({
  words: z.strictObject({
    /** From here on something is asked, wherever it stands. */
    asking: phrases,
    /** The same, where it begins a clause. */
    'asking-first': phrases,
    /** What follows is only supposed. */
    supposing: phrases,
    'other-people': phrases,
    myself: phrases,
    'no-longer': phrases,
    /** Not certain enough to be kept. */
    doubt: phrases,
    /** Said after a fact, it takes the fact back. */
    'taken-back': phrases,
    /** Words that change what is said, so that ".." never stands for them. */
    'not-in-a-gap': phrases,
    /** Words of which a length of time is made, beside figures, units, months and weekdays. */
    time: phrases,
    /** Words of their own as well as of time: they begin no time. */
    'not-first-in-a-time': phrases,
    /** After these a length of time is of something else: "3 months pregnant". */
    'not-a-time-before': phrases,
    /** Other parts of the body: a length of time in the same sentence is of them. */
    elsewhere: phrases,
    /** So it is where one of these stands before it in the clause: "after a massage i am sore for 2 days". */
    'not-a-time-after': phrases,
  }),
  /** Patterns for questions that read a number or a name. What stands in {time} or {place}, or else the whole, is read. */
  kinds: z.strictObject({ age: patterns, duration: patterns, place: patterns, scale: patterns }),
  /** By question id, by the id of the choice. */
  questions: z.record(z.string(), z.record(z.string(), patterns)),
});
export type ToldPhrases = z.infer<typeof ToldFile>;
