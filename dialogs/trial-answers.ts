import type { Question } from '../src/content/schema.ts';
import type { Answers } from '../src/questions.ts';
import type { Found } from '../src/trials/found.ts';

/** What was told of the person, without the answers that only steer the questions. */
export function toRemember(all: readonly Question[], answers: Answers): Answers {
  const health = all.filter(({ id, steers }) => !steers && Object.hasOwn(answers, id));
  return Object.fromEntries(health.map(({ id }) => [id, answers[id] ?? null]));
}

/** Whether there are studies that may be shown; what is older than 30 days may not. */
export function isReady(found: Found | undefined): found is Found {
  return found !== undefined && found.age !== 'stale';
}
