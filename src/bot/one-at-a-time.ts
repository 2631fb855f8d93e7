import { AsyncLocalStorage } from 'node:async_hooks';
import type { MiddlewareHandler } from 'botbuilder';
import { conversationKey } from '../store/keys.ts';
import { Queue } from '../store/queue.ts';

/**
 * Lets one turn of a conversation end before its next begins, whoever starts it: two at once would overwrite each other's
 * state. Conversations do not wait for each other. More than `longest` turns in one line are refused.
 */
export function oneAtATime(longest = 200): MiddlewareHandler {
  const queue = new Queue(longest);
  const around = new AsyncLocalStorage<{ key: string; over: boolean }>();
  return async (context, next) => {
    const key = conversationKey(context.activity);
    const outer = around.getStore();
    // A turn that continues its own conversation and waits for that would wait for itself, so it goes ahead as a part of it.
    // What it only sets going, such as a timer, finds it over and stands in line.
    if (outer?.key === key && !outer.over) return next();
    await queue.run(key, async () => {
      const turn = { key, over: false };
      try {
        await around.run(turn, next);
      } finally {
        turn.over = true;
      }
    });
  };
}
