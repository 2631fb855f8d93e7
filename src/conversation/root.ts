import type { DialogContext, DialogState } from 'botbuilder-dialogs';
import { DialogSet } from 'botbuilder-dialogs/lib/dialogSet.js';
import type { StatePropertyAccessor, TurnContext } from 'botbuilder';
import { ANSWER, AnswerPrompt } from './answer-prompt.ts';
import { otherLanguage, painTold, remarked, trick } from './asides.ts';
import type { Asking } from './asking.ts';
import { isBesideThePoint } from './beside-the-point.ts';
import { cautionsOnTheWay } from './cautions-on-the-way.ts';
import { correct } from './correcting.ts';
import { keepsOld } from './changing.ts';
import type { CommandName } from '../understanding/lexicon.ts';
import { neededFirst } from './going-on.ts';
import { questionnaireOf } from './given.ts';
import { retirePressed } from './in-place.ts';
import { feedbackPressed, feedbackTyped } from './feedback.ts';
import { interruptions } from './interruptions.ts';
import { locked } from './locked.ts';
import { asksSomewhere, looksLikeQuestion, offered } from './offered.ts';
import { tellOfEmployer } from './employer-notice.ts';
import type { Services } from './services.ts';
import { asksWhy } from '../understanding/commands.ts';
import { reminderSaid } from './reminder-said.ts';
import { askedOfLast } from './side-questions.ts';
import { offerTaken } from './taking-offers.ts';
import { hearing, talkOf, type Talk } from './talk.ts';
import { goOn, noteAlso, noteFacts, sayNoted, steers } from './telling.ts';
import { answerTopic, askedFor, askWhich, askWhichOffer, beginner, nearOfSameKind, sayUnclear, type Begin, type Begins } from './topics.ts';
import type { Found } from '../understanding/topics.ts';
import { techniqueToStart } from './starting.ts';
import type { Waterfall } from './waterfall.ts';

/** So many facts told at once are no question about one of them. */
const A_STORY = 3;

/** Answers one message, after safety has let it pass. */
export interface Root {
  message(context: TurnContext): Promise<void>;
  /** Adds to what the safety screen said: the waiting question once more, or the answer to a clear request. */
  afterSafety(context: TurnContext): Promise<void>;
  /** Answers an edited message, which the safety screen has read: no new command, told once. */
  edited(context: TurnContext, afterSafety: boolean): Promise<void>;
  /** Puts what is going on aside and stops its timer, in silence. */
  park(context: TurnContext): Promise<void>;
  greet(context: TurnContext): Promise<void>;
  /** Whether this question still waits. */
  waitsFor(context: TurnContext, token: string): Promise<boolean>;
}
/** A dialog as the root needs it, whatever its types. */
export type AnyWaterfall = Pick<Waterfall<object>, 'id' | 'build' | 'names'>;

export function createRoot(
  services: Services,
  dialogs: readonly AnyWaterfall[],
  begins: Begins,
  state: StatePropertyAccessor<DialogState>,
): Root {
  const set = new DialogSet(state).add(new AnswerPrompt(services));
  for (const dialog of dialogs) {
    if (set.find(dialog.id))
      throw new Error(`Two dialogs are called "${dialog.id}". Give each its own id: it names its wording and its place.`);
    set.add(dialog.build(services));
  }
  const begin = beginner(begins);
  const open = async (context: TurnContext) => talkOf(await set.createContext(context), services);
  return {
    message: async (context) => {
      const talk = await open(context);
      if (await mendStack(talk.dc)) return;
      const { asking } = talk;
      await tellOfEmployer(talk);
      if (talk.said.attached && talk.said.text) await talk.say('root.picture-beside', {}, 'root.picture');
      await hear(talk, begin);
      if (asking) await retirePressed(context, services.showing(context), asking.reply);
    },
    afterSafety: async (context) => {
      const talk = await open(context);
      const found = services.understanding.find(talk.said.text, talk.memory.topic);
      if (talk.asking) await talk.askBriefly();
      else if (found.is === 'sure' && services.content.articles.has(found.topic.id)) await answerTopic(talk, begin, found);
    },
    greet: async (context) => {
      const remembered = await services.keeping.remembered(context);
      const talk = await open(context);
      const line = remembered ? 'root.hello-back' : 'root.hello';
      await talk.say(line, { hours: services.keepHours }, 'root.hello');
      await tellOfEmployer(talk, line);
    },
    edited: async (context, afterSafety) => {
      const talk = await open(context);
      if (afterSafety) return talk.askBriefly();
      if (talk.memory.edits) return;
      talk.memory.edits = true;
      await talk.say('teams.edited');
    },
    park: async (context) => (await open(context)).park(),
    waitsFor: async (context, token) => (await open(context)).asking?.reply.token === token,
  };
}

