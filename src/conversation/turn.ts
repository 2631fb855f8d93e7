import type { TurnContext } from 'botbuilder';
import type { Choice, Question } from '../content/schema.ts';
import { nextQuestion, type Answer, type Answers } from '../questions.ts';
import { clearedForMassage } from '../understanding/cleared.ts';
import { tellsOfCheck } from '../understanding/clear-yes.ts';
import type { Kind } from '../understanding/kinds.ts';
import { ANSWER } from './answer-prompt.ts';
import { explain, titleOf } from './articles.ts';
import { briefOf, type Asking } from './asking.ts';
import { askingOf } from './asking-of-step.ts';
import type { Known } from './edits.ts';
import { toldInChat, type Memory } from './memory.ts';
import { kindOf, questionReply, type Progress } from './questions-asked.ts';
import { notedText } from './noting.ts';
import { stillAnswers } from './reading-exactly.ts';
import { remindingTurn, type RemindingTurn } from './reminding-turn.ts';
import type { Reply } from './reply.ts';
import { saidIn } from './said.ts';
import { send } from './send.ts';
import type { Services } from './services.ts';
import type { Found, TrialSearch, Unreachable } from '../trials/found.ts';
import type { Where } from '../trials/place/place.ts';
import type { Site } from '../trials/study.ts';
import { whileTheyWait } from './while-they-wait.ts';
import type { Extra, Or, Place, Shape, Want } from './want.ts';
import type { Values } from './wording.ts';

/** One step's view of the conversation: typed input, answers and state, and the few things it may want. */
export class Turn<S extends Shape, Named = Or<S['answers']>> {
  readonly replies: Reply[] = [];
  readonly services: Services;
  private readonly context: TurnContext;
  private readonly dialog: string;
  private readonly words: string;
  private readonly name: string;
  private readonly place: Place;
  constructor(services: Services, context: TurnContext, dialog: { id: string; words: string }, name: string, place: Place) {
    this.services = services;
    this.context = context;
    this.dialog = dialog.id;
    this.words = dialog.words;
    this.name = name;
    this.place = place;
  }

  get content() {
    return this.services.content;
  }
  get input() {
    return this.place.input as Readonly<Or<S['input']>>;
  }
  get answers() {
    return this.place.answers as Readonly<Named>;
  }
  /** Lasts through the dialog's loop; emptied when an answer is changed. */
  get state() {
    return this.place.state as Partial<Or<S['state']>>;
  }
  get memory(): Memory {
    return this.services.memory(this.context);
  }
  /** Whether this message says, beside its answer, that massage is fine with whoever checked the person. */
  get tellsOfClearance(): boolean {
    return clearedForMassage(saidIn(this.context.activity).text);
  }
  /** Whether it says by itself that a doctor or nurse has looked at the person. */
  get tellsOfCheck(): boolean {
    return tellsOfCheck(saidIn(this.context.activity).text, this.content.lexicon);
  }
  get handsOverFiles(): boolean {
    return this.services.showing(this.context).files;
  }
  get trials(): TrialSearch {
    return this.services.trials;
  }
  /** Looks into the registry of studies. Whoever waits is told so after a second; after the longest wait it counts as slow. */
  lookForTrials(): Promise<Found | Unreachable> {
    const { trials, lookWaits } = this.services;
    return whileTheyWait(trials.look(), () => send(this.context, this.services, [this.lineOf('looking')]), lookWaits);
  }
  /** Where a place as the person typed it is, as seen from the sites of these studies. */
  whereIs(text: string, sites: readonly Site[]): Where {
    return this.services.whereIs(text, sites);
  }
  get reminding(): RemindingTurn {
    return remindingTurn(this.services, this.context);
  }
  get today(): string {
    return this.services.now().toISOString().slice(0, 10);
  }
  remember(answers: Record<string, unknown>): Promise<void> {
    return this.services.keeping.remember(this.context, answers);
  }
  remembered(): Promise<Record<string, unknown> | undefined> {
    return this.services.keeping.remembered(this.context);
  }

