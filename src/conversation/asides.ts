import { isTrick } from '../understanding/tricks.ts';
import { explain } from './articles.ts';
import { sayAgain } from './sent-for-help.ts';
import type { Talk } from './talk.ts';
import { askWhichOffer } from './topics.ts';

/** Says in another language that only English is understood. False for English. */
export async function otherLanguage(talk: Talk): Promise<boolean> {
  const { said, services, asking } = talk;
  const found = services.understanding.language(said.text);
  if (!found) return false;
  if (asking && asking.kind === 'place' && services.understanding.read('country', said.text).is === 'answer') return false;
  const { text } = services.wording('root.other-language');
  const again = found !== 'unknown' && talk.memory.language === found.name;
  if (found !== 'unknown') talk.memory.language = found.name;
  await talk.reply({ label: 'root.language', text: found === 'unknown' ? text : again ? found.again : found.says });
  await talk.askBriefly();
  return true;
}

/** A remark that asks nothing gets a short word; then a waiting question is asked again. False when it is more than a remark. */
export async function remarked(talk: Talk): Promise<boolean> {
  const { said, services, asking, memory } = talk;
  const kind = services.understanding.remark(said.text);
  if (!kind || memory.lock?.flag === 'crisis') return false;
  if (asking) {
    if (kind === 'agreed' || kind === 'declined') return false;
    if (kind === 'onward') return goBack(talk);
    if (kind === 'lost') await talk.reply({ label: 'help.why', text: asking.why ?? services.wording('help.why').text });
    else await talk.vary(`root.${kind}-aside`, 'root.remark');
    await talk.askBriefly();
    return true;
  }
  if (memory.lock && (kind === 'declined' || kind === 'lost')) return false;
  if (memory.lock && kind === 'laugh') {
    await sayAgain(talk, 'locked.now');
    return true;
  }
  if (memory.lock && kind !== 'sad' && kind !== 'cross') {
    await talk.vary('root.nod-locked', 'root.remark');
    return true;
  }
  if (kind === 'onward') {
    await (memory.offers ? askWhichOffer(talk) : talk.say('root.menu'));
    return true;
  }
  const article = kind === 'lost' && memory.topic ? services.content.articles.get(memory.topic) : undefined;
  if (article) await talk.reply(...explain(services.content, services.wording, article.id).slice(0, 1));
  else await talk.vary(kind === 'agreed' ? 'root.nod' : `root.${kind}`, 'root.remark');
  return true;
}

async function goBack(talk: Talk): Promise<true> {
  await talk.askBriefly();
  return true;
}

/** The first plain words of pain get a line of sympathy and a way on. False when no pain is told, or more than pain. */
export async function painTold(talk: Talk): Promise<boolean> {
  const { said, services, asking, memory } = talk;
  const pain = services.understanding.pain(said.text);
  if (!pain || memory.lock) return false;
  if (asking) {
    memory.sorry = true;
    await talk.vary('root.in-pain-aside', 'root.remark');
    await talk.askBriefly();
    return true;
  }
  if (pain === 'strong' || anotherTopic(talk)) return false;
  if (pain === 'worse') await talk.say('root.in-pain-worse', {}, 'causes.overview');
  else await talk.say(memory.sorry ? 'root.in-pain-2' : 'root.in-pain', {}, 'causes.overview');
  memory.sorry = true;
  memory.topic = 'causes.overview';
  return true;
}

/** Script, queries and orders to a machine are not read as answers, and change nothing. False for plain words. */
export async function trick(talk: Talk): Promise<boolean> {
  if (!isTrick(talk.said.text)) return false;
  await talk.vary(talk.memory.lock ? 'root.unclear-locked' : 'root.trick', 'root.unclear');
  await talk.askBriefly();
  return true;
}

/** "My back went out" tells of pain, and of an injury that has an article of its own. */
function anotherTopic({ said, services, memory }: Talk): boolean {
  const found = services.understanding.find(said.text, memory.topic);
  return found.is === 'sure' && services.content.articles.has(found.topic.id) && !found.topic.about.endsWith('.overview');
}
