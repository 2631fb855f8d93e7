import type { Feedback, Verdict } from '../feedback/verdict.ts';
import type { Memory } from './memory.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';
import type { Talk } from './talk.ts';

/** The buttons belong to the message they stand under, so that each message counts once. */
const MARK = 'feedback/';
const dialogOf = (label: string) => label.split('.')[0];

/** Under the last message of a dialog: whether it was helpful. Each dialog asks once in a conversation, and none after a danger sign. */
export function askingWhetherHelpful(wording: Services['wording'], memory: Memory, replies: readonly Reply[]): readonly Reply[] {
  delete memory.closing;
  const last = replies.at(-1);
  const asked = Object.keys(memory.feedback ?? {}).some((label) => dialogOf(label) === dialogOf(last?.label ?? ''));
  if (!last?.closes || asked || memory.lock) return replies;
  memory.feedback = { ...memory.feedback, [last.label]: 'asked' };
  memory.closing = last.label;
  const { text, choices } = wording('feedback.ask');
  const both = choices.map(({ label: title }) => ({ title, token: `${MARK}${last.label}` }));
  return [...replies.slice(0, -1), { ...last, text: `${last.text}\n\n${text}`, buttons: [...(last.buttons ?? []), ...both] }];
}

/** A press on one of the two buttons, however late. False when something else was pressed or typed. */
export async function feedbackPressed(talk: Talk): Promise<boolean> {
  const { said, memory, services } = talk;
  const at = said.pressed?.at;
  if (!at?.startsWith(MARK)) return false;
  const label = at.slice(MARK.length);
  const press = `${at}: ${said.text}`;
  const verdict = services.wording('feedback.ask').choices.find((choice) => choice.label === said.text)?.id;
  const state = Object.hasOwn(memory.feedback ?? {}, label) ? memory.feedback?.[label] : undefined;
  if (state === 'asked' && isVerdict(verdict)) {
    memory.pressed = press;
    await counted(talk, { label, verdict });
  } else if (memory.pressed !== press) {
    await talk.say(state === 'given' ? 'feedback.counted' : 'root.stale'); // a double press is passed over in silence
    await talk.askBriefly();
  }
  return true;
}

/** Words typed right after the question, and with no other question waiting: "yes that helped", "not really". False for all else. */
export async function feedbackTyped(talk: Talk): Promise<boolean> {
  const { said, memory, services, asking } = talk;
  const label = memory.closing;
  if (label === undefined || asking || memory.lock || said.pressed) return false;
  const verdict = services.understanding.helpful(said.text);
  if (!verdict) return false;
  await counted(talk, { label, verdict });
  return true;
}

/** Thanks, with what was on offer still on offer; nothing more is asked. */
async function counted({ memory, services, dc, asking, reply, askBriefly }: Talk, feedback: Feedback): Promise<void> {
  memory.feedback = { ...memory.feedback, [feedback.label]: 'given' };
  services.noteFeedback(dc.context, feedback);
  const label = `feedback.${feedback.verdict}`;
  const { text, choices } = services.wording(label);
  const stillOffered = feedback.verdict === 'helpful' && memory.offers?.under === feedback.label ? memory.offers.titles : undefined;
  const titles = stillOffered ?? choices.map((choice) => choice.label);
  await reply({ label, text, ...(!asking && { buttons: titles.map((title) => ({ title })) }) });
  await askBriefly();
}

const isVerdict = (id: string | undefined): id is Verdict => id === 'helpful' || id === 'not-helpful';
