import type { TurnContext } from 'botbuilder';
import type { Plan } from '../reminders/plan.ts';
import type { Reminder } from '../reminders/reminder.ts';

/** What a person agreed to. */
export interface Agreed {
  plan: Plan;
  technique?: string | undefined;
  night: boolean;
}

/** The reminders of whoever this turn is with. */
export interface Reminding {
  of(context: TurnContext): Reminder | undefined;
  /** Keeps a reminder in place of the last; resolves once it is on the disk. */
  keep(context: TurnContext, agreed: Agreed): Promise<void>;
  /** Deletes it; false where there was none. */
  stop(context: TurnContext): Promise<boolean>;
  /** Stops all that would still speak first to this person or in this conversation, reminders and timed steps: for when the bot is taken out. */
  silence(context: TurnContext): Promise<void>;
  /** Whether anyone can be reached here later: privately, and on a channel that gave an address. */
  reaches(context: TurnContext): boolean;
}
