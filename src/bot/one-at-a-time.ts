import { AsyncLocalStorage } from 'node:async_hooks';
import type { MiddlewareHandler } from 'botbuilder';
import { conversationKey } from '../store/keys.ts';
import { Queue } from '../store/queue.ts';

/**
 * Lets one turn of a conversation end before its next begins, whoever starts it: two at once would overwrite each other's
 * state. Conversations do not wait for each other. Work on a conversation outside any turn, such as deleting it, goes
 * through the same queue under the conversation's key.
 */
export function oneAtATime(queue = new Queue(200)): MiddlewareHandler {
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