/** A stored dialog may be gone since an upgrade: the stack is cut there, and the dialog that had begun it asks afresh. */
async function mendStack(dc: DialogContext): Promise<boolean> {
  const gone = dc.stack.findIndex(({ id }) => !dc.findDialog(id));
  if (gone >= 0) dc.stack.splice(gone);
  const top = dc.activeDialog;
  if (!top || top.id === ANSWER) return false;
  await dc.replaceDialog(top.id, (top.state as { options: object }).options);
  return true;
}

/** Commands that can mean nothing else; the others may be a part of changing an answer. */
const PLAIN: ReadonlySet<CommandName> = new Set([
  'thanks',
  'bye',
  'hi',
  'help',
  'menu',
  'human',
  'export',
  'forget-me',
  'forget-when-removed',
  'what-do-you-know',
  'stop',
  'more',
  'why',
]);

/** The order in which a message is understood: a press, a word that works everywhere, an answer, a question out of the blue. */
async function hear(talk: Talk, begin: Begin): Promise<void> {
  const { said, asking, services, memory } = talk;
  if (await feedbackPressed(talk)) return;
  if (said.pressed?.at && (await pressedOld(talk, said.pressed.at))) return;
  if (!said.text) return nothingSaid(talk);
  if (await feedbackTyped(talk)) return;
  const command = services.understanding.command(said.text);
  const choice = asking && offered(asking, said.text, said.pressed !== undefined);
  const stops = choice === 'stop' && command?.command === 'stop'; // a Stop button leaves as the word does, so that "resume" works
  const answers = choice !== undefined && !stops;
  if (!answers) {
    if (await reminderSaid(talk, begin)) return;
    if (await steers(talk)) return;
    if (await neededFirst(talk)) return;
    const technique = techniqueToStart(talk);
    if (technique) return begin(talk, locked(talk, `techniques.${technique}`) ? 'rescreen' : 'walkthrough', { technique });
    if (await trick(talk)) return;
    if (command?.command === 'help' && (await askedOfLast(talk, begin))) return; // "what can i do" after a cause
    if (command && PLAIN.has(command.command)) return interruptions[command.command](talk, begin);
    if (await keepsOld(talk, command?.command)) return;
    if (command?.command !== 'not-sure' && (await correct(talk, begin))) return;
    if (command) return interruptions[command.command](talk, begin, command.about);
    if (asking && asksWhy(said.text)) return interruptions.why(talk, begin);
    const taken = offerTaken(talk);
    if (typeof taken === 'object') return hear(hearing(talk, taken.name), begin);
    if (taken === 'which') return askWhichOffer(talk);
    if (taken && !memory.lock) return talk.vary(`root.${taken}`, 'root.remark');
    if (await otherLanguage(talk)) return;
    if (await askedOfLast(talk, begin)) return;
  }
  const cautions = cautionsOnTheWay(talk);
  const { told, rest } = answers || (asking && asksForReminder(asking)) ? { told: {}, rest: '' } : noteFacts(talk);
  const toldMuch = Object.keys(told).length;
  if (cautionsOnTheWay(talk) > cautions) return goOn(talk, ''); // the walk-through sees it, and stops or asks
  // Only a list of questions goes on from what is told: at a safety list it would pass over the list.
  if (asking && takesFacts(asking) && toldMuch > 0 && !looksLikeQuestion(said.text)) return goOn(talk, rest);
  if (asking && !answers && isBesideThePoint(talk, asking)) return (await remarked(talk)) ? undefined : talk.askBriefly();
  if (asking && (answers || isAnswer(talk, asking))) return goesOn(talk);
  if (toldMuch === 0 && (await remarked(talk))) return;
  if ((toldMuch === 0 || !asking) && (await painTold(talk))) return;
  const found = findBeside(talk, rest);
  if (asking && found.is === 'sure' && found.topic.id === 'trials' && asksOfStudies(talk)) return goOnWithStudies(talk, asking, begin);
  const story = toldMuch >= A_STORY && !looksLikeQuestion(said.text);
  if (found.is === 'sure' && !(story && services.content.articles.has(found.topic.id))) return answerTopic(talk, begin, found);
  if (toldMuch > 0 && !asking && !(toldMuch === 1 && asksSomewhere(said.text))) return sayNoted(talk, told);
  if (toldMuch > 0 && asking && takesFacts(asking)) return goOn(talk, rest);
  if (found.is === 'sure') return answerTopic(talk, begin, found);
  if (asking) return void (await talk.dc.continueDialog());
  if (found.is === 'which') return askWhich(talk, begin, found.topics);
  const beside = nearOfSameKind(talk, found.near);
  if (beside) return hear(hearing(talk, beside), begin);
  return sayUnclear(talk, found.near);
}

