import { choiceFor } from '../questions.ts';
import type { Read } from '../understanding/answers.ts';
import type { Kind, Reading } from '../understanding/kinds.ts';

type Spans = Extract<Kind, { choice: unknown }>;

/** Reads an answer; where the choices are spans of years, the years themselves are kept, so that nobody is asked for them again. */
export function readExactly(read: Read, kind: Kind, text: string): Reading {
  const reading = read(kind, text);
  if (reading.is !== 'answer' || !isSpans(kind)) return reading;
  const years = read('age', text);
  const same = years.is === 'answer' && typeof years.value === 'number' && choiceFor(kind.choice, years.value) === reading.value;
  return same ? years : reading;
}

/** Whether this answer, kept before, still answers a question of this kind. */
export function stillAnswers(read: Read, kind: Kind, answer: unknown): boolean {
  if (typeof answer === 'number' && isSpans(kind)) return choiceFor(kind.choice, answer) !== undefined;
  const parts: unknown[] = Array.isArray(answer) ? answer : [answer];
  if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return false;
  const reading = read(kind, parts.join(', '));
  return reading.is === 'answer' && JSON.stringify(reading.value) === JSON.stringify(answer);
}

function isSpans(kind: Kind): kind is Spans {
  return typeof kind === 'object' && 'choice' in kind && kind.reads === 'age';
}
