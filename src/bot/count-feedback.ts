import type { MiddlewareHandler, TurnContext } from 'botbuilder';
import type { FeedbackCounts } from '../feedback/counts.ts';
import type { Feedback } from '../feedback/verdict.ts';
import type { Report } from '../telemetry.ts';
import { RepliesNotSent } from './once.ts';

const given = Symbol('feedback given in this turn');

/** Notes that in this turn something was said to be helpful or not. It counts when the turn is saved. */
export function noteFeedback(context: TurnContext, feedback: Feedback): void {
  context.turnState.set(given, feedback);
}

export interface CountingParts {
  counts: FeedbackCounts;
  report: Report;
  now: () => Date;
  warn: (message: string) => void;
}

/**
 * Counts what a turn noted, after `once` has saved the turn: delivered again the turn does not happen again, so nothing counts twice,
 * and a turn that failed counts nothing. A count that cannot be written is lost with a warning; the person's turn goes on.
 */
export function countFeedback({ counts, report, now, warn }: CountingParts): MiddlewareHandler {
  return async (context, next) => {
    let unsent: RepliesNotSent | undefined;
    try {
      await next();
    } catch (error) {
      if (!(error instanceof RepliesNotSent)) throw error;
      unsent = error; // that turn is saved
    }
    const feedback = context.turnState.get<Feedback | undefined>(given);
    if (feedback) {
      report({ event: 'feedback', ...feedback });
      const day = now().toISOString().slice(0, 10);
      await counts.add(feedback, day).catch((error: unknown) => warn(`An answer to "was this helpful" was not counted: ${String(error)}`));
    }
    if (unsent) throw unsent;
  };
}
