import type { Activity, MiddlewareHandler, ResourceResponse, TurnContext } from 'botbuilder';
import type { FeedbackCounts } from '../feedback/counts.ts';
import type { Feedback } from '../feedback/verdict.ts';
import type { Report } from '../telemetry.ts';
import { RepliesNotSent } from './once.ts';
import { firstRating, ratedMessages, type RatedMessages } from './rated-messages.ts';

const given = Symbol('feedback given in this turn');
/** What a press under a message counts for where it is not known any more which message that was. */
const SOME_MESSAGE = 'teams.message';

/** Notes that in this turn something was said to be helpful or not. It counts when the turn is saved. */
export function noteFeedback(context: TurnContext, feedback: Feedback): void {
  context.turnState.set(given, () => feedback);
}

/** Notes a press on the buttons that Teams puts under a message. All other requests pass. */
export function noteRating(context: TurnContext): void {
  const rating = firstRating(context);
  if (!rating) return;
  const { verdict, message } = rating;
  context.turnState.set(given, (rated: RatedMessages): Feedback => ({ label: rated.labelOf(message) ?? SOME_MESSAGE, verdict }));
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
  const rated = ratedMessages();
  return async (context, next) => {
    context.onSendActivities(async (_, activities, send) => rememberRated(rated, activities, await send()));
    let unsent: RepliesNotSent | undefined;
    try {
      await next();
    } catch (error) {
      if (!(error instanceof RepliesNotSent)) throw error;
      unsent = error; // that turn is saved
    }
    const feedback = context.turnState.get<((rated: RatedMessages) => Feedback) | undefined>(given)?.(rated);
    if (feedback) {
      report({ event: 'feedback', ...feedback });
      const day = now().toISOString().slice(0, 10);
      await counts.add(feedback, day).catch((error: unknown) => warn(`An answer to "was this helpful" was not counted: ${String(error)}`));
    }
    if (unsent) throw unsent;
  };
}

function rememberRated(rated: RatedMessages, activities: readonly Partial<Activity>[], sent: ResourceResponse[]): ResourceResponse[] {
  for (const [at, { label, channelData }] of activities.entries()) {
    const id = sent[at]?.id;
    if (id && label && (channelData as { feedbackLoop?: object } | undefined)?.feedbackLoop) rated.remember(id, label);
  }
  return sent;
}