  /** A piece of wording by its whole id, to fill a gap of another. */
  word(id: string, values?: Values): string {
    return this.services.wording(id, values).text;
  }
  /** Says a line of the dialog, with its own buttons or with those of these articles first. */
  say(line: string, values?: Values, offers: readonly string[] = []): void {
    this.replies.push(this.lineOf(line, values, offers));
  }
  /** Says a line with what a channel can show beside it: links to press, or a file. */
  show(line: string, values: Values, beside: Pick<Reply, 'links' | 'file' | 'buttons' | 'glance'>): void {
    this.replies.push({ ...this.lineOf(line, values), ...beside });
  }
  /** Says an article's lead, as if it had been asked for. */
  explain(id: string): void {
    this.replies.push(...explain(this.services.content, this.services.wording, id, false));
  }
  /** A title on a button, or in a list, for each of these; said back it is read as the id. */
  askOneOf<C extends string>(choices: readonly Choice[], values?: Values, extra: Extra = {}): Want<C> {
    return this.ask({ choice: choices }, choices, values, extra);
  }
  askSeveralOf(choices: readonly Choice[], values?: Values, extra: Extra = {}): Want<readonly string[]> {
    return this.ask({ choice: choices, many: true }, choices, values, extra);
  }
  /** The choices that stand with a line of this dialog's wording. */
  choicesOf(line: string): readonly Choice[] {
    return this.services.wording(`${this.words}.${line}`).choices;
  }
  askYesNo(values?: Values, extra: Extra = {}): Want<'yes' | 'no' | 'unsure'> {
    const { gate = 'plain', ...rest } = extra;
    const { choices } = this.services.wording(extra.unsure === false ? 'answers.yes-no' : 'answers.yes-no-unsure');
    return this.ask({ gate }, choices, values, { unsure: true, ...rest });
  }
  askChoice<C extends string>(values?: Values, extra: Extra = {}): Want<C> {
    return this.askOneOf<C>(this.services.wording(`${this.words}.${extra.line ?? this.name}`, values).choices, values, extra);
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
    const token = `${this.dialog}/${question.id}`;
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

  /** All that was told anywhere in this chat, by question id; of a list also what was named before it was asked. */
  get toldInChat(): Readonly<Record<string, unknown>> {
    return toldInChat(this.memory);
  }
  /** What is known of these questions before the first is asked, to be read over; undefined when that is nothing. */
  knownAlready(questions: readonly Question[], known: Answers): string | undefined {
    if (this.memory.noted !== undefined || !nextQuestion(questions, known)) return this.memory.noted;
    return notedText(this.services, questions, known, 'questions.known');
  }
  /** Begins a dialog above this one. What is `known` there already is said with its first question, in the words of `noted`. */
  begin<C extends Shape>(
    child: { readonly id: string; readonly shape?: C },
    input: Or<C['input']>,
    known?: Answers,
    noted?: string,
  ): Want<C['result']> {
    return {
      holds: (result) => result !== undefined,
      go: (context) => {
        if (noted !== undefined) this.memory.noted = noted;
        return context.beginDialog(child.id, { input, ...(known && { answers: known }) });
      },
    };
  }
  /** Goes on in another dialog, and does not come back. */
  instead<C extends Shape>(other: { readonly id: string; readonly shape?: C }, input: Or<C['input']>, answers: Known): Want<never> {
    return { go: (context) => context.replaceDialog(other.id, { input, answers }) };
  }
  /** Which of these the present message names besides what it was taken for. */
  alsoSays(choices: readonly Choice[]): readonly string[] {
    const reading = this.services.understanding.read({ choice: choices, many: true }, saidIn(this.context.activity).text);
    return reading.is === 'answer' && Array.isArray(reading.value) ? (reading.value as string[]) : [];
  }
  skip(): Want<undefined> {
    return {};
  }
  /** Begins this dialog anew, with these answers already given. */
  again(input: Or<S['input']>, answers?: Known): Want<never> {
    return { go: (context) => context.replaceDialog(this.dialog, { input, ...(answers && { answers }) }) };
  }
  rewrite(answers: Known): Want<never> {
    return { rewritten: answers };
  }
  end(result: S['result']): Want<never> {
    return { go: (context) => context.endDialog(result) };
  }
  /** Says a line and ends the dialog without a result. */
  leave(line: string, values?: Values, offers?: readonly string[]): Want<never> {
    this.say(line, values, offers);
    return { go: (context) => context.endDialog() };
  }

  /** Says the last line, perhaps with what was told at a glance, and ends the dialog. Whoever comes to this end is asked there, once, whether it was helpful. */
  finish(line: string, values?: Values, offers: readonly string[] = [], glance?: Reply['glance']): Want<never> {
    this.replies.push({ ...this.lineOf(line, values, offers), closes: this.place.alone === true, ...(glance && { glance }) });
    return { go: (context) => context.endDialog() };
  }

  private lineOf(line: string, values?: Values, offers: readonly string[] = []): Reply {
    const { text, choices } = this.services.wording(`${this.words}.${line}`, values);
    const titles = [
      ...offers.map((id) => titleOf(this.content, id)).filter((title) => title !== undefined),
      ...choices.map(({ label }) => label),
    ];
    return { label: `${this.words}.${line}`, text, buttons: titles.map((title) => ({ title })) };
  }

  private ask<T>(kind: Kind, choices: readonly Choice[], values: Values | undefined, extra: Extra): Want<T> {
    const from = { words: this.words, dialog: this.dialog, step: this.name, input: this.place.input };
    return this.prompt(this.name, askingOf(this.services, from, { kind, choices, values, extra }));
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
