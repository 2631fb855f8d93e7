import { waterfall } from '../src/conversation/waterfall.ts';
import type { Choice } from '../src/content/schema.ts';
import { checkable, inWords, standing, type Answers } from '../src/questions.ts';
import { byStudies, inFileOrder } from './question-order.ts';

interface Questionnaire {
  input: { about: string };
  answers: Answers;
  result: Answers;
}

/** Asks what a question file asks, one question at a time, lets the person check the answers, and hands them back by question id. */
export const questions = waterfall<Questionnaire>('questions')
  .step('ask', (turn) => {
    const all = turn.content.questions.get(turn.input.about) ?? [];
    const studies = turn.input.about === 'trials' ? turn.trials.found()?.studies : undefined;
    const { question, progress } =
      turn.input.about === 'trials' ? byStudies(all, turn.answers, studies, turn.memory.changing?.id) : inFileOrder(all, turn.answers);
    if (!question) return turn.skip();
    if (progress && 'number' in progress) return turn.askQuestion(question, progress);
    return turn.askQuestion(question, { above: progress ? turn.word(lineOfLeft(progress.left), progress) : '' });
  })

  .step('check', (turn) => {
    const all = turn.content.questions.get(turn.input.about) ?? [];
    const lines = checkable(all, turn.answers).map((question) => ({
      about: question.about,
      answer: inWords(question, turn.answers[question.id] ?? null) ?? turn.word('questions.skipped'),
    }));
    if (lines.length === 0) return turn.skip();
    const choices = lines.map(({ about, answer }) => ({ label: `${about}: ${answer}`, say: turn.word('questions.change-one', { about }) }));
    const menu = { label: turn.word('questions.check-menu'), hint: turn.word('questions.check-hint'), button: 'change', choices };
    return turn.askChoice<'right' | 'change'>({ list: lines.map(({ about, answer }) => `- ${about}: ${answer}`).join('\n') }, { menu });
  })

  .step('which', (turn, checked) => {
    if (checked !== 'change') return turn.skip();
    const all = turn.content.questions.get(turn.input.about) ?? [];
    const choices = checkable(all, turn.answers).map(({ id, about }): Choice => ({ id, label: about, means: [] }));
    return turn.askOneOf(choices);
  })

  .step('hand-back', (turn, which) => {
    const { check: _, which: __, ...given } = turn.answers;
    if (which) {
      turn.memory.changing = { id: which, value: turn.answers[which] };
      return turn.rewrite(Object.fromEntries(Object.entries(given).filter(([id]) => id !== which)));
    }
    return turn.end(standing(turn.content.questions.get(turn.input.about) ?? [], given));
  });

const lineOfLeft = (left: number) => (left === 1 ? 'trials.left-one' : left === 0 ? 'trials.left-none' : 'trials.left');
