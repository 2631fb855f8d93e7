import type { Question } from '../content/schema.ts';
import type { Asking } from './asking.ts';
import type { Talk } from './talk.ts';

interface Frame {
  id: string;
  state?: { options?: { input?: { about?: string }; answers?: Record<string, unknown> } };
}

/** The answers given so far that can be changed, newest dialog first: what is asked now, else what this conversation told. */
export function given({ dc, memory }: Talk): Record<string, unknown> {
  const frames = dc.stack as Frame[];
  return (
    frames.findLast(({ state }) => Object.keys(state?.options?.answers ?? {}).length > 0)?.state?.options?.answers ?? memory.answers ?? {}
  );
}

/** The questions of the questionnaire that is being asked; with none (or unless `only`), those of all questionnaires. */
export function questionnaireOf({ dc, services }: Talk, only = false): readonly Question[] {
  const frames = dc.stack as Frame[];
  const about = frames.at(-1)?.id === 'answer' ? frames.at(-2)?.state?.options?.input?.about : undefined;
  const asked = about === undefined ? undefined : services.content.questions.get(about);
  return asked ?? (only ? [] : [...services.content.questions.values()].flat());
}

/** Adds answers to the questionnaire that is being asked, as if each had been given to its question. */
export function addAnswers({ dc }: Talk, answers: Record<string, unknown>): void {
  const options = (dc.stack as Frame[]).at(-2)?.state?.options;
  if (options) options.answers = { ...options.answers, ...answers };
}

/** The id of the question that waits, if it is one of a question file. */
export function askedId({ reply }: Asking): string {
  return reply.label.replace(/^questions\./, '');
}

/** Whether the question that waits got its answer beside something else, so that asking it again would be asking twice. */
export function answeredMeanwhile(stack: readonly { id: string; state?: unknown }[], asking: Asking): boolean {
  return Object.hasOwn((stack as readonly Frame[]).at(-2)?.state?.options?.answers ?? {}, askedId(asking));
}

/** What was answered of the questions about massage in a questionnaire that is not finished: being asked, or put aside. */
export function answersSoFar(stack: readonly { id: string; state?: unknown }[]): Record<string, unknown> {
  const frames = stack as readonly Frame[];
  const asked = frames.findLast(({ state }) => state?.options?.input?.about === 'recommend')?.state?.options?.answers ?? {};
  return Object.fromEntries(Object.entries(asked).filter(([id]) => id !== 'check' && id !== 'which'));
}

/** The answers about the person in all questionnaires on this stack, so that they outlive its end. */
export function answersInDialogs(
  stack: readonly { id: string; state?: unknown }[],
  questions: Iterable<readonly Question[]>,
): Record<string, unknown> {
  const telling = new Set([...questions].flat().flatMap(({ id, steers }) => (steers ? [] : [id])));
  const given = (stack as readonly Frame[]).flatMap(({ state }) =>
    state?.options?.input?.about ? Object.entries(state.options.answers ?? {}) : [],
  );
  return Object.fromEntries(given.filter(([id]) => telling.has(id)));
}
