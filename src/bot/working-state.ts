import type { Activity, TurnContext } from 'botbuilder';
import type { DialogState } from 'botbuilder-dialogs';
import { z } from 'zod';
import type { Memory } from '../conversation/memory.ts';
import type { Document } from '../store/document-store.ts';

/** A reply as it is kept: without the addresses that the turn it answers puts on again. */
export type KeptReply = Partial<Omit<Activity, 'id' | 'conversation' | 'from' | 'recipient' | 'serviceUrl' | 'channelId' | 'replyToId'>> & {
  /** The id of an earlier message that it takes the place of. */
  replaces?: string;
};

/** A turn that was answered, so that the same message, delivered again, gets the same replies. */
export interface AnsweredTurn {
  /** The marks a delivery is known by: its activity id and, for a card button, the one-time word in its value. */
  marks: string[];
  replies: KeptReply[];
}

/** The running conversation: one document, written once a turn, deleted when it is not used any more. */
export interface WorkingState {
  version: 1;
  dialogs: DialogState;
  recent: AnsweredTurn[];
  greeted: boolean;
  memory: Memory;
  /** The keys of those who wrote here, so that forgetting a person finds their other conversations. */
  people: string[];
  /** When the last turn was. */
  seen: string;
}

const stateOfTurn = Symbol('working state');
const forgetting = Symbol('forget after this turn');

/** A conversation nobody has said anything in. */
export function freshState(): WorkingState {
  return { version: 1, dialogs: { dialogStack: [] }, recent: [], greeted: false, memory: {}, people: [], seen: '' };
}

const shape = z.object({
  version: z.literal(1),
  dialogs: z.object({ dialogStack: z.array(z.object({ id: z.string() })) }),
  recent: z.array(z.object({ marks: z.array(z.string()), replies: z.array(z.object({ type: z.string() })) })),
  greeted: z.boolean(),
  memory: z.record(z.string(), z.unknown()),
  people: z.array(z.string()),
  seen: z.string(),
});

/** The document as working state; undefined when it is none that this version of the program can go on with. */
export function asWorkingState(document: Document): WorkingState | undefined {
  return shape.safeParse(document).success ? (document as WorkingState) : undefined;
}

/** This turn's working state. What is changed in it is saved when the turn has succeeded. */
export function workingState(context: TurnContext): WorkingState {
  const state = context.turnState.get<WorkingState | undefined>(stateOfTurn);
  if (state) return state;
  throw new Error('This turn has no working state. Put the middleware of src/bot/once.ts on the adapter, before whatever asks for it.');
}

/** Gives the turn its working state; only the middleware that saves it calls this. */
export function giveWorkingState(context: TurnContext, state: WorkingState): void {
  context.turnState.set(stateOfTurn, state);
}

/** Marks that nothing of this conversation may be written when the turn ends: the person asked to be forgotten. */
export function forgetAfterTurn(context: TurnContext): void {
  context.turnState.set(forgetting, true);
}

/** Whether this turn asked for the conversation to be forgotten. */
export function isForgotten(context: TurnContext): boolean {
  return context.turnState.get<boolean | undefined>(forgetting) === true;
}
