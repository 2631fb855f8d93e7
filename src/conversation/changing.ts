import type { Question } from '../content/schema.ts';
import { fitting, inWords, type Answer, type Answers } from '../questions.ts';
import type { CommandName } from '../understanding/lexicon.ts';
import { change, told } from './edits.ts';
import { given, questionnaireOf } from './given.ts';
import type { Talk } from './talk.ts';

function questions({ services }: Talk): Question[] {
  return [...services.content.questions.values()].flat();
}

/** The names of what was answered, as the check list shows them. */
export function answered(talk: Talk): string[] {
  const names = Object.keys(given(talk));
  return [
    ...new Set(names.map((id) => questions(talk).find((question) => question.id === id)?.about).filter((about) => about !== undefined)),
  ];
}

/** What this conversation was told, a line each: the question's name and the answer in words. */
export function knownLines(talk: Talk): string[] {
  const answers = { ...talk.memory.answers, ...given(talk) } as Answers;
  const about = new Map(
    questions(talk).flatMap((question) =>
      Object.values(fitting([question], answers)).map((answer) => [question.about, inWords(question, answer)] as const),
    ),
  );
  const told = [...about].flatMap(([name, answer]) => (answer === undefined ? [] : [`- ${name}: ${answer}`]));
  const { cautions } = talk.services.content;
  const own = (talk.memory.cautions ?? []).map((id) => cautions.get(id)?.facts.condition ?? id);
  return [...told, ...own.filter((condition) => !told.some((line) => line.includes(condition))).map((condition) => `- ${condition}`)];
}

/** The answer someone means by "change age" or "change how long": by its name in the check list, its id, or a word of either. */
export function nameMeant(talk: Talk, about: string): string | undefined {
  const names = Object.keys(given(talk));
  const said = new Set(wordsIn(about));
  const asked = bestNamed(
    questions(talk).filter(({ id }) => names.includes(id)),
    about,
  );
  return asked?.id ?? names.find((name) => wordsIn(name).some((word) => said.has(word)));
}

/** Of these questions the one whose name or id shares most words with what was said; undefined when none shares any. */
export function bestNamed(candidates: readonly Question[], about: string): Question | undefined {
  const said = new Set(wordsIn(about));
  const score = (question: Question) => [...wordsIn(question.about), ...wordsIn(question.id)].filter((word) => said.has(word)).length;
  const best = candidates.toSorted((a, b) => score(b) - score(a))[0];
  return best && score(best) > 0 ? best : undefined;
}

function wordsIn(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2);
}

/** "Skip" or "leave it as it was" at a question that is asked again for a change: the old answer stays. */
export async function keepsOld(talk: Talk, command: CommandName | undefined): Promise<boolean> {
  const { memory, asking, services, said, dc } = talk;
  const { changing } = memory;
  const question = changing && questions(talk).find(({ id }) => id === changing.id);
  if (!question || asking?.reply.label !== `questions.${changing.id}`) return false;
  const keeps = command === 'skip' || services.understanding.keeps(said.text);
  if (!keeps) return false;
  delete memory.changing;
  const answer = inWords(question, changing.value as Answer) ?? services.wording('questions.skipped').text;
  memory.noted = services.wording('questions.kept-old', { question: question.about, answer }).text;
  await dc.endDialog(told({ [changing.id]: changing.value }));
  return true;
}

/** Asks a question again. Its old answer is put by, in case no new one is given. */
export async function changeOne(talk: Talk, id: string): Promise<void> {
  const value = given(talk)[id];
  if (value !== undefined) talk.memory.changing = { id, value };
  await talk.dc.endDialog(change(id));
}

/** The answer of the questionnaire at hand that was given last; undefined when there is none. */
export function lastAnswered(talk: Talk): string | undefined {
  const mine = questionnaireOf(talk, true);
  return Object.keys(given(talk)).findLast((id) => mine.some((question) => question.id === id && !question.steers));
}
