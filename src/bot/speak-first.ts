import type { ConversationReference, TurnContext } from 'botbuilder';
import { referenceOf } from '../conversation/addresses.ts';
import type { Address } from '../reminders/reminder.ts';

/** The part of the adapter that begins a turn nobody asked for. */
export interface ProactiveAdapter {
  readonly appId: string;
  continueConversationAsync(
    appId: string,
    reference: Partial<ConversationReference>,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<void>;
}

/** Begins a turn with someone, through all the bot's middleware. */
export type SpeakFirst = (to: Address, logic: (context: TurnContext) => Promise<void>) => Promise<void>;

export const speakFirst =
  (adapter: ProactiveAdapter): SpeakFirst =>
  (to, logic) =>
    adapter.continueConversationAsync(adapter.appId, referenceOf(to), async (context) => {
      // The id of this made-up event is nobody's message: Web Chat would hold a reply to it back for seconds.
      const activity: { id?: string } = context.activity;
      delete activity.id;
      await logic(context);
    });
