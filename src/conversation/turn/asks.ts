import type { Choice, Question } from '../../content/schema.ts';
import { nextQuestion, type Answer, type Answers } from '../../questions.ts';
import type { Kind } from '../../understanding/kinds.ts';
import { ANSWER } from '../answer-prompt.ts';
import { askingOf } from '../asking-of-step.ts';
import { briefOf, type Asking } from '../asking.ts';
import { notedText } from '../noting.ts';
import { kindOf, questionReply, type Progress } from '../questions-asked.ts';
import { stillAnswers } from '../reading-exactly.ts';
import type { Extra, Or, Shape, Want } from '../want.ts';
import type { Values } from '../wording.ts';
import { TurnSays } from './says.ts';

/** What a step asks. Each gives a want whose type is that of the answer it leads to. */
export class TurnAsks<S extends Shape, Named = Or<S['answers']>> extends TurnSays<S, Named> {
  /** A title on a button, or in a list, for each of these; said back it is read as the id. */
  askOneOf<C extends string>(choices: readonly Choice[], values?: Values, extra: Extra = {}): Want<C> {
    return this.ask({ choice: choices }, choices, values, extra);
  }
  askSeveralOf(choices: readonly Choice[], values?: Values, extra: Extra = {}): Want<readonly string[]> {
    return this.ask({ choice: choices, many: true }, choices, values, extra);
  }
  askYesNo(values?: Values, extra: Extra = {}): Want<'yes' | 'no' | 'unsure'> {
    const { gate = 'plain', ...rest } = extra;
    const { choices } = this.services.wording(extra.unsure === false ? 'answers.yes-no' : 'answers.yes-no-unsure');
    return this.ask({ gate }, choices, values, { unsure: true, ...rest });
  }
  /** One of the choices that stand with the step's own line. */
  askChoice<C extends string>(values?: Values, extra: Extra = {}): Want<C> {
    return this.askOneOf<C>(this.services.wording(`${this.at.words}.${extra.line ?? this.at.name}`, values).choices, values, extra);
  }
  /** Asks for something in the person's own words. */
  askText(values?: Values, extra: Extra = {}): Want<string> {
    return this.ask('text', [], values, extra);
  }
  /** Asks for an age in years. */
  askAge(values?: Values): Want<number> {
    return this.ask('age', [], values, {});
  }
  /** Asks a question of a question file, under how far along it is or under a line of its own; its answer is kept under its id. Null: skipped. */
  askQuestion(question: Question, progress: Progress): Want<Answer> {
    const kind = kindOf(question);
    const token = `${this.at.dialog}/${question.id}`;
    const reply = { ...questionReply(this.services, question, progress), token };
    return this.prompt(question.id, {
      reply,
      kind,
      brief: briefOf(question.ask),
      unsure: question.kind === 'yes-no',
      optional: true,
      why: question.why,
    });
  }
  /** What is known of these questions before the first is asked, to be read over; undefined when that is nothing. */
  knownAlready(questions: readonly Question[], known: Answers): string | undefined {
    if (this.memory.noted !== undefined || !nextQuestion(questions, known)) return this.memory.noted;
    return notedText(this.services, questions, known, 'questions.known');
  }

  private ask<T>(kind: Kind, choices: readonly Choice[], values: Values | undefined, extra: Extra): Want<T> {
    const from = { words: this.at.words, dialog: this.at.dialog, step: this.at.name, input: this.place.input };
    return this.prompt(this.at.name, askingOf(this.services, from, { kind, choices, values, extra }));
  }

  private prompt<T>(name: string, asking: Asking): Want<T> {
    const { read } = this.services.understanding;
    const fits = (answer: unknown): boolean => {
      if (answer === null) return asking.optional;
      if (answer === 'unsure' && asking.unsure) return true;
      return stillAnswers(read, asking.kind, answer);
    };
    return { name, holds: fits, go: (context) => context.beginDialog(ANSWER, asking) };
  }
}
