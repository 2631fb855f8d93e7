import type { Content } from '../../src/content/content.ts';
import type { Choice } from '../../src/content/schema.ts';
import { kindOf } from '../../src/conversation/questions-asked.ts';
import type { Kind, Reading } from '../../src/understanding/kinds.ts';
import type { Understanding } from '../../src/understanding/understanding.ts';
import type { Answer } from './sets.ts';
import type { Outcome } from './tally.ts';

export interface AnswerOutcome extends Outcome {
  /** A yes read as a no, or a no as a yes. */
  flipped: boolean;
}

/** Reads each answer as the question it belongs to would. */
export function measureAnswers(content: Content, { read }: Understanding, answers: readonly Answer[]): AnswerOutcome[] {
  return answers.map(({ part, question, say, is }) => {
    const kind = questionKind(content, question);
    const got = inWords(read(kind, say));
    return {
      part,
      kind: groupOf(kind),
      topic: question,
      say,
      right: is.some((value) => isSame(value, got)),
      got,
      flipped:
        groupOf(kind) === 'yes-no' &&
        ((got === 'yes' && is.every((value) => value === 'no')) || (got === 'no' && is.every((value) => value === 'yes'))),
    };
  });
}

function questionKind(content: Content, question: string): Kind {
  if (question === 'yes-no' || question === 'duration' || question === 'country') return question;
  if (question === 'scale') return { scale: [0, 10] };
  if (question === 'styles')
    return {
      choice: [...content.styles].map(([id, { facts }]): Choice => ({ id, label: facts.button, means: [facts.title, ...facts.names] })),
    };
  const [file = '', id] = question.split('/');
  const found = content.questions.get(file)?.find((one) => one.id === id);
  if (!found) throw new Error(`tests/eval/given-answers.yaml answers "${question}", and there is no such question. Name it as file/id.`);
  return kindOf(found);
}

function groupOf(kind: Kind): string {
  if (typeof kind === 'string') return kind === 'country' ? 'place' : kind;
  if ('yesNo' in kind) return 'yes-no';
  if ('scale' in kind) return 'pain';
  if ('choice' in kind) return kind.reads ?? (kind.many ? 'choices' : 'choice');
  return 'whole';
}

function inWords(reading: Reading): string {
  if (reading.is === 'answer') return typeof reading.value === 'object' ? reading.value.toSorted().join('+') : String(reading.value);
  return reading.is === 'unsure' ? 'unsure' : 'ask';
}

/** "80-100 days" stands for every count between; a choice called not_sure is an unsure that was read. */
function isSame(value: string, got: string): boolean {
  const [, low, high] = /^(\d+)(?:-(\d+))? days$/.exec(value) ?? [];
  const days = /^([\d.]+) days$/.exec(got)?.[1];
  if (low) return days !== undefined && Number(days) >= Number(low) && Number(days) <= Number(high ?? low);
  return value.split('+').toSorted().join('+') === got || (value === 'unsure' && got === 'not_sure');
}
