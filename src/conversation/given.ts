import type { Question } from '../content/schema.ts';
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
