import type { Question } from '../content/schema.ts';
import { linesOf } from '../understanding/lexicon.ts';
import { lineOf, wordsOf } from '../understanding/said.ts';
import type { Asking } from './asking.ts';
import { askedId, questionnaireOf } from './given.ts';
import { plainWords } from './offered.ts';
import type { Talk } from './talk.ts';

const DENIES =
  /^(?:and |but |so |well |also )*(?:i have |i have got |i got |there is |i do )?(?:no|not|never|without|not have|not got)(?: any| a| the)? (.+)$/;
const NOD =
  /^(?:ok|okay|k|kk|sure|alright|all right|right|go on|go ahead|next|fine|cool)(?: (?:ok|okay|then|go on|go ahead|next|please|thanks))*$/;
const A_TIME_OF_PREGNANCY = /week|wk|month|trimester|pregnan|gone|due/;

/**
 * What must not be heard as an answer: "I am at work"; and at a question that matters for safety a nod, a denial of something else
 * ("no fever" at the question about bones), and a length of time at the question about pregnancy.
 */
export function isBesideThePoint(talk: Talk, asking: Asking): boolean {
  if (talk.services.understanding.remark(talk.said.text) === 'busy') return true;
  const question = questionnaireOf(talk, true).find(({ id }) => id === askedId(asking));
  if (!question) return false;
  if (namesAnother(talk, question)) return true;
  const line = lineOf(wordsOf(talk.said.text, talk.services.content.lexicon.spelling));
  if (question.id === 'pregnancy' && !A_TIME_OF_PREGNANCY.test(line) && isTime(talk)) return true;
  if (!question.safety) return false;
  return (question.kind !== 'yes-no' && NOD.test(line)) || deniesOther(talk, question, line);
}

/** "Bleeding and bruises", as another question is called here, is no answer to this one. */
function namesAnother(talk: Talk, { id, choices }: Question): boolean {
  const words = plainWords(talk.said.text);
  if (choices.some(({ label, means }) => [label, ...means].some((own) => plainWords(own) === words))) return false;
  return words.includes(' ') && questionnaireOf(talk, true).some((other) => other.id !== id && plainWords(other.about) === words);
}

function isTime({ services, said }: Talk): boolean {
  return services.understanding.read('duration', said.text).is === 'answer';
}

function deniesOther({ services }: Talk, question: Question, line: string): boolean {
  const [, denied] = DENIES.exec(line) ?? [];
  if (denied === undefined || !linesOf(services.content.lexicon['signs-denied']).has(denied)) return false;
  const own = [question.ask, question.about, question.why, ...question.choices.flatMap(({ label, means }) => [label, ...means])];
  return !own.join(' ').toLowerCase().includes(denied.slice(0, 5));
}
