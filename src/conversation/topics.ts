import { folderOf } from '../understanding/topic.ts';
import { requestsWithin } from '../understanding/request-within.ts';
import type { Found, Topic } from '../understanding/topics.ts';
import { answersSoFar } from './given.ts';
import { explain } from './articles.ts';
import { interruptions } from './interruptions.ts';
import { dangerOpen, locked } from './locked.ts';
import type { Reply } from './reply.ts';
import type { Talk } from './talk.ts';
import { toldAgainst } from './told-against.ts';

/** What asking for an intent begins: a dialog with its input. */
export type Begins = Readonly<Record<string, { dialog: string; input: object; goingOn?: GoingOn }>>;
/** A dialog that does not begin anew when it is asked for while it goes on: the questions it is known by, and the choice that leads back to its start. */
export interface GoingOn {
  about: string;
  choice: string;
}
/** Begins what an intent stands for. */
export type Begin = (talk: Talk, intent: string, input?: object) => Promise<void>;

/** Intents that are commands by another name. */
const COMMANDS = { menu: 'menu', help: 'help', 'answers.human-offer': 'human', greet: 'hi', thanks: 'thanks', bye: 'bye' } as const;

export function beginner(begins: Begins): Begin {
  return async function begin(talk, intent, input = {}) {
    const { dc, memory } = talk;
    if (await dangerOpen(talk, intent)) return;
    // Whatever leads here, a change of an answer too: what a danger sign locks begins with the questions that open the lock.
    if (locked(talk, intent)) return begin(talk, 'rescreen');
    const begun = begins[intent];
    if (!begun) throw new Error(`The intent "${intent}" begins nothing. Give it a dialog in dialogs/index.ts, or an article under its id.`);
    const going = dc.stack.findIndex(({ id }) => id === begun.dialog);
    if (going >= 0) dc.stack.splice(going); // asked for again: it starts afresh, and what was under it stays
    delete memory.misses;
    const { technique } = input as { technique?: string };
    if (technique !== undefined) memory.topic = `techniques.${technique}`;
    else if (intent === 'trials') memory.topic = 'answers.trials-overview';
    else if (intent !== 'rescreen') delete memory.topic; // what is asked in the middle is asked of the question
    if (intent === 'remember') memory.answers = { ...answersSoFar(memory.parked ?? []), ...answersSoFar(dc.stack), ...memory.answers };
    if (memory.answers && Object.keys(memory.answers).length === 0) delete memory.answers;
    await dc.beginDialog(begun.dialog, { input: { ...begun.input, ...input } });
  };
}

/** Answers what was asked for: an article is told, an intent begins its dialog; then a waiting question is asked again. */
export async function answerTopic(talk: Talk, begin: Begin, found: Extract<Found, { is: 'sure' }>): Promise<void> {
  const { topic, between } = found;
  const { memory, services } = talk;
  delete memory.misses;
  if (await dangerOpen(talk, topic.id)) return;
  if (locked(talk, topic.id)) return begin(talk, 'rescreen', {});
  const command = COMMANDS[topic.id as keyof typeof COMMANDS];
  if (command) return interruptions[command](talk, begin);
  if (!services.content.articles.has(topic.id)) return begin(talk, topic.id, topic.id === 'compare' ? toCompare(talk, between) : {});
  talkedAbout(talk, topic.id);
  memory.lead = topic.id;
  const told = toldAgainst(talk, topic.id);
  const replies = explain(services.content, services.wording, topic.id, !talk.asking);
  await talk.reply(...kindly(talk, told === undefined ? replies : opened(told, replies)));
  await talk.askBriefly();
}

/** Beside these, the style or technique that was talked about stays what is meant. */
const BESIDE_THE_SUBJECT: ReadonlySet<string> = new Set(['cautions', 'help']);

/** Remembers what was talked about last. That something is not for us leaves the talk where it was. */
export function talkedAbout({ memory, services: { content } }: Talk, topic: string): void {
  const folder = folderOf(content.articles.get(topic)?.about ?? topic);
  if (folder === 'help' && memory.topic !== undefined) return;
  memory.topic = topic;
  if (/^(?:styles|techniques)\./.test(topic)) memory.subject = topic;
  else if (!BESIDE_THE_SUBJECT.has(folder)) delete memory.subject;
}

/** "What about my gran, she is 84" after a caution, or a short question, is about the nearest thing of that kind, where it would be unclear out of the blue. */
export function nearOfSameKind({ services: { content }, said, memory }: Talk, near: readonly string[]): string | undefined {
  if (!memory.topic || !GOES_ON_FROM.test(said.text)) return undefined;
  if (!ALSO.test(said.text) && said.text.trim().split(/\s+/).length > MOST_WORDS_ON) return undefined;
  const folder = folderOf(content.articles.get(memory.topic)?.about ?? memory.topic);
  const named = (button: string) => [...content.articles.values()].find(({ page }) => page.facts.button === button);
  return near.find((button) => folderOf(named(button)?.about ?? '') === folder);
}
const ALSO = /^(?:(?:ok|so|but) )*(?:and|what about|how about)\b/i;
/** A question, or words that point back. */
const GOES_ON_FROM =
  /\?\s*$|^(?:(?:ok|so|but|then|well) )*(?:and|or|what|how|is|are|do|does|did|will|would|can|could|should|when|where|who|why|which|any)\b|\b(?:it|that|this|they|them|those|these|one|ones)\b/i;
