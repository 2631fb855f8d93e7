import type { TurnContext } from 'botbuilder';
import type { Root } from '../conversation/root.ts';
import type { People } from '../people/people.ts';
import { personKey } from '../store/keys.ts';
import { workingState } from './working-state.ts';

export interface RemovalParts {
  root: Pick<Root, 'park'>;
  people: Pick<People, 'read'>;
  /** Ends reminders and timed steps. */
  silence(context: TurnContext): Promise<void>;
  /** Deletes everything of this person and this conversation. */
  forget(context: TurnContext): Promise<void>;
}

/**
 * What happens when a person removes the app: nothing goes on, nothing is said any more, and all is deleted if they asked
 * for that. Someone who installs it again is greeted again, and may go on until the conversation's time is over.
 */
export function removal({ root, people, silence, forget }: RemovalParts): (context: TurnContext) => Promise<void> {
  return async (context) => {
    await stopAll(context);
    const state = workingState(context);
    state.greeted = false;
    delete state.memory.employer;
    const wished = state.memory.forgetWhenRemoved ?? (await people.read(personKey(context.activity)))?.forgetWhenRemoved;
    if (wished) await forget(context);
  };

  /** Everything that would speak later by itself. */
  async function stopAll(context: TurnContext): Promise<void> {
    await root.park(context);
    await silence(context);
  }
}
