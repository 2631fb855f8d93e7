import { folderOf } from '../../understanding/topic.ts';
import { isBesideThePoint } from '../beside-the-point.ts';
import { looksLikeQuestion } from '../offered.ts';
import { sayAgain } from '../sent-for-help.ts';
import { goOn } from '../telling.ts';
import { answered, type HeardFacts, type HeardTopic, type Reader } from './reader.ts';

const OF_HARM = new Set(['causes', 'cautions']);

/** "It goes down my leg", "I have sciatica": what is told in the middle of the steps and belongs to a cause or a caution ends them, as "it tingles" does. */
export const harmTold: Reader<HeardFacts> = (talk, _begin, { isOffered }) => {
  const { asking, said, services } = talk;
  if (asking?.reply.label !== 'practice.step' || isOffered || looksLikeQuestion(said.text)) return false;
  const { kind } = asking;
  if (services.understanding.read(kind, said.text).is === 'answer' && !isBesideThePoint(talk, asking)) return false;
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice : [];
  const [tingling] = choices.find(({ id }) => id === 'stop')?.means ?? [];
  const found = services.understanding.find(said.text);
  const harms = found.is === 'sure' && OF_HARM.has(folderOf(found.topic.about));
  return tingling !== undefined && harms && answered(goOn(talk, tingling));
};

const REASSURING = new Set(['causes', 'benefits']);

/** More told after an emergency ("since this morning") gets again what to do, and no article that calms. Who asks for one gets it. */
export const moreTold: Reader<HeardTopic> = (talk, _begin, { found }) => {
  const isSerious = talk.memory.lock?.urgency === 'emergency' && !talk.asking && !looksLikeQuestion(talk.said.text);
  if (!isSerious || found.is !== 'sure' || !REASSURING.has(folderOf(found.topic.about))) return false;
  return answered(sayAgain(talk, 'locked.now'));
};
