import type { Question } from '../src/content/schema.ts';
import { answerTo, fitting, type Answers } from '../src/questions.ts';
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

interface Asking {
  content: { questions: ReadonlyMap<string, readonly Question[]> };
  answers: Answers;
  memory: { changing?: { id: string; value: unknown } };
}

/**
 * What is known when the questions about studies are gone back to: where one of those answered before (`had`) has no answer any more,
 * which is marked to be asked; where they were gone back to before, so that "back" leads there; or where more is to be asked. Else undefined.
 */
export function toAskAgain({ content, answers, memory }: Asking, had: readonly string[], more = false): Answers | undefined {
  const missing = had.find((id) => answerTo(answers, id) === undefined);
  if (missing !== undefined && memory.changing?.id !== missing) memory.changing = { id: missing, value: null };
  const again = missing !== undefined || more || answerTo(answers, 'asked-again') !== undefined;
  return again ? fitting(content.questions.get('trials') ?? [], answers) : undefined;
}
