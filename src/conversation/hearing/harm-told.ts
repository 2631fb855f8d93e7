import { folderOf } from '../../understanding/topic.ts';
import { isBesideThePoint } from '../beside-the-point.ts';
import { Answered } from '../edits.ts';
import { looksLikeQuestion } from '../offered.ts';
import type { Talk } from '../talk.ts';
import { answered, type HeardFacts, type Reader } from './reader.ts';

/** Articles of these folders are about what speaks against a technique. */
const OF_HARM: ReadonlySet<string> = new Set(['causes', 'cautions']);

/** Whether words tell of a cause or a caution. */
export function tellsHarm({ services, said }: Talk): boolean {
  const found = services.understanding.find(said.text);
  return found.is === 'sure' && OF_HARM.has(folderOf(found.topic.about));
}

/** "It goes down my leg", "I have sciatica": a cause or a caution told at a question that names a choice for it, as the steps name "it tingles". */
export const harmTold: Reader<HeardFacts> = (talk, _begin, { isOffered }) => {
  const { asking, said, services, dc } = talk;
  if (!asking?.onHarm || isOffered || looksLikeQuestion(said.text)) return false;
  if (services.understanding.read(asking.kind, said.text).is === 'answer' && !isBesideThePoint(talk, asking)) return false;
  return tellsHarm(talk) && answered(dc.endDialog(new Answered(asking.onHarm)));
};
