import { ActivityHandler, TurnContext } from 'botbuilder';
import type { Root } from '../conversation/root.ts';
import { isAfterSafety } from '../safety/middleware.ts';
import { workingState } from './working-state.ts';

/** One turn, once the middleware has let it through: greets once, and hands messages to the root. */
export function createBot(root: Root): ActivityHandler {
  const greet = async (context: TurnContext) => {
    const state = workingState(context);
    if (state.greeted) return;
    state.greeted = true;
    await root.greet(context);
  };
  const bot = new ActivityHandler();
  bot
    .onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient } = context.activity;
      if (membersAdded.some(({ id }) => id !== recipient?.id)) await greet(context);
      await next();
    })
    .onInstallationUpdateAdd(async (context, next) => {
      await greet(context);
      await next();
    })
    .onEvent(async (context, next) => {
      // Web Chat joins with this event on Azure, where the first conversationUpdate may come too late.
      if (context.activity.name === 'webchat/join') await greet(context);
      await next();
    })
    .onMessage(async (context, next) => {
      workingState(context).greeted = true;
      if (context.activity.recipient && context.activity.text) TurnContext.removeRecipientMention(context.activity);
      await (isAfterSafety(context) ? root.afterSafety(context) : root.message(context));
      await next();
    });
  return bot;
}
