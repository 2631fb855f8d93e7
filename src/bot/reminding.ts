import type { TurnContext } from 'botbuilder';
import { addressOf } from '../conversation/addresses.ts';
import type { Reminding } from '../conversation/reminding.ts';
import type { Timers, Waiting } from '../conversation/timers.ts';
import type { Keeper, Who } from '../people/keeper.ts';
import type { Reminders } from '../reminders/reminders.ts';
import { conversationKey, personKey } from '../store/keys.ts';

export interface RemindingParts {
  reminders: Reminders;
  timers: Timers;
  now: () => Date;
}

/** Who a turn is with, and where they are reached from now on. */
export const waitingOf = ({ activity }: TurnContext): Waiting => ({
  person: personKey(activity),
  conversation: conversationKey(activity),
  to: addressOf(activity),
});

const isOf = (who: Who) => (one: Who) => one.person === who.person || one.conversation === who.conversation;

/** The reminders of whoever a turn is with, by their keys. */
export function remindingOf({ reminders, timers, now }: RemindingParts): Reminding {
  const person = (context: TurnContext) => personKey(context.activity);
  return {
    of: (context) => reminders.of(person(context)),
    keep: async (context, { plan, technique, night }) => {
      const lastOn = reminders.of(person(context))?.lastOn;
      const agreedAt = now().getTime();
      await reminders.keep({
        version: 1,
        ...waitingOf(context),
        plan,
        agreedAt,
        night,
        ...(technique !== undefined && { technique }),
        ...(lastOn !== undefined && { lastOn }),
      });
    },
    stop: async (context) => (await reminders.stop((one) => one.person === person(context))) > 0,
    silence: async (context) => {
      await reminders.stop(isOf(waitingOf(context)));
      await timers.stopWhere(isOf(waitingOf(context)));
    },
    reaches: ({ activity: { serviceUrl, conversation } }) =>
      Boolean(serviceUrl) && !conversation.isGroup && (conversation.conversationType ?? 'personal') === 'personal',
  };
}

/** "What do you know" and "forget me" for reminders and timed steps. */
export function remindingKeepers({ reminders, timers }: Omit<RemindingParts, 'now'>): Keeper[] {
  return [
    {
      name: 'reminder',
      knows: ({ person }) => Promise.resolve(reminders.of(person)),
      forget: async (who) => void (await reminders.stop(isOf(who))),
    },
    {
      name: 'timed step',
      knows: ({ person, conversation }) => Promise.resolve(timers.of(person, conversation) ? { running: true } : undefined),
      forget: (who) => timers.stopWhere(isOf(who)),
    },
  ];
}
