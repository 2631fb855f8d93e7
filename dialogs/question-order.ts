import type { Question } from '../src/content/schema.ts';
import { answerTo, nextQuestion, progress, unanswered, type Answers } from '../src/questions.ts';
import type { ReadStudy } from '../src/trials/found.ts';
import { nextTrialQuestion } from '../src/trials/next-trial-question.ts';

/** The question that comes next, and what is said above it: its number, or how many studies are left. */
export interface Next {
  question?: Question;
  progress: { number: number; total: number } | { left: number; of: number } | undefined;
}

/** In the order of the file. */
export function inFileOrder(all: readonly Question[], answers: Answers): Next {
  const question = nextQuestion(all, answers);
  const { step, of } = progress(all, answers);
  return { ...(question && { question }), progress: { number: step, total: of } };
}

/**
 * For studies: interest and consent, then what the person wants to change, then what decides most of the studies that are left. When it is
 * time, it is offered to see them. The place comes last. The same answers and studies always bring the same question.
 */
export function byStudies(all: readonly Question[], answers: Answers, studies: readonly ReadStudy[] | undefined, changing?: string): Next {
  const open = unanswered(all, answers);
  const ofId = (id: string | undefined) => open.find((question) => question.id === id);
  const gate = open.find(({ id }) => id === 'interest' || id === 'consent');
  if (gate ?? open.length === 0) return { ...(gate && { question: gate }), progress: undefined };
  const health = open.filter(({ steers, kind }) => !steers && kind !== 'place');
  const { id, left, enough } = nextTrialQuestion(
    health.map((question) => question.id),
    answers,
    studies,
  );
  const wantsMore = answerTo(answers, 'enough') === 'more';
  const done = id === undefined || left === 0 || (answerTo(answers, 'enough') !== undefined && !wantsMore);
  const question = ofId(changing) ?? (done ? undefined : enough && !wantsMore ? ofId('enough') : ofId(id)) ?? ofId('place');
  return { ...(question && { question }), progress: left === undefined || !studies ? undefined : { left, of: studies.length } };
}
