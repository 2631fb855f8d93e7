import type { TurnContext } from 'botbuilder';
import type { Content } from '../content/content.ts';
import type { Feedback } from '../feedback/verdict.ts';
import type { TrialSearch } from '../trials/found.ts';
import type { Where } from '../trials/place/place.ts';
import type { Site } from '../trials/study.ts';
import type { Understanding } from '../understanding/understanding.ts';
import type { Showing } from './cards.ts';
import type { Memory } from './memory.ts';
import type { Reminding } from './reminding.ts';
import type { Timers, Waiting } from './timers.ts';
import type { LookWaits } from './while-they-wait.ts';
import type { Wording } from './wording.ts';

/** What is kept of a person, and how it is forgotten. Only `remember` writes, and only after a yes. */
export interface Keeping {
  /** The person's own copy: profile and this conversation. */
  copy(context: TurnContext): Promise<object>;
  remember(context: TurnContext, answers: Record<string, unknown>): Promise<void>;
  remembered(context: TurnContext): Promise<Record<string, unknown> | undefined>;
  /** Notes that everything is to be deleted when the person removes the app. */
  forgetWhenRemoved(context: TurnContext): Promise<void>;
  /** Deletes everything of this person and this conversation. */
  forget(context: TurnContext): Promise<void>;
}

/** Everything a dialog may use, handed in by the app: nothing here is global. */
export interface Services {
  content: Content;
  wording: Wording;
  understanding: Understanding;
  keeping: Keeping;
  trials: TrialSearch;
  /** How long a person waits for a look into the registry. */
  lookWaits: LookWaits;
  /** Where a typed place is. Nothing of it leaves this machine. */
  whereIs(text: string, sites: readonly Site[]): Where;
  timers: Timers;
  /** Who waits for a timed step, and where they are reached. */
  waiting(context: TurnContext): Waiting;
  reminding: Reminding;
  /** Where the organisation wants people sent who ask for a human; empty when it has said nothing. */
  humanContact: string;
  keepHours: number;
  /** The address of the chat page, for people who would rather not write in Teams; undefined when no page is served. */
  page: string | undefined;
  now(): Date;
  memory(context: TurnContext): Memory;
  showing(context: TurnContext): Showing;
  /** Notes that something was helpful, or not, to be counted without its person once the turn is saved. */
  noteFeedback(context: TurnContext, feedback: Feedback): void;
}
