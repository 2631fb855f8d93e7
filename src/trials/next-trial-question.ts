import type { ReadStudy } from './found.ts';
import { decidingQuestions } from './deciding-questions.ts';
import { evaluate } from './evaluate.ts';
import { LIKELY_ANSWERS } from './likely-answers.ts';
import type { LikelyAnswer } from './likely-answers.ts';
import { match, readableOf, speaksAgainst } from './match.ts';
import type { Readable } from './match.ts';
import { personOf } from './person-of-answers.ts';
import type { GivenAnswers } from './person-of-answers.ts';
import type { Person } from './person.ts';

/** The article's own two questions come first, whatever they decide. */
const FIRST = ['medication', 'diagnosed'];
/** At so few studies, or after so many questions, the person is offered to see them. */
const FEW_STUDIES = 5;
const MANY_QUESTIONS = 8;
/** A study that needs no further question is worth a fifth of one that is ruled out; a single line settled, a hundredth. */
const COMPLETED = 0.2;
const SETTLED = 0.01;

/** What to ask next, and whether there is reason to go on. */
export interface NextTrialQuestion {
  /** Missing: no question that may be asked decides anything more. */
  id?: string;
  /** Studies that nothing speaks against yet; missing while no studies are at hand. */
  left?: number;
  /** Time to offer the studies: few are left, many questions were answered, or nothing is left to ask. */
  enough: boolean;
}

interface Undecided {
  readable: readonly Readable[];
  unknown: readonly { criterion: Readable; questions: readonly string[] }[];
}

/**
 * The question expected to change most about the studies nothing speaks against yet, given the ids of the questions that apply.
 * Without studies the order of `LIKELY_ANSWERS` stands. It depends on nothing else: the same answers always bring the same question.
 */
export function nextTrialQuestion(
  applying: readonly string[],
  answers: GivenAnswers,
  studies: readonly ReadStudy[] | undefined,
): NextTrialQuestion {
  const known = [...LIKELY_ANSWERS.keys()];
  const askable = known.filter((id) => applying.includes(id) && answers[id] === undefined);
  const asked = known.filter((id) => answers[id] !== undefined).length;
  const seed = FIRST.find((id) => askable.includes(id));
  if (!studies) return next(seed ?? askable[0], asked);

  const person = personOf(answers);
  const remaining = studies.filter((study) => match(study, person).verdict !== 'against');
  const undecided = remaining.map((study) => undecidedOf(study, person, askable));
  return next(seed ?? best(askable, answers, undecided), asked, remaining.length);
}

function next(id: string | undefined, asked: number, left?: number): NextTrialQuestion {
  const enough = id === undefined || asked >= MANY_QUESTIONS || (left !== undefined && left <= FEW_STUDIES);
  return { ...(id === undefined ? {} : { id }), ...(left === undefined ? {} : { left }), enough };
}

/** The lines of a study that some question still to come would decide. */
function undecidedOf(study: ReadStudy, person: Person, askable: readonly string[]): Undecided {
  const readable = readableOf(study);
  const unknown = readable
    .filter(({ predicate }) => evaluate(predicate, person) === 'unknown')
    .map((criterion) => ({
      criterion,
      questions: decidingQuestions(criterion.predicate, person).filter((id) => askable.includes(id)),
    }))
    .filter(({ questions }) => questions.length > 0);
  return { readable, unknown };
}

/** The first of those with the greatest expected change, in the order of the table; none when no answer would change anything. */
function best(askable: readonly string[], answers: GivenAnswers, studies: readonly Undecided[]): string | undefined {
  let [found, most]: [string | undefined, number] = [undefined, 0];
  for (const id of askable) {
    const touched = studies.filter(({ unknown }) => unknown.some(({ questions }) => questions.includes(id)));
    const change = touched.length === 0 ? 0 : expectedChange(LIKELY_ANSWERS.get(id) ?? [], answers, touched);
    if (change > most) [found, most] = [id, change];
  }
  return found;
}

function expectedChange(likely: readonly LikelyAnswer[], answers: GivenAnswers, studies: readonly Undecided[]): number {
  return likely.reduce((sum, { chance, answers: added }) => {
    const person = personOf({ ...answers, ...added });
    return sum + chance * studies.reduce((change, study) => change + changeOf(study, person), 0);
  }, 0);
}

function changeOf({ readable, unknown }: Undecided, person: Person): number {
  const settled = unknown.filter(({ criterion }) => evaluate(criterion.predicate, person) !== 'unknown');
  if (settled.some(({ criterion }) => speaksAgainst(criterion, readable, person))) return 1;
  return settled.length === unknown.length ? COMPLETED : SETTLED * settled.length;
}
