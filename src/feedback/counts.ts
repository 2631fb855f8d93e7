import { z } from 'zod';
import type { DocumentStore } from '../store/document-store.ts';
import { Queue } from '../store/queue.ts';
import type { Feedback } from './verdict.ts';

const number = z.int().nonnegative().default(0);

/** How often something was said to be helpful, and not. */
export const Tally = z.object({ helpful: number, 'not-helpful': number });
export type Tally = z.infer<typeof Tally>;

/** All that is kept of the answers of one day (ISO date, UTC): numbers by wording id. No person, no conversation, no time of day, no words. */
export const DayOfFeedback = z.object({ version: z.literal(1), day: z.iso.date(), counts: z.record(z.string(), Tally) });
export type DayOfFeedback = z.infer<typeof DayOfFeedback>;

/** The folder of the counts within the data folder. */
export const FEEDBACK_FOLDER = 'feedback';

export interface FeedbackCounts {
  /** Adds one to the count of a day (ISO date). Resolves once the count would survive a power cut. */
  add(feedback: Feedback, day: string): Promise<void>;
}

/** Counts in a store, one document a day. Answers that come together wait for each other, so that none is lost. */
export function feedbackCountsIn(store: DocumentStore): FeedbackCounts {
  const queue = new Queue();
  return {
    add: ({ label, verdict }, day) =>
      queue.run(day, async () => {
        const kept = DayOfFeedback.safeParse(await store.read(day)).data?.counts ?? {};
        const tally = kept[label] ?? { helpful: 0, 'not-helpful': 0 };
        const counts = { ...kept, [label]: { ...tally, [verdict]: tally[verdict] + 1 } };
        await store.write(day, { version: 1, day, counts } satisfies DayOfFeedback);
      }),
  };
}
