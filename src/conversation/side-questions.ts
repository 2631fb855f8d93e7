import { partNamed } from './articles.ts';
import { followOn, type FollowedOn } from './follow-on.ts';
import { locked } from './locked.ts';
import { looksLikeQuestion, plainWords } from './offered.ts';
import type { Talk } from './talk.ts';
import type { Begin } from './topics.ts';

/** Answers what asks about the last thing said, and goes back to the waiting question. False when it asks nothing of that kind. */
export async function askedOfLast(talk: Talk, begin: Begin): Promise<boolean> {
  const { memory } = talk;
  const found = memory.topic === undefined || isIntent(talk) ? undefined : aboutLast(talk, memory.topic);
  if (!found) return false;
  delete memory.misses;
  if (locked(talk, 'start' in found ? `techniques.${found.start}` : found.topic)) await begin(talk, 'rescreen', {});
  else if ('start' in found) await begin(talk, 'walkthrough', { technique: found.start });
  else {
    memory.topic = found.topic;
    if (found.topic === memory.lead) delete memory.lead; // now something else was said of it
    await talk.reply(...found.replies);
    await talk.askBriefly();
  }
  return true;
}

/** "Trials" alone asks for the trials, whatever was talked about. */
function isIntent({ services, said }: Talk): boolean {
  const words = plainWords(said.text);
  return Object.values(services.content.intents).some(({ button, whole }) => [button, ...whole].some((name) => plainWords(name) === words));
}

function aboutLast({ services, said, asking, memory }: Talk, topic: string): FollowedOn | undefined {
  const replies = partNamed(services.content, topic, said.text, !asking);
  if (replies.length > 0) return { replies, topic };
  const pressed = memory.offers?.titles.some((title) => plainWords(title) === plainWords(said.text)) === true;
  // While a question waits, a few words are an answer to it, unless they ask something.
  if (pressed || (asking && !asks(said.text))) return undefined;
  if (services.understanding.pain(said.text) && !asks(said.text)) return undefined; // "it hurts so much" asks nothing
  const follows = followOn(services, topic, said.text, !asking, memory.lead === topic);
  return follows && 'start' in follows && asking ? undefined : follows;
}

const asks = (text: string) => looksLikeQuestion(text) || /^(and|so|but|will|would|any)\b/i.test(text.trim());
