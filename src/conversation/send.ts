import type { TurnContext } from 'botbuilder';
import { toActivity } from './cards.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';

/** Says these messages, shaped for the channel of this turn. Whoever was never greeted is told with the first ones that this is a bot. */
export async function send(context: TurnContext, services: Services, replies: readonly Reply[]): Promise<void> {
  if (replies.length === 0) return;
  const memory = services.memory(context);
  const greeting = replies.some(({ label }) => label === 'root.hello');
  const told = memory.introduced || greeting ? replies : withReminder(replies, services.wording('root.bot-reminder').text);
  memory.introduced = true;
  await context.sendActivities(told.map((reply) => toActivity(reply, services.showing(context))));
}

function withReminder(replies: readonly Reply[], reminder: string): Reply[] {
  return replies.map((reply, at) => (at === replies.length - 1 ? { ...reply, text: `${reply.text}\n\n${reminder}` } : reply));
}
