import { InputHints, type TurnContext } from 'botbuilder';
import type { KeptReply } from './working-state.ts';

/**
 * Lets held replies leave: first those that take the place of an earlier message, then the rest in one go. Where the earlier message cannot be
 * changed (it is gone, or too old), the reply is sent as a new one, so that nothing is lost; one that only lost its buttons is let be.
 */
export async function deliver(context: TurnContext, replies: readonly KeptReply[], warn: (message: string) => void): Promise<void> {
  const fresh: KeptReply[] = [];
  for (const { replaces, ...reply } of replies) {
    if (replaces === undefined) fresh.push(reply);
    else if (!(await changed(context, replaces, reply, warn)) && reply.inputHint !== InputHints.IgnoringInput) fresh.push(reply);
  }
  if (fresh.length > 0) await context.sendActivities(fresh);
}

async function changed(context: TurnContext, id: string, reply: KeptReply, warn: (message: string) => void): Promise<boolean> {
  try {
    await context.updateActivity({ ...reply, id });
    return true;
  } catch (error) {
    const { statusCode } = error as { statusCode?: unknown };
    warn(`An earlier message could not be changed (${typeof statusCode === 'number' ? `status ${statusCode}` : 'no answer'}).`);
    return false;
  }
}
