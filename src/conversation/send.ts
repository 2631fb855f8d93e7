import type { TurnContext } from 'botbuilder';
import { toActivity } from './cards.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';

/** Says these messages, shaped for the channel of this turn. */
export async function send(context: TurnContext, services: Services, replies: readonly Reply[]): Promise<void> {
  if (replies.length > 0) await context.sendActivities(replies.map((reply) => toActivity(reply, services.showing(context))));
}
