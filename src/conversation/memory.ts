import type { DialogInstance } from 'botbuilder-dialogs';
import type { SafetyLock } from '../safety/lock.ts';
import type { FlagId } from '../safety/red-flags-schema.ts';
import { FOUND_ONESELF } from '../technique-cautions.ts';

/** What this conversation keeps beside the dialogs' own places. All of it goes with the working state. */
export interface Memory {
  /** The article talked about last, for "more" and "start". */
  topic?: string;
  /** The style or technique talked about last: after a question about its safety, "start" and "does it work" still mean it. */
  subject?: string;
  /** Techniques are locked since a danger sign. */
  lock?: SafetyLock;
  /** The danger sign whose one question waits for an answer. */
  asked?: { flag: FlagId; advised: boolean; passedOver?: number };
  /** Parts of danger signs that the last message held, by the names of their concepts; the next message may complete one. */
  signsBegun?: readonly string[];
  /** A dialog put aside by "cancel", so that "resume" can go on. */
  parked?: DialogInstance[];
  /** The safety list of home techniques, answered on this day (ISO date). */
  screened?: { on: string; clear: boolean; asked?: readonly string[] };
  /** What the person told in any dialog of this conversation, by question id. */
  answers?: Record<string, unknown>;
  /** They agreed to questions about their health for a look at studies: nobody is asked twice in one conversation. */
  agreedToStudies?: boolean;
  /** What was just noted or changed, said with the next question so that it can be corrected. */
  noted?: string;
  /** Of a list that has to be gone through, what was named before it was asked: question id → choices. */
  named?: Record<string, readonly string[]>;
  /** Cautions (ids) in whose articles they found themselves: "I have that". */
  cautions?: readonly string[];
  /** An answer that is being changed: it comes back when no new one is given. */
  changing?: { id: string; value: unknown };
  /** The last question a card press answered: pressed again (a double click) it is passed over. */
  pressed?: string;
  /** They have been told that this is a bot, and not a doctor. */
  introduced?: boolean;
  /** Misses in a row without a pending question. */
  misses?: number;
  /** The buttons last shown, and under which message: "the second one", "yes". */
  offers?: { under: string; titles: readonly string[] };
  /** The two styles that were put side by side last: "and the other one?". */
  compared?: readonly string[];
  /** The article whose first lines were said last. */
  lead?: string;
  /** How much of an article "more" has told. */
  more?: { topic: string; told: number };
  /** Which of several wordings of a line comes next. */
  wordings?: Record<string, number>;
  /** The other language they were last told in that only English is understood. */
  language?: string;
  /** The closing messages that asked whether they were helpful, and whether that was answered. What was answered is kept nowhere. */
  feedback?: Record<string, 'asked' | 'given'>;
  /** Marks of the messages that were rated by the buttons of the channel itself. What was said of them is kept nowhere. */
  rated?: string[];
  /** The closing message that was said last and asked so: the next words may answer it. */
  closing?: string;
  /** They were told that an employer may keep what is written in Teams. */
  employer?: boolean;
  /** They were told that an edited message is not read as a new one. */
  edits?: boolean;
  /** They want everything deleted when they remove the app. */
  forgetWhenRemoved?: true;
  /** They were told that we are sorry for their pain. */
  sorry?: boolean;
}

/** All that was told anywhere in this chat, by question id; of a list also what was named before it was asked. */
export function toldInChat({ answers = {}, named = {}, cautions = [] }: Memory): Readonly<Record<string, unknown>> {
  const told: Record<string, unknown> = { ...answers, ...(cautions.length > 0 && { [FOUND_ONESELF]: cautions }) };
  for (const [id, choices] of Object.entries(named)) told[id] = [...choices, ...[answers[id] ?? []].flat()];
  return told;
}
