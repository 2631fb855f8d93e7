import type { TurnContext } from 'botbuilder';
import { toActivity } from '../conversation/cards.ts';
import { dueReply } from '../conversation/reminder-words.ts';
import type { Services } from '../conversation/services.ts';
import type { Outcome, RemindersParts } from '../reminders/reminders.ts';
import { RepliesNotSent } from './once.ts';
import type { SpeakFirst } from './speak-first.ts';

export type DeliveryParts = Pick<Services, 'content' | 'wording' | 'showing' | 'memory'> & {
  speak: SpeakFirst;
  warn: (message: string) => void;
};

/** Carries reminders to people. While a danger sign holds techniques back, nothing is said. */
export function deliversReminders(parts: DeliveryParts): RemindersParts['send'] {
  const { speak, memory, showing, warn } = parts;
  return async (reminder, stillThere) => {
    let outcome: Outcome = 'sent';
    try {
      await speak(reminder.to, async (context: TurnContext) => {
        if (!stillThere()) return;
        if (memory(context).lock) outcome = 'locked';
        // Sent as it is, beside the conversation: nothing in its state changes, so it is deleted as soon as without reminders.
        else await context.sendActivity(toActivity(dueReply(parts, reminder), showing(context)));
      });
    } catch (error) {
      outcome = outcomeOf(error);
      warn(
        `A reminder was not delivered: ${statusOf(error) ?? 'no answer'}, ${typeof outcome === 'string' ? outcome : 'tried again later'}.`,
      );
    }
    return outcome;
  };
}

const SOON = 5 * 60_000;
/** The channel has no such conversation, or may not write there: the person blocked or removed the bot, or a chat in the page is over. */
const NOT_THERE = new Set([403, 404, 410]);
/** Errors of a connection that was never made, so nothing was sent. */
const NEVER_LEFT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);

/** What an error of sending means. Where the body may have been taken (5xx, 408, a broken connection), it counts as sent. */
export function outcomeOf(error: unknown): Outcome {
  if (!(error instanceof RepliesNotSent)) return { notTaken: SOON }; // it failed before anything left
  const status = statusOf(error);
  if (status === undefined) return [...causes(error)].some(({ code }) => NEVER_LEFT.has(code ?? '')) ? { notTaken: SOON } : 'sent';
  if (NOT_THERE.has(status)) return 'refused';
  if (status === 429) return { notTaken: retryAfter(error) };
  return status === 412 || status === 401 ? { notTaken: SOON } : 'sent';
}

interface Failure {
  code?: string;
  statusCode?: number;
  cause?: unknown;
  response?: { headers?: { get(name: string): string | undefined } };
}

function* causes(error: unknown): Generator<Failure> {
  for (let one = error as Failure | undefined; typeof one === 'object' && one !== null; one = one.cause as Failure | undefined) yield one;
}

function statusOf(error: unknown): number | undefined {
  return [...causes(error)].find(({ statusCode }) => typeof statusCode === 'number')?.statusCode;
}

/** In milliseconds, from seconds or a date. */
function retryAfter(error: unknown): number {
  const said = [...causes(error)].map(({ response }) => response?.headers?.get('retry-after')).find((value) => value !== undefined) ?? '';
  const seconds = Number(said);
  const ms = said !== '' && Number.isFinite(seconds) ? seconds * 1000 : Date.parse(said) - Date.now();
  return Number.isFinite(ms) && ms > 0 ? ms : SOON;
}
