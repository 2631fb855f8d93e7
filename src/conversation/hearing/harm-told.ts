import { folderOf } from '../../understanding/topic.ts';
import { isBesideThePoint } from '../beside-the-point.ts';
import { Answered } from '../edits.ts';
import { looksLikeQuestion } from '../offered.ts';
import { answered, type HeardFacts, type Reader } from './reader.ts';

const OF_HARM = new Set(['causes', 'cautions']);

/** "It goes down my leg", "I have sciatica": a cause or a caution told at a question that names a choice for it, as the steps name "it tingles". */
export const harmTold: Reader<HeardFacts> = (talk, _begin, { isOffered }) => {
  const { asking, said, services, dc } = talk;
  if (!asking?.onHarm || isOffered || looksLikeQuestion(said.text)) return false;
  if (services.understanding.read(asking.kind, said.text).is === 'answer' && !isBesideThePoint(talk, asking)) return false;
  const found = services.understanding.find(said.text);
  return found.is === 'sure' && OF_HARM.has(folderOf(found.topic.about)) && answered(dc.endDialog(new Answered(asking.onHarm)));
};
