import { isFrightened, isNotYet } from '../understanding/taken-as.ts';
import { withoutCard } from './reply.ts';
import type { Talk } from './talk.ts';

/** Words that want to go on with what was begun, and answer nothing. */
const ONWARD =
  /^(?:(?:ok|okay|yes|yeah|yep|right|so|and|now|please|well|alright|im|i am|i'm|we are|we're|were|all|lets|let's|let us|just) )*(?:next(?: step| one| please| bit)?|ready(?: to (?:go|start|begin))?|go|go on|go ahead|carry on|continue|proceed|move on|onwards|done|start|begin|get going|get started|crack on|the (?:first|next) step|(?:the )?first step|step (?:1|one)|do it|do this|set)(?: (?:then|now|please|pls|with it|when you are))*$/i;

/** Whether the whole message only wants to go on: "next", "ready", "lets go". */
export const wantsOn = (text: string): boolean => ONWARD.test(text.trim().replace(/[\s.!,…]+$/, ''));

/** "Next" is no answer to a question that comes before the steps: says in one line what is needed first. False where the question has no such line. */
export async function neededFirst({ asking, said, services, reply }: Talk): Promise<boolean> {
  if (!asking || !wantsOn(said.text)) return false;
  const line = `${asking.reply.label}-first`;
  if (!services.wording.has(line)) return false;
  const { picture: _, ...again } = asking.reply;
  await reply({ ...again, text: services.wording(line).text });
  return true;
}

/** Fear is no answer, and nothing goes on over it: a calm word, and the same buttons. False where the question has no such line, and for a press. */
export function frightened(talk: Talk): Promise<boolean> {
  return paused(talk, 'afraid', isFrightened);
}

/** "No" and "hang on" at a step leave it where it is. False where the question has no line for it, and for a press. */
export function notYet(talk: Talk): Promise<boolean> {
  return paused(talk, 'not-yet', isNotYet);
}

async function paused({ asking, said, services, reply }: Talk, line: string, says: typeof isFrightened): Promise<boolean> {
  if (!asking || said.pressed || !says(said.text, services.content.lexicon)) return false;
  const id = `${asking.reply.label}-${line}`;
  if (!services.wording.has(id)) return false;
  await reply({ ...withoutCard(asking.reply), text: services.wording(id).text });
  return true;
}
