import { sameWord } from '../understanding/spelling.ts';
import { folderOf } from '../understanding/topic.ts';
import { partNamed } from './articles.ts';
import { noteOwn } from './found-oneself.ts';
import { followOn, type FollowedOn } from './follow-on.ts';
import { locked } from './locked.ts';
import { BEFORE_ASKING, looksLikeQuestion, plainWords } from './offered.ts';
import type { Talk } from './talk.ts';
import { opened, talkedAbout, type Begin } from './topics.ts';

/** Answers what asks about the last thing said, and goes back to the waiting question. False when it asks nothing of that kind. */
export async function askedOfLast(talk: Talk, begin: Begin): Promise<boolean> {
  const { memory } = talk;
  const found = memory.topic === undefined || isIntent(talk) ? undefined : aboutLast(talk, memory.topic);
  if (!found) return asksMeaning(talk) && whyAsked(talk);
  delete memory.misses;
  if (locked(talk, 'start' in found ? `techniques.${found.start}` : found.topic)) await begin(talk, 'rescreen', {});
  else if ('start' in found) await begin(talk, 'walkthrough', { technique: found.start });
  else {
    const noted = found.replies.some(({ label }) => MINE.has(label)) ? noteOwn(talk, found.topic) : undefined;
    talkedAbout(talk, found.topic);
    if (found.topic === memory.lead) delete memory.lead; // now something else was said of it
    await talk.reply(...(noted === undefined ? found.replies : opened(noted, found.replies)));
    await talk.askBriefly();
  }
  return true;
}

/** What is said to "I have that". */
const MINE: ReadonlySet<string> = new Set(['root.have-cause', 'root.have-sign']);

const MEANING = /^(?:what (?:is|are|does|do you mean|counts as|would count as)|whats|what's|define|meaning of)\b/i;

/** "What is uncontrolled" while that word stands in the question, and no article tells: it is a question, and no answer. */
function asksMeaning({ asking, said, services }: Talk): boolean {
  if (!asking || !MEANING.test(said.text.trim().replace(BEFORE_ASKING, '')) || services.understanding.find(said.text).is === 'sure')
    return false;
  const { kind } = asking;
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice.map(({ label }) => label) : [];
  const own = plainWords([asking.reply.text, ...choices].join(' ')).split(' ');
  return plainWords(said.text)
    .split(' ')
    .some((word) => word.length >= LEAST_TELLING && own.some((other) => sameWord(word, other)));
}
const LEAST_TELLING = 5;

async function whyAsked({ asking, reply, services, askBriefly }: Talk): Promise<true> {
  await reply({ label: 'help.why', text: asking?.why ?? services.wording('help.why').text });
  await askBriefly();
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
  const { subject } = memory;
  const ofSubject = subject !== undefined && isCaution(services, topic) && asksOfWhatIsDone(services, said.text);
  const follows = ofSubject
    ? followOn(services, subject, said.text, !asking)
    : followOn(services, topic, said.text, !asking, memory.lead === topic);
  return follows && 'start' in follows && asking ? undefined : follows;
}

const isCaution = ({ content }: Talk['services'], topic: string) => folderOf(content.articles.get(topic)?.about ?? topic) === 'cautions';

/** "Does it even work", after a caution, asks of the style or technique that the caution was about. */
function asksOfWhatIsDone({ understanding, content }: Talk['services'], text: string): boolean {
  const [aspect] = understanding.followUp(text);
  return aspect !== undefined && content.followUps['of-what-is-done'].includes(aspect);
}

const asks = (text: string) => looksLikeQuestion(text) || /^(and|so|but|will|would|any)\b/i.test(text.trim());
