import type { TurnContext } from 'botbuilder';
import type { Keeping } from '../conversation/services.ts';
import type { People } from '../people/people.ts';
import type { Privacy } from '../people/privacy.ts';
import { conversationKey, personKey } from '../store/keys.ts';
import { forgetAfterTurn, workingState } from './working-state.ts';

export interface KeepingParts {
  people: People;
  privacy: Privacy;
  /** The person's reminder as it is kept, if they have one. */
  reminderOf(context: TurnContext): object | undefined;
  /** Deletes the channel's own log of a person and this conversation, where the channel is ours. */
  forgetLog(context: TurnContext): Promise<void>;
}

/** What is kept of the person of this turn: read, added to with consent, copied out, and forgotten. */
export function keepingOf({ people, privacy, reminderOf, forgetLog }: KeepingParts): Keeping {
  const person = (context: TurnContext) => personKey(context.activity);
  return {
    async remembered(context) {
      return (await people.read(person(context)))?.answers;
    },
    async remember(context, answers) {
      await people.consent(person(context));
      const { forgetWhenRemoved } = workingState(context).memory;
      await people.remember(person(context), { answers, ...(forgetWhenRemoved && { forgetWhenRemoved }) });
    },
    async forgetWhenRemoved(context) {
      workingState(context).memory.forgetWhenRemoved = true;
      await people.remember(person(context), { forgetWhenRemoved: true }); // writes only where a profile is kept
    },
    async copy(context) {
      const { memory, dialogs, seen } = workingState(context);
      const { parked: _, pressed: __, ...said } = memory;
      const open = dialogs.dialogStack.map(({ id, state }) => ({
        dialog: id,
        answers: (state as { options?: { answers?: object } }).options?.answers ?? {},
      }));
      const profile = await people.export(person(context));
      const reminder = reminderOf(context);
      return {
        thisChat: { lastMessage: seen, ...said, open },
        ...(profile && { keptForNextTime: profile }),
        ...(reminder && { reminder }),
      };
    },
    async forget(context) {
      forgetAfterTurn(context);
      await privacy.forget({ person: person(context), conversation: conversationKey(context.activity) });
      await forgetLog(context);
    },
  };
}
