import { ActivityEx, BotAdapter, TurnContext, type Activity, type ConversationReference, type ResourceResponse } from 'botbuilder';
import { workingState } from '../src/bot/working-state.ts';

type Logic = (context: TurnContext) => Promise<void>;

/** An adapter without a network: it runs the middleware as every adapter does, and keeps in `sent` what would go out. */
export class TurnAdapter extends BotAdapter {
  sent: Partial<Activity>[] = [];
  /** Set to make the next sending fail. */
  broken: Error | undefined;

  override async sendActivities(_: TurnContext, activities: Partial<Activity>[]): Promise<ResourceResponse[]> {
    if (this.broken) throw this.broken;
    this.sent.push(...activities.map((activity) => structuredClone(activity)));
    return activities.map((_, index) => ({ id: `sent-${this.sent.length}-${index}` }));
  }
  override async updateActivity(): Promise<void> {}
  override async deleteActivity(): Promise<void> {}
  override async continueConversation(reference: Partial<ConversationReference>, logic: Logic): Promise<void> {
    await this.receive(ActivityEx.getContinuationActivity(reference), logic);
  }

  /** One activity from the channel. Gives the expected replies, where the activity asked for them. */
  async receive(activity: Partial<Activity>, logic: Logic): Promise<Partial<Activity>[]> {
    const context = new TurnContext(this, structuredClone(activity));
    await this.runMiddleware(context, logic);
    return context.bufferedReplyActivities;
  }

  /** What was said since the last look, as text. */
  texts(): (string | undefined)[] {
    return this.sent.splice(0).map(({ text, type }) => text ?? type);
  }
}

/** A message as a channel delivers it. */
export function message(
  text: string,
  { id = `id of ${text}`, conversation = 'c1', ...more }: Omit<Partial<Activity>, 'conversation'> & { conversation?: string } = {},
): Partial<Activity> {
  return {
    type: 'message',
    id,
    text,
    channelId: 'directline',
    serviceUrl: 'http://127.0.0.1:1',
    conversation: { id: conversation, isGroup: false, conversationType: 'personal', name: '' },
    from: { id: 'canary-user', name: '' },
    recipient: { id: 'bot', name: '' },
    ...more,
  };
}

/** Counts in the working state and says the number with its label, so that a turn too many is heard. */
export async function count(context: TurnContext): Promise<void> {
  const { memory } = workingState(context);
  memory.topic = String(Number(memory.topic ?? 0) + 1);
  await context.sendTraceActivity('BotState', { answers: 'secret' });
  await context.sendActivity({
    type: 'message',
    text: memory.topic,
    label: 'test.count',
    attachments: [{ contentType: 'x', content: { n: memory.topic } }],
  });
  await context.sendActivity({ type: 'message', text: 'and more', label: 'test.more' });
}
