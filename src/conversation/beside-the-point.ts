import type { Question } from '../content/schema.ts';
import { linesOf } from '../understanding/lexicon.ts';
import { asWords, fewWords, onlyThese } from '../understanding/only-these-words.ts';
import { lineOf, wordsOf } from '../understanding/said.ts';
import type { Asking } from './asking.ts';
import { askedId, questionnaireOf } from './given.ts';
import { looksLikeQuestion, plainWords } from './offered.ts';
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
  if (asking.plain) return asking.plain.choices.includes(String(answerOf(talk, asking))) && !isPlain(talk, asking) && !asksAfterTopic(talk);
  const question = questionnaireOf(talk, true).find(({ id }) => id === askedId(asking));
  if (!question) return false;
  if (question.steers && agrees(talk, asking) && asksBack(talk)) return true;
  if (namesAnother(talk, question)) return true;
  const line = lineOf(wordsOf(talk.said.text, talk.services.content.lexicon.spelling));
  if (question.id === 'pregnancy' && !A_TIME_OF_PREGNANCY.test(line) && isTime(talk)) return true;
  if (!question.safety) return false;
  return (question.kind !== 'yes-no' && NOD.test(line)) || deniesOther(talk, question, line);
}

const answerOf = ({ services, said }: Talk, { kind }: Asking): unknown => {
  const reading = services.understanding.read(kind, said.text);
  return reading.is === 'answer' ? reading.value : undefined;
};

const agrees = (talk: Talk, asking: Asking) => answerOf(talk, asking) === 'yes';

/** "No, except thin bones" is no plain none, and "I forgot, I take thinners" not the step they are at: each word beside it may be what matters. */
function isPlain({ services: { content }, said }: Talk, { kind, plain }: Asking): boolean {
  if (!plain || typeof kind !== 'object' || !('choice' in kind)) return true;
  const own = kind.choice.filter(({ id }) => plain.choices.includes(id)).flatMap(({ label, means }) => [label, ...means]);
  const { spelling, yes, polite, 'plain-answer': plainly } = content.lexicon;
  const { words, around } = plainly[plain.as];
  const needed = new Set([...asWords(own, spelling), ...linesOf(yes), ...linesOf(words)]);
  return onlyThese(fewWords(said.text, spelling), needed, linesOf(polite), linesOf(around));
}

/** "Is it ok with varicose veins" is a question we answer, whatever else its words could mean. */
const asksAfterTopic = ({ services, said }: Talk) => looksLikeQuestion(said.text) && services.understanding.find(said.text).is === 'sure';

/** Nobody agrees by asking something back: "why not the others". "Why not" alone does. */
const asksBack = ({ said }: Talk) => looksLikeQuestion(said.text) && plainWords(said.text).split(' ').length > 2;

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
