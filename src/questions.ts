import type { Choice, Question } from './content/schema.ts';

/** What a person answered: a choice id (or several), a number, `null` for a skipped question, and `'unsure'` for "not sure". */
export type Answer = string | number | readonly string[] | null;
export type Answers = Readonly<Record<string, Answer>>;

/** The answer given under this id; `undefined` when none was given (also for names every object inherits). */
export function answerTo(answers: Answers, id: string): Answer | undefined {
  return Object.hasOwn(answers, id) ? answers[id] : undefined;
}

/** The questions that apply with these answers, in their order. One whose gate is shut does not open the gates behind it. */
export function applying(questions: readonly Question[], answers: Answers): readonly Question[] {
  const ids = new Set(questions.map(({ id }) => id));
  const open = new Set<string>();
  return questions.filter((question) => {
    const applies = Object.entries(question.when).every(
      ([id, wanted]) => (!ids.has(id) || open.has(id)) && isOneOf(answerTo(answers, id), wanted),
    );
    if (applies) open.add(question.id);
    return applies;
  });
}

/** The first question that applies and has no answer yet. A skipped one counts as answered. */
export function nextQuestion(questions: readonly Question[], answers: Answers): Question | undefined {
  return unanswered(questions, answers)[0];
}

/** The questions that are still to come, as far as these answers tell. */
export function unanswered(questions: readonly Question[], answers: Answers): readonly Question[] {
  return applying(questions, answers).filter(({ id }) => answerTo(answers, id) === undefined);
}

/** The questions that apply and were answered or skipped, in their order: the lines of "check your answers". */
export function answered(questions: readonly Question[], answers: Answers): readonly Question[] {
  return applying(questions, answers).filter(({ id }) => answerTo(answers, id) !== undefined);
}

/** "Step 3 of 8": the place of the next question among those that apply. When none is left, step and of are the same. */
export function progress(questions: readonly Question[], answers: Answers): { step: number; of: number } {
  const open = applying(questions, answers);
  const next = open.findIndex(({ id }) => answerTo(answers, id) === undefined);
  return { step: next < 0 ? open.length : next + 1, of: open.length };
}

/** The answers without this one, so that its question is asked again. What depends on it stays, and counts only while it applies. */
export function withoutAnswer(answers: Answers, id: string): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== id));
}

/** One question back: the answers without the last one given in the order of the questions. */
export function oneBack(questions: readonly Question[], answers: Answers): Answers {
  const last = answered(questions, answers).at(-1);
  return last === undefined ? answers : withoutAnswer(answers, last.id);
}

/** Only the answers to questions that apply: what a result may rest on after a change of mind shut a gate. */
export function standing(questions: readonly Question[], answers: Answers): Answers {
  return Object.fromEntries(answered(questions, answers).map(({ id }) => [id, answers[id] ?? null]));
}

/** The choice whose span holds this number (years or days, counted whole). Where two spans touch, the first one wins. */
export function choiceFor(choices: readonly Choice[], value: number): string | undefined {
  const whole = Math.floor(value);
  return choices.find(({ range }) => range !== undefined && range[0] <= whole && whole <= range[1])?.id;
}

/** The answers with each number replaced by the choice it stands for; a number no choice holds becomes "not sure". */
export function asChoices(questions: readonly Question[], answers: Answers): Answers {
  const inWords = ([id, answer]: [string, Answer]): [string, Answer] => {
    const question = questions.find((one) => one.id === id);
    return [id, typeof answer === 'number' && question ? (choiceFor(question.choices, answer) ?? 'unsure') : answer];
  };
  return Object.fromEntries(Object.entries(answers).map(inWords));
}

function isOneOf(answer: Answer | undefined, wanted: readonly string[]): boolean {
  const given = Array.isArray(answer) ? (answer as readonly string[]) : [answer];
  return given.some((one) => one !== undefined && one !== null && wanted.includes(String(one)));
}

/** The lines of "check your answers": what applies and was asked, without the questions that only steer. */
export function checkable(questions: readonly Question[], answers: Answers): readonly Question[] {
  return answered(questions, answers).filter(({ steers }) => !steers);
}

/** An answer as the person would say it; `undefined` when it was skipped. */
export function inWords(question: Question, answer: Answer): string | undefined {
  if (answer === null) return undefined;
  const one = (value: string | number) =>
    typeof value === 'number' && question.reads === 'duration'
      ? lengthInWords(value)
      : (question.choices.find(({ id }) => id === value)?.label ?? capital(String(value)));
  return Array.isArray(answer) ? answer.map((value: string) => one(value)).join(', ') : one(answer as string | number);
}

/** So many days in the unit people would use: "5 days", "6 weeks", "8 months", "3 years". */
function lengthInWords(days: number): string {
  const [unit, size] = (
    [
      ['year', 365.25],
      ['month', 30.44],
      ['week', 7],
    ] as const
  ).find(([, long]) => days >= long * 2 - 1) ?? ['day', 1];
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(Math.round(days / size));
}

function capital(word: string): string {
  const spaced = word === 'unsure' ? 'not sure' : word;
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/**
 * Of what was told elsewhere, the answers that these questions could have been given. A number stands for the choice that holds it,
 * and an answer to another question counts where `from` says what it means here.
 */
export function fitting(questions: readonly Question[], told: Answers): Answers {
  const known = questions.flatMap((question) => {
    const own = answerTo(told, question.id);
    const meaning = question.kind === 'choices' ? undefined : meaningsOf(question, told)[0]; // of a list, the rest is still to be asked
    const answer = own !== undefined && fits(question, own) ? own : meaning;
    return answer === undefined ? [] : [[question.id, answer] as const];
  });
  return Object.fromEntries(known);
}

function fits({ kind, choices }: Question, answer: Answer): boolean {
  const ids = [...choices.map(({ id }) => id), ...(kind === 'yes-no' ? ['yes', 'no'] : [])];
  if (answer === null || answer === 'unsure') return true; // passed over once, it is not asked again
  if (kind === 'age' || kind === 'scale' || kind === 'body-mass') return typeof answer === 'number';
  if (kind === 'place') return typeof answer === 'string';
  if (kind === 'choices') return Array.isArray(answer) && answer.every((one: string) => ids.includes(one));
  return typeof answer === 'number' ? choiceFor(choices, answer) !== undefined : typeof answer === 'string' && ids.includes(answer);
}

/** Of lists that are still to be gone through, what answers to other questions name already: question id → choices. */
export function namedElsewhere(questions: readonly Question[], told: Answers): Readonly<Record<string, readonly string[]>> {
  const lists = questions.filter(({ kind, id }) => kind === 'choices' && answerTo(told, id) === undefined);
  return Object.fromEntries(
    lists.map((question) => [question.id, meaningsOf(question, told)] as const).filter(([, named]) => named.length > 0),
  );
}

/** What the answers to other questions say about this one. */
function meaningsOf({ from }: Question, told: Answers): readonly string[] {
  const meanings = Object.entries(from).flatMap(([id, means]) => [answerTo(told, id)].flat().map((answer) => means[String(answer)]));
  return [...new Set(meanings.filter((meaning) => meaning !== undefined))];
}