/** A town or a time that a reminder needs tells nothing else about the person. */
const asksForReminder = ({ reply }: Asking) => reply.label.startsWith('reminder.');

/** Whether the questions about studies, or the studies themselves, are what is going on. */
const asksOfStudies = (talk: Talk) => questionnaireOf(talk, true).some(({ kind }) => kind === 'place');

/** Who asks for studies while they are at it gets the list again, or the question that leads there; nothing begins anew. */
async function goOnWithStudies(talk: Talk, asking: Asking, begin: Begin): Promise<void> {
  const list = talk.services.wording('trials.results').choices.find(({ id }) => id === 'all')?.label ?? '';
  return asking.reply.label === 'trials.results' ? hear(hearing(talk, list), begin) : talk.askBriefly();
}

/** The answer goes to its dialog. In a technique, what is asked next is asked of the technique again. */
async function goesOn(talk: Talk): Promise<void> {
  const { dc, memory } = talk;
  if (!talk.asking || !asksForReminder(talk.asking)) noteAlso(talk);
  const frames = dc.stack as { state?: { options?: { input?: { technique?: string } } } }[];
  const technique = frames.findLast(({ state }) => state?.options?.input?.technique !== undefined)?.state?.options?.input?.technique;
  if (technique !== undefined) memory.topic = `techniques.${technique}`;
  await dc.continueDialog();
}

/** Where a fact told beside the matter changes what comes next: among questions, and before the studies that were compared with the answers. */
const takesFacts = ({ reply: { label } }: Asking) => label.startsWith('questions.') || label === 'trials.results';

/** What is asked for. Beside many facts the words that ask for a dialog are few, so these are looked at by themselves too. */
function findBeside(talk: Talk, rest: string): Found {
  const { services, said, memory } = talk;
  const { understanding, content } = services;
  const alone = rest !== '' && rest !== said.text ? understanding.find(rest, memory.topic) : undefined;
  if (alone?.is === 'sure' && !content.articles.has(alone.topic.id) && alone.topic.id !== 'greet') return alone;
  return askedFor(talk);
}

function isAnswer({ services, said }: Talk, { kind }: Asking): boolean {
  const { is } = services.understanding.read(kind, said.text);
  if (is === 'vague') {
    const found = services.understanding.find(said.text);
    if (found.is === 'sure' && found.between) return false; // two styles named at once are a comparison asked for, not one vague answer
  }
  return is !== 'none' && !(looksLikeQuestion(said.text) && services.understanding.find(said.text).is === 'sure');
}

/** A press on an older card changes nothing; the second press of a double click is passed over in silence. */
async function pressedOld(talk: Talk, at: string): Promise<boolean> {
  const { asking, memory } = talk;
  if (at === asking?.reply.token) {
    memory.pressed = at;
    return false;
  }
  if (at !== memory.pressed) {
    await talk.say('root.stale');
    await talk.askBriefly();
  }
  return true;
}

async function nothingSaid(talk: Talk): Promise<void> {
  const { said, dc, asking } = talk;
  if (said.pressed && asking) return void (await dc.continueDialog());
  const line = said.attached ? 'root.picture' : asking ? 'root.empty-aside' : 'root.empty';
  await talk.vary(line, said.attached ? 'root.picture' : 'root.empty');
  await talk.askBriefly();
}
