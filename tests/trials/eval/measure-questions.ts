import type { ReadStudy } from '../../../src/trials/found.ts';
import { match } from '../../../src/trials/match.ts';
import { nextTrialQuestion } from '../../../src/trials/next-trial-question.ts';
import { personOf } from '../../../src/trials/person-of-answers.ts';
import type { GivenAnswers } from '../../../src/trials/person-of-answers.ts';
import { inventedPerson, seeded } from './invented-people.ts';

/** One invented person asked until few studies are left, or nothing is left to decide. */
export interface Asked {
  questions: readonly string[];
  /** After how many of them the studies were first offered: few left, nothing worth asking, or many questions. */
  offeredAfter: number;
  /** Studies nothing speaks against: after each question, from before the first on. */
  left: readonly number[];
  /** Studies nothing speaks against after every question there is. */
  leftAtMost: number;
  ended: 'few' | 'nothing left to decide';
}

const FEW = 5;

/** Asks this many invented people, always the same ones. `applying` gives the ids of the questions that apply with some answers. */
export function measureQuestions(
  studies: readonly ReadStudy[],
  people: number,
  applying: (answers: GivenAnswers) => readonly string[],
): readonly Asked[] {
  const random = seeded(4);
  return Array.from({ length: people }, () => ask(studies, inventedPerson(random), applying));
}

function ask(studies: readonly ReadStudy[], truth: GivenAnswers, applying: (answers: GivenAnswers) => readonly string[]): Asked {
  const all = personOf(truth);
  const leftAtMost = studies.filter((study) => match(study, all).verdict !== 'against').length;
  const questions: string[] = [];
  const left: number[] = [];
  const offered: number[] = [];
  let answers: GivenAnswers = {};
  for (;;) {
    const next = nextTrialQuestion(applying(answers), answers, studies);
    left.push(next.left ?? 0);
    if (next.enough) offered.push(questions.length);
    const few = (next.left ?? 0) <= FEW;
    if (few || next.id === undefined) {
      return { questions, left, leftAtMost, offeredAfter: offered[0] ?? questions.length, ended: few ? 'few' : 'nothing left to decide' };
    }
    questions.push(next.id);
    answers = { ...answers, [next.id]: truth[next.id] ?? null };
  }
}
