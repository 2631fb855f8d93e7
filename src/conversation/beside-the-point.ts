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
  if (asking.reply.label === 'walkthrough.safety') return isClear(talk, asking) && !isPlainNone(talk) && !asksAfterTopic(talk);
  if (asking.reply.label === 'practice.step') return movesOn(talk, asking) && !isPlainMove(talk, asking) && !asksAfterTopic(talk);
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

const isClear = (talk: Talk, asking: Asking) => answerOf(talk, asking) === 'none';
const movesOn = (talk: Talk, asking: Asking) => ['next', 'back', 'repeat'].includes(String(answerOf(talk, asking)));
const agrees = (talk: Talk, asking: Asking) => answerOf(talk, asking) === 'yes';

/** "No, except thin bones" is no plain none: each word beside it may be one of the list. */
function isPlainNone({ services: { content }, said }: Talk): boolean {
  const { words, around } = content.lexicon['plain-none'];
  return onlyThese(fewWords(said.text, content.lexicon.spelling), linesOf(words), linesOf(around));
}

/** "I forgot, I take thinners" must not be heard as the step they are at, or as the one before. */
function isPlainMove({ services: { content }, said }: Talk, { kind }: Asking): boolean {
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice : [];
  const named = choices.filter(({ id }) => id !== 'too-much' && id !== 'stop').flatMap(({ label, means = [] }) => [label, ...means]);
  const { spelling } = content.lexicon;
  return onlyThese(
    fewWords(said.text, spelling),
    new Set([...asWords(named, spelling), ...linesOf(content.lexicon.yes), 'k', 'kk']),
    linesOf(content.lexicon.polite),
    linesOf(content.lexicon['around-a-move']),
  );
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
