import type { Question } from '../content/schema.ts';
import { fitting, type Answers } from '../questions.ts';
import type { Value } from '../understanding/kinds.ts';
import { askAgain } from './edits.ts';
import { addAnswers, askedId, given, questionnaireOf } from './given.ts';
import { linesOf, notedText } from './noting.ts';
import { kindOf } from './questions-asked.ts';
import type { Talk } from './talk.ts';

/** So few words that answer the question are that answer, whatever else they could tell. */
const FEW_WORDS = 3;

/**
 * Keeps the facts that a message tells beside what it is about ("38 f, on naproxen, hate firm pressure"), so that no question asks
 * for them again. They are read back with the next question. Gives the names of the questions they answer.
 */
export function noteFacts(talk: Talk, answersIt: boolean): Answers {
  const { asking, memory } = talk;
  const asked = asking && askedId(asking);
  if (answersIt && talk.said.text.split(/\s+/).length <= FEW_WORDS) return {};
  const mine = questionnaireOf(talk, true);
  const known = { ...memory.answers, ...given(talk) };
  const told: Record<string, Value> = {};
  for (const [about, questions] of [...talk.services.content.questions].toReversed()) {
    for (const [id, value] of factsAbout(talk, questions)) {
      const here = mine.length === 0 || mine === talk.services.content.questions.get(about);
      if (JSON.stringify(known[id]) === JSON.stringify(value) || (id === asked && answersIt)) continue;
      if (here || !Object.hasOwn(told, id)) told[id] = value;
    }
  }
  if (Object.keys(told).length === 0) return {};
  memory.answers = { ...memory.answers, ...told };
  const fit = mine.length > 0 ? fitting(mine, told) : told;
  addAnswers(talk, mine.length > 0 ? fit : {});
  const shown = mine.length > 0 ? mine : onceEach(questionnaireOf(talk));
  const news = shown.filter(({ id }) => id !== asked);
  const noted = notedText(talk.services, news, fit, linesOf(news, fit).includes('\n') ? 'questions.noted' : 'questions.noted-one');
  if (noted !== undefined && asking) memory.noted = noted;
  return fit;
}

/** With no question waiting and nothing asked for: says what was noted, and what can be done with it. */
export async function sayNoted(talk: Talk, told: Answers): Promise<void> {
  await talk.say('recommend.noted', { list: linesOf(onceEach(questionnaireOf(talk)), told) });
}

/** The question that waits may be answered by what was told; it is asked again if not. */
export async function goOn({ dc }: Talk): Promise<void> {
  await dc.endDialog(askAgain);
}

function factsAbout(talk: Talk, questions: readonly Question[]): [string, Value][] {
  const open = questions.map((question) => ({ id: question.id, kind: question.reads === 'age' ? ('age' as const) : kindOf(question) }));
  return [...talk.services.understanding.facts(talk.said.text, open)].flatMap(([id, { value, partly }]): [string, Value][] => {
    const question = questions.find((one) => one.id === id);
    if (!partly || !question?.safety) return [[id, value]];
    // A list that matters for safety is still gone through; what was named counts as chosen there.
    talk.memory.named = { ...talk.memory.named, [id]: value as readonly string[] };
    return [];
  });
}

function onceEach(questions: readonly Question[]): Question[] {
  return questions.filter(({ about }, at) => questions.findIndex((one) => one.about === about) === at);
}
