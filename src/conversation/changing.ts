import type { Question } from '../content/schema.ts';
import { fitting, inWords, type Answers } from '../questions.ts';
import type { Talk } from './talk.ts';

interface Frame {
  state?: { options?: { input?: { about?: string }; answers?: Record<string, unknown> } };
}

/** The answers given so far that can be changed, newest dialog first: what is asked now, else what this conversation told. */
function told({ dc, memory }: Talk): Record<string, unknown> {
  const frames = dc.stack as Frame[];
  return (
    frames.findLast(({ state }) => Object.keys(state?.options?.answers ?? {}).length > 0)?.state?.options?.answers ?? memory.answers ?? {}
  );
}

function questions({ services }: Talk): Question[] {
  return [...services.content.questions.values()].flat();
}

/** The names of what was answered, as the check list shows them. */
export function answered(talk: Talk): string[] {
  const names = Object.keys(told(talk));
  return [
    ...new Set(names.map((id) => questions(talk).find((question) => question.id === id)?.about).filter((about) => about !== undefined)),
  ];
}

/** What this conversation was told, a line each: the question's name and the answer in words. */
export function knownLines(talk: Talk): string[] {
  const answers = { ...talk.memory.answers, ...told(talk) } as Answers;
  const about = new Map(
    questions(talk).flatMap((question) =>
      Object.values(fitting([question], answers)).map((answer) => [question.about, inWords(question, answer)] as const),
    ),
  );
  return [...about].flatMap(([name, answer]) => (answer === undefined ? [] : [`- ${name}: ${answer}`]));
}

/** The answer someone means by "change age" or "change how long": by its name in the check list, its id, or a word of either. */
export function nameMeant(talk: Talk, about: string): string | undefined {
  const given = Object.keys(told(talk));
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word.length > 2);
  const said = new Set(words(about));
  const score = (question: Question) => [...words(question.about), ...words(question.id)].filter((word) => said.has(word)).length;
  const candidates = questions(talk).filter(({ id }) => given.includes(id));
  const best = candidates.toSorted((a, b) => score(b) - score(a))[0];
  return best && score(best) > 0 ? best.id : given.find((name) => words(name).some((word) => said.has(word)));
}