const MOST_WORDS_ON = 9;

/** With a line of sympathy first for whoever tells of strong pain, once in a conversation. */
function kindly({ memory, services, said }: Talk, replies: readonly Reply[]): Reply[] {
  if (memory.sorry || !services.understanding.pain(said.text)) return [...replies];
  memory.sorry = true;
  const { text } = services.wording('root.sorry');
  return opened(text, replies);
}

/** The same replies, the first with this line above it. */
export const opened = (line: string, replies: readonly Reply[]): Reply[] =>
  replies.map((reply, at) => (at === 0 ? { ...reply, text: `${line}\n\n${reply.text}` } : reply));

const OPENING = /^(?:(?:ok|okay|so|and|or|but|well|then|what about|how about|what of)[, ]+)+/i;
/** Part of a message says less than all of it, so it has to be clearer. */
const SURE_WITHIN = 0.6;
/** What is left behind before something else is asked: "never mind. is walking ok". */
const LEFT_BEHIND = /^(?:no[, ]+)?(?:never ?mind|leave it|forget it|forget that|scrap that)[,.!; ]+(?=\S+ \S)/i;

/** What is asked for: "and shiatsu?" is shiatsu, whatever was talked about before. */
export function askedFor({ services, said, memory }: Pick<Talk, 'services' | 'said' | 'memory'>): Found {
  const { find } = services.understanding;
  const text = said.text.replace(LEFT_BEHIND, '');
  const named = text.replace(OPENING, '');
  if (named !== text && named !== '') {
    const found = find(named);
    if (found.is === 'sure' && found.score === 1) return found;
  }
  const found = find(text, memory.topic);
  if (found.is === 'sure') return found;
  const within = requestsWithin(text).map((request) => find(request, memory.topic));
  return within.find((one) => one.is === 'sure' && one.score >= SURE_WITHIN) ?? found;
}

/** The styles a comparison begins with: the two that were named, else the one talked about and the one named beside it. */
function toCompare({ memory, services, said }: Talk, between: readonly [string, string] | undefined): { first?: string; second?: string } {
  if (between) return { first: between[0], second: between[1] };
  const text = ` ${said.text.toLowerCase()} `;
  const styles = [...services.content.styles];
  const named = styles.find(([, { facts }]) =>
    [facts.button, ...facts.names].some((name) => text.includes(` ${name.toLowerCase()} `)),
  )?.[0];
  const topic = styles.find(([id]) => memory.topic === `styles.${id}`)?.[0];
  if (!topic) return named ? { first: named } : {};
  return { first: topic, ...(named && named !== topic && { second: named }) };
}

/** Among these, what is meant is whether hands may go on. */
const HANDS_ON = /^(?:benefits|cautions|styles|techniques)\./;

/** Two meanings are close: asks which, by their buttons. Nothing is offered there that a danger sign holds back. */
export async function askWhich(talk: Talk, begin: Begin, topics: readonly Topic[]): Promise<void> {
  if (talk.memory.lock?.flag === 'crisis') return sayUnclear(talk, []);
  if (talk.memory.lock && topics.some(({ id, about }) => locked(talk, id) || HANDS_ON.test(about))) return begin(talk, 'rescreen', {});
  const titles = topics.map(({ button, names }) => button ?? names[0]).filter((title) => title !== undefined);
  const misses = talk.memory.offers?.under === 'root.which' ? 'root.which-2' : 'root.which';
  const { text } = talk.services.wording(misses);
  await talk.reply({ label: 'root.which', text, buttons: titles.slice(0, 3).map((title) => ({ title })) });
}

/** Several things were offered and "yes" was said: asks which of them. */
export async function askWhichOffer(talk: Talk): Promise<void> {
  const titles = talk.memory.offers?.titles ?? [];
  const under = talk.memory.offers?.under === 'root.which' ? 'root.which-one-2' : 'root.which-one';
  await talk.reply({ label: 'root.which', text: talk.services.wording(under).text, buttons: titles.map((title) => ({ title })) });
}

/** Nothing is near: says so, differently each time, and offers what is nearest. */
export async function sayUnclear(talk: Talk, near: readonly string[]): Promise<void> {
  const { memory, services } = talk;
  if (memory.lock) return talk.vary(memory.lock.flag === 'crisis' ? 'root.unclear-in-crisis' : 'root.unclear-locked', 'root.unclear');
  const misses = Math.min((memory.misses ?? 0) + 1, 3);
  memory.misses = misses % 3;
  const { text, choices } = services.wording(misses === 1 ? 'root.unclear' : `root.unclear-${misses}`);
  const titles = near.length > 0 && misses < 3 ? near : choices.map(({ label }) => label);
  await talk.reply({ label: 'root.unclear', text, buttons: titles.slice(0, 3).map((title) => ({ title })) });
}
