import { InputHints, type TurnContext } from 'botbuilder';
import { toActivity, type Showing } from './cards.ts';
import type { Reply } from './reply.ts';
import { saidIn } from './said.ts';

const replaced = new WeakSet<TurnContext>();

/**
 * Puts a reply in the place of the message whose button led to it; false where it has to be sent as a new message. That is so for typed
 * words (a message above them would be overlooked), after something else was said, and for the same question again (nothing would be seen).
 */
export async function sayInPlace(context: TurnContext, showing: Showing, reply: Reply): Promise<boolean> {
  const { pressed } = saidIn(context.activity);
  if (!showing.updates || !reply.inPlace || !pressed?.message || context.responded) return false;
  if (pressed.place !== reply.label || pressed.at === reply.token) return false;
  replaced.add(context);
  await context.updateActivity({ ...toActivity(reply, showing), id: pressed.message });
  return true;
}

/** Takes the buttons off a message of that kind once one of them was pressed and nothing took its place, so that no live button stays behind. */
export async function retirePressed(context: TurnContext, showing: Showing, { buttons: _, ...reply }: Reply): Promise<void> {
  const { pressed } = saidIn(context.activity);
  if (!showing.updates || !reply.inPlace || !pressed?.message || replaced.has(context)) return;
  if (pressed.place !== reply.label || pressed.at !== reply.token) return;
  await context.updateActivity({ ...toActivity(reply, showing), id: pressed.message, inputHint: InputHints.IgnoringInput });
}
