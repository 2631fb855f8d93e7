import { sayAgain } from '../sent-for-help.ts';
import type { Talk } from '../talk.ts';
import { answered } from './reader.ts';

/** A press on an older card changes nothing, and after a danger sign gets again what to do; the second press of a double click is passed over in silence. */
export async function pressedOld(talk: Talk): Promise<boolean> {
  const { said, asking, memory, say, askBriefly } = talk;
  const at = said.pressed?.at;
  if (!at) return false;
  if (at === asking?.reply.token) {
    memory.pressed = at;
    return false;
  }
  if (at !== memory.pressed) {
    await (memory.lock ? sayAgain(talk, 'locked.stale') : say('root.stale'));
    await askBriefly();
  }
  return true;
}

/** A message without words: a press that picked nothing, a picture, or an empty line. */
export async function nothingSaid(talk: Talk): Promise<boolean> {
  const { said, dc, asking } = talk;
  if (said.text) return false;
  if (said.pressed && asking) return answered(dc.continueDialog());
  const line = said.attached ? 'root.picture' : asking ? 'root.empty-aside' : 'root.empty';
  await talk.vary(line, said.attached ? 'root.picture' : 'root.empty');
  await talk.askBriefly();
  return true;
}
