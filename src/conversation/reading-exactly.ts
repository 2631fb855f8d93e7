import { choiceFor } from '../questions.ts';
import type { Read } from '../understanding/answers.ts';
import type { Kind, Reading } from '../understanding/kinds.ts';

type Spans = Extract<Kind, { choice: unknown }> & { reads: 'age' | 'duration' };

/** Reads an answer; where the choices are spans of years or days, the number itself is kept, so that nobody is asked for it again. */
export function readExactly(read: Read, kind: Kind, text: string): Reading {
  const reading = read(kind, text);
  if (reading.is !== 'answer' || !isSpans(kind)) return reading;
  const exact = exactly(read, kind, text, reading.value);
  return exact === undefined ? reading : { is: 'answer', value: exact };
}

/** The number that a text gives for a choice read from it; undefined where it names no number, or one of another choice. */
export function exactly(read: Read, kind: Kind, text: string, choice: unknown): number | undefined {
  if (!isSpans(kind)) return undefined;
  const counted = read(kind.reads, text);
  // A duration is read as "240 days".
  const number = counted.is === 'answer' ? Number.parseFloat(String(counted.value)) : Number.NaN;
  return choiceFor(kind.choice, number) === choice ? number : undefined;
}

/** Whether this answer, kept before, still answers a question of this kind. */
export function stillAnswers(read: Read, kind: Kind, answer: unknown): boolean {
  if (typeof answer === 'number' && isSpans(kind)) return choiceFor(kind.choice, answer) !== undefined;
  if (typeof answer === 'number' && kind === 'body-mass') return true; // worked out from two numbers, it is not read again
  const parts: unknown[] = Array.isArray(answer) ? answer : [answer];
  if (!parts.every((part) => typeof part === 'string' || typeof part === 'number')) return false;
  const reading = read(kind, parts.join(', '));
  return reading.is === 'answer' && JSON.stringify(reading.value) === JSON.stringify(answer);
}

function isSpans(kind: Kind): kind is Spans {
  return typeof kind === 'object' && 'choice' in kind && (kind.reads === 'age' || kind.reads === 'duration');
}
