import type { Question } from '../content/schema.ts';
import { inWords, type Answers } from '../questions.ts';
import type { Asking } from './asking.ts';
import { askedId } from './given.ts';
import type { Memory } from './memory.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';

/** What was noted is said once, above the next question. */
export function withNoted(memory: Memory, reply: Reply): Reply {
  const { noted } = memory;
  delete memory.noted;
  return noted === undefined ? reply : { ...reply, text: `${noted}\n\n${reply.text}` };
}

/** A question as it is asked: above it what was noted, and of its list what was named before. */
export function opening({ wording }: Services, memory: Memory, asking: Asking): Reply {
  const named = memory.named?.[askedId(asking)];
  const { kind } = asking;
  const reply = withNoted(memory, asking.reply);
  if (!named || typeof kind !== 'object' || !('choice' in kind)) return reply;
  const names = kind.choice.filter(({ id }) => named.includes(id)).map(({ label }) => label);
  return { ...reply, text: `${wording('questions.named', { names }).text}\n\n${reply.text}` };
}

/** These answers, a line each, to be read over. */
export function listOf(questions: readonly Question[], answers: Answers): string {
  return questions
    .flatMap((question) => {
      const said = inWords(question, answers[question.id] ?? null);
      return said === undefined ? [] : [`- ${question.about}: ${said}`];
    })
    .join('\n');
}

/** The same in a sentence of the wording; undefined when there is nothing to show. */
export function notedText({ wording }: Services, questions: readonly Question[], answers: Answers, line: string): string | undefined {
  const list = listOf(questions, answers);
  return list === '' ? undefined : wording(line, { list }).text.trim();
}

/** What was named before a list was gone through belongs to it: "none" then means none of the others. */
export function withNamed(memory: Memory, asking: Asking, value: unknown): unknown {
  const id = askedId(asking);
  const { kind } = asking;
  const named = memory.named?.[id];
  if (!named || typeof kind !== 'object' || !('choice' in kind) || !kind.many || !Array.isArray(value)) return value;
  const { [id]: _, ...others } = memory.named ?? {};
  memory.named = others;
  const all = new Set([...named, ...(value as string[]).filter((one) => one !== 'none')]);
  return kind.choice.map(({ id: choice }) => choice).filter((choice) => all.has(choice));
}
