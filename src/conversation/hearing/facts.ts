import type { Asking } from '../asking.ts';
import { painTold, remarked } from '../asides.ts';
import { cautionsOnTheWay } from '../cautions-on-the-way.ts';
import { asksSomewhere, looksLikeQuestion } from '../offered.ts';
import type { Talk } from '../talk.ts';
import { sayAgain } from '../sent-for-help.ts';
import { goOn, noteFacts, sayNoted } from '../telling.ts';
import { answered, type Heard, type HeardFacts, type Reader } from './reader.ts';

/** A town or a time that a reminder needs tells nothing else about the person. */
export const asksForReminder = ({ reply }: Asking): boolean => reply.label.startsWith('reminder.');

/** Where a fact told beside the matter changes what comes next: among questions, and before the studies that were compared with the answers. */
const takesFacts = ({ reply: { label } }: Asking) => label.startsWith('questions.') || label === 'trials.results';

/** Notes the facts that a message tells; a pressed or typed choice tells none. */
export function noting(talk: Talk, heard: Heard): HeardFacts {
  const cautions = cautionsOnTheWay(talk);
  const tellsNothing = heard.isOffered || (talk.asking !== undefined && asksForReminder(talk.asking));
  const { told, rest } = tellsNothing ? { told: {}, rest: '' } : noteFacts(talk);
  return { ...heard, told, rest, facts: Object.keys(told).length, warns: cautionsOnTheWay(talk) > cautions };
}

/** A caution told on the way: the walk-through sees it, and stops or asks. */
export const cautionTold: Reader<HeardFacts> = (talk, _begin, { warns }) => warns && answered(goOn(talk, ''));

/** Only a list of questions goes on from what is told: at a safety list it would pass over the list. */
export const factsAmongQuestions: Reader<HeardFacts> = (talk, _begin, { facts, rest }) =>
  talk.asking !== undefined && takesFacts(talk.asking) && facts > 0 && !looksLikeQuestion(talk.said.text) && answered(goOn(talk, rest));

/** "Lol ok": no more than a remark. */
export const remarkOnly: Reader<HeardFacts> = (talk, _begin, { facts }) => facts === 0 && remarked(talk);

/** "My back is killing me": no more than pain. */
export const painOnly: Reader<HeardFacts> = (talk, _begin, { facts }) => (facts === 0 || !talk.asking) && painTold(talk);

/** With no question waiting, facts are read back; one fact beside a question may be what is asked about. */
export const factsAlone: Reader<HeardFacts> = (talk, _begin, { facts, told }) =>
  facts > 0 &&
  !talk.asking &&
  !(facts === 1 && asksSomewhere(talk.said.text)) &&
  answered(talk.memory.lock ? sayAgain(talk, 'locked.now') : sayNoted(talk, told));

/** Facts told in the form of a question that asks for nothing we have. */
export const factsInQuestion: Reader<HeardFacts> = (talk, _begin, { facts, rest }) =>
  facts > 0 && talk.asking !== undefined && takesFacts(talk.asking) && answered(goOn(talk, rest));
