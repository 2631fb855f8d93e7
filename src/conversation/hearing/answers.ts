import { remarked } from '../asides.ts';
import type { Asking } from '../asking.ts';
import { isBesideThePoint } from '../beside-the-point.ts';
import { looksLikeQuestion } from '../offered.ts';
import type { Talk } from '../talk.ts';
import { noteAlso } from '../telling.ts';
import { asksForReminder } from './facts.ts';
import { answered, type Heard, type Reader } from './reader.ts';

/** What must not be heard as an answer: the question is asked again. */
export const besideThePoint: Reader<Heard> = async (talk, _begin, { isOffered }) => {
  if (!talk.asking || isOffered || !isBesideThePoint(talk, talk.asking)) return false;
  return (await remarked(talk)) || answered(talk.askBriefly());
};

/** An answer to the question that waits. */
export const questionAnswered: Reader<Heard> = (talk, _begin, { isOffered }) =>
  talk.asking !== undefined && (isOffered || isAnswer(talk, talk.asking)) && answered(goesOn(talk));

/** No answer, and nothing else: the question is asked in other words. */
export const askedDifferently: Reader<Heard> = ({ asking, dc }) => asking !== undefined && answered(dc.continueDialog());

function isAnswer({ services, said }: Talk, { kind }: Asking): boolean {
  const { is } = services.understanding.read(kind, said.text);
  if (is === 'vague') {
    const found = services.understanding.find(said.text);
    if (found.is === 'sure' && found.between) return false; // two styles named at once are a comparison asked for, not one vague answer
  }
  return is !== 'none' && !(looksLikeQuestion(said.text) && services.understanding.find(said.text).is === 'sure');
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
