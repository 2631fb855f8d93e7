import type { Activity, MiddlewareHandler, TurnContext } from 'botbuilder';
import type { DocumentStore } from '../store/document-store.ts';
import { conversationKey, personKey } from '../store/keys.ts';
import { deliver } from './deliver.ts';
import { marksOf } from './delivery-marks.ts';
import { holdReplies } from './held-replies.ts';
import {
  asWorkingState,
  freshState,
  giveWorkingState,
  isForgotten,
  type AnsweredTurn,
  type KeptReply,
  type WorkingState,
} from './working-state.ts';

/** The turn happened and is saved, but its replies did not get out. Whoever apologises must not ask to say it again. */
export class RepliesNotSent extends Error {
  constructor(cause: unknown) {
    super('The turn is saved, but its replies could not be sent. They are sent again when the channel delivers the message again.', {
      cause,
    });
    this.name = 'RepliesNotSent';
  }
}

export interface OnceOptions {
  /** Where conversations are kept, by the keys of src/store/keys.ts. */
  store: DocumentStore;
  now?: () => Date;
  warn?: (message: string) => void;
  /** How many answered turns are remembered with their replies. */
  turns?: number;
}

/**
 * Gives a message one effect however often it is delivered, and says nothing that a crash could make untrue.
 *
 * A turn's state and its replies go to the disk in one write, and only then do the replies leave. A crash before the write:
 * nothing was said, nothing kept, the message delivered again is a new one. A crash after it: the message delivered again
 * finds its replies and gets them without a second turn. The replies may then arrive twice, the turn never happens twice.
 * A turn that fails, or whose state cannot be saved, says nothing and keeps nothing; its error goes on to the adapter.
 */
export function once({ store, now = () => new Date(), warn = console.warn, turns = 8 }: OnceOptions): MiddlewareHandler {
  const running = new Map<string, Turn>();
  const lastWords = new Map<string, AnsweredTurn>(); // of forgotten conversations, in memory only: on disk they would be a trace

  return async (context, next) => {
    const key = conversationKey(context.activity);
    const outer = running.get(key);
    // Turns come one at a time (one-at-a-time.ts), so one in the middle of another is a part of it: one state, one save.
    if (outer) return run(context, outer, next);

    const marks = marksOf(context.activity);
    const state = await load(key);
    const before = [...state.recent, lastWords.get(key)].find((turn) => turn?.marks.some((mark) => marks.includes(mark)));
    if (before) return send(context, before.replies, warn);

    const turn: Turn = { state, replies: [] };
    running.set(key, turn);
    try {
      await run(context, turn, next, async () => {
        if (isForgotten(context)) return forget(key, { marks, replies: turn.replies });
        // What the bot says of itself has no mark and no second delivery; it must not keep a conversation from being deleted in time.
        if ((turn.replies.length === 0 || marks.length === 0) && JSON.stringify(state) === JSON.stringify(await load(key))) return;
        await save(key, context.activity, state, { marks, replies: turn.replies });
      });
    } finally {
      running.delete(key);
    }
    await send(context, turn.replies, warn);
  };

  async function load(key: string): Promise<WorkingState> {
    const document = await store.read(key);
    const state = document && asWorkingState(document);
    if (document && !state) warn('A conversation is kept in a form that this version cannot go on with, so it starts anew.');
    return state ?? freshState();
  }

  async function save(key: string, activity: Activity, state: WorkingState, answered: AnsweredTurn): Promise<void> {
    if (answered.marks.length > 0) state.recent = [...state.recent, answered].slice(-turns);
    if (activity.from?.id) state.people = [...new Set([...state.people, personKey(activity)])];
    state.seen = now().toISOString();
    await store.write(key, state);
  }

  async function forget(key: string, answered: AnsweredTurn): Promise<void> {
    await store.delete(key);
    lastWords.set(key, answered);
    const [oldest] = lastWords.keys();
    if (lastWords.size > 1000 && oldest) lastWords.delete(oldest);
  }
}

interface Turn {
  state: WorkingState;
  replies: KeptReply[];
}

async function run(context: TurnContext, { state, replies }: Turn, next: () => Promise<void>, keep?: () => Promise<void>): Promise<void> {
  giveWorkingState(context, state);
  const letGo = holdReplies(context, replies);
  try {
    await next();
    await keep?.();
  } finally {
    letGo(); // also after a failure, so that an apology can leave
  }
}

async function send(context: TurnContext, replies: readonly KeptReply[], warn: (message: string) => void): Promise<void> {
  try {
    await deliver(context, replies, warn);
  } catch (error) {
    throw new RepliesNotSent(error);
  }
}
