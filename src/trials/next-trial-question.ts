import type { ReadStudy } from './found.ts';
import { decidingQuestions } from './deciding-questions.ts';
import { evaluate } from './evaluate.ts';
import { LIKELY_ANSWERS } from './likely-answers.ts';
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
const RULED_OUT = 1;
const COMPLETED = 0.2;
const SETTLED = 0.01;

/** Where no question is expected to rule out six in a hundred of the studies left, going on hardly changes the list. */
const WORTH_ASKING = 0.06;

/** What to ask next, and whether there is reason to go on. */
export interface NextTrialQuestion {
  /** Missing: no question that may be asked decides anything more. */
  id?: string;
  /** Studies that nothing speaks against yet; missing while no studies are at hand. */
  left?: number;
  /** Time to offer the studies: few are left, many questions were answered, or what is left to ask hardly narrows them. */
  enough: boolean;
}

interface Undecided {
  readable: readonly Readable[];
  unknown: readonly { criterion: Readable; questions: readonly string[] }[];
}

/** How much an answer is expected to change, all in all, and how many studies it is expected to rule out. */
interface Prospect {
  id: string;
  change: number;
  ruledOut: number;
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
  const manyAsked = known.length - known.filter((id) => answers[id] === undefined).length >= MANY_QUESTIONS;
  const seed = FIRST.find((id) => askable.includes(id));
  if (!studies) return orNothing(seed ?? askable[0], { enough: manyAsked || askable.length === 0 });

  const person = personOf(answers);
  const remaining = studies.filter((study) => match(study, person).verdict !== 'against');
  const undecided = remaining.map((study) => undecidedOf(study, person, askable));
  const left = remaining.length;
  if (seed !== undefined) return { id: seed, left, enough: manyAsked || left <= FEW_STUDIES };
  const prospects = askable.map((id) => prospectOf(id, answers, undecided));
  const worthAsking = prospects.some(({ ruledOut }) => ruledOut >= WORTH_ASKING * left);
  return orNothing(best(prospects), { left, enough: manyAsked || left <= FEW_STUDIES || !worthAsking });
}

function orNothing(id: string | undefined, rest: Omit<NextTrialQuestion, 'id'>): NextTrialQuestion {
  return id === undefined ? rest : { id, ...rest };
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
function best(prospects: readonly Prospect[]): string | undefined {
  const most = Math.max(0, ...prospects.map(({ change }) => change));
  return most === 0 ? undefined : prospects.find(({ change }) => change === most)?.id;
}

function prospectOf(id: string, answers: GivenAnswers, studies: readonly Undecided[]): Prospect {
  const touched = studies.filter(({ unknown }) => unknown.some(({ questions }) => questions.includes(id)));
  if (touched.length === 0) return { id, change: 0, ruledOut: 0 };
  const effects = (LIKELY_ANSWERS.get(id) ?? []).map(({ chance, answers: added }) => {
    const person = personOf({ ...answers, ...added });
    const changes = touched.map((study) => changeOf(study, person));
    return { change: chance * sum(changes), ruledOut: chance * changes.filter((one) => one === RULED_OUT).length };
  });
  return {
    id,
    change: sum(effects.map(({ change }) => change)),
    ruledOut: sum(effects.map(({ ruledOut }) => ruledOut)),
  };
}

function changeOf({ readable, unknown }: Undecided, person: Person): number {
  const settled = unknown.filter(({ criterion }) => evaluate(criterion.predicate, person) !== 'unknown');
  if (settled.some(({ criterion }) => speaksAgainst(criterion, readable, person))) return RULED_OUT;
  return settled.length === unknown.length ? COMPLETED : SETTLED * settled.length;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((whole, one) => whole + one, 0);
}
