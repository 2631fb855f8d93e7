import type { CommandName } from '../understanding/lexicon.ts';
import { takenAs, type TakenAs } from '../understanding/taken-as.ts';
import type { Urgency } from '../safety/red-flags-schema.ts';
import { folderOf } from '../understanding/topic.ts';
import { answered, type Heard, type HeardTopic, type Reader } from './hearing/reader.ts';
import { locked } from './locked.ts';
import type { Memory } from './memory.ts';
import { looksLikeQuestion, plainWords } from './offered.ts';
import type { Services } from './services.ts';
import type { Talk } from './talk.ts';

/** Words of manners and help that get their own answer first, and then again what to do. */
const THEN_AGAIN: ReadonlySet<CommandName> = new Set(['help', 'thanks', 'bye', 'hi']);
/** In a crisis these may mean that it is lighter now; the lines to call stand in the reply all the same. */
const LIGHTER: ReadonlySet<TakenAs> = new Set(['joke', 'gone', 'unwilling', 'wait']);

/** Commands by the sound of it that after a danger sign ask what to do: "again", "help me", "i do not know". */
const MAY_ASK: ReadonlySet<CommandName | undefined> = new Set([undefined, 'help', 'repeat', 'not-sure']);

/** After advice to get help, "what now", "its 3am" or "no" get a fitting word and, in short, what to do. False where the message is something else. */
export const sentForHelp: Reader<Heard> = async (talk, _begin, { command }) => {
  const { memory, asking, said, services } = talk;
  if (!memory.lock || asking || !MAY_ASK.has(command?.command) || plainWords(said.text) === 'help') return false;
  const taken = takenAs(said.text, services.content.lexicon);
  if (!taken || (taken !== 'now' && asksForHands(talk))) return false;
  const crisis = LIGHTER.has(taken) ? 'locked.crisis-lighter' : 'locked.crisis';
  return answered(sayAgain(talk, memory.lock.flag === 'crisis' ? crisis : `locked.${taken}`));
};

/** "It is gone, can I roll now" and "the doctor says it is nothing" lead to the questions that open the lock. */
function asksForHands(talk: Talk): boolean {
  const found = talk.services.understanding.find(talk.said.text);
  return found.is === 'sure' && (found.topic.id === 'rescreen' || locked(talk, found.topic.id));
}

const REASSURING = new Set(['causes', 'benefits']);

/** More told after an emergency ("since this morning") gets again what to do, and no article that calms. Who asks for one gets it. */
export const moreTold: Reader<HeardTopic> = (talk, _begin, { found }) => {
  const isSerious = talk.memory.lock?.urgency === 'emergency' && !talk.asking && !looksLikeQuestion(talk.said.text);
  if (!isSerious || found.is !== 'sure' || !REASSURING.has(folderOf(found.topic.about))) return false;
  return answered(sayAgain(talk, 'locked.now'));
};

/** Says what to do again after a word of manners, so that it never ends in a goodbye alone. */
export async function againAfter(talk: Talk, command: CommandName): Promise<void> {
  if (talk.memory.lock && !talk.asking && THEN_AGAIN.has(command)) await sayAgain(talk, 'locked.after');
}

/** Says what to do now in short, in this line or the next of its wordings. Where help the same day is enough, `-today` goes before. */
export async function sayAgain({ memory, services, reply }: Talk, line: string): Promise<void> {
  const { lock } = memory;
  if (!lock) return;
  const { flags, 'numbers-in-line': numbers } = services.content.redFlags;
  const flag = flags[lock.flag];
  const text = flag.raised && flag.urgency !== lock.urgency ? flag.raised.again : flag.again;
  const again = text.replaceAll('{numbers-in-line}', numbers);
  const said = services.wording(wordingOf(line, lock.urgency, services, memory), { again, staff: flag['tell-staff'] });
  await reply({ label: line, text: said.text, buttons: said.choices.map(({ label: title }) => ({ title })), urgent: true });
}

function wordingOf(line: string, urgency: Urgency, { wording }: Services, memory: Memory): string {
  if (urgency !== 'emergency' && wording.has(`${line}-today`)) return `${line}-today`;
  const turn = (memory.wordings?.[line] ?? 0) + 1;
  const other = `${line}-${turn}`;
  memory.wordings = { ...memory.wordings, [line]: wording.has(`${line}-${turn + 1}`) ? turn : 0 };
  return wording.has(other) ? other : line;
}
