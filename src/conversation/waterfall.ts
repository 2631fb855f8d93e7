import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import { WaterfallDialog } from 'botbuilder-dialogs/lib/waterfallDialog.js';
import { Answered, Edit, without } from './edits.ts';
import { send } from './send.ts';
import type { Services } from './services.ts';
import { Turn } from './turn/turn.ts';
import type { Or, Place, Shape, Want } from './want.ts';

type Run = (turn: never, answer: never) => Want<unknown> | Promise<Want<unknown>>;
type Look = (turn: never) => unknown;

/** A chain of named, typed steps. Underneath, one WaterfallDialog of two steps that loops until the chain ends. */
export class Waterfall<S extends Shape, Answer = undefined, Named = Or<S['answers']>, View = undefined> {
  declare readonly shape?: S;
  readonly id: string;
  private readonly steps: readonly { name: string; run: Run }[];
  /** The file of the wording its lines stand in, which is the first part of their ids. */
  readonly words: string;
  private readonly look: Look;
  constructor(id: string, words: string, steps: readonly { name: string; run: Run }[] = [], look: Look = () => undefined) {
    this.id = id;
    this.words = words;
    this.steps = steps;
    this.look = look;
  }

  /** Works something out for all steps, which find it in `turn.view`: when the first of them looks, and anew when the answers change. */
  seeing<V>(look: (turn: Turn<S, Named>) => V): Waterfall<S, Answer, Named, V> {
    return new Waterfall(this.id, this.words, this.steps, look);
  }

  /** Adds a step. It is given the answer of the step above, and what it wants types the answer of the step below. */
  step<N extends string, T>(
    name: N,
    run: (turn: Turn<S, Named, View>, answer: Answer) => Want<T> | Promise<Want<T>>,
  ): Waterfall<S, T, Named & Readonly<Record<N, T>>, View> {
    return new Waterfall(this.id, this.words, [...this.steps, { name, run }], this.look);
  }

  /** The names of its steps, for the check that each has wording. */
  get names(): readonly string[] {
    return this.steps.map(({ name }) => name);
  }

  build(services: Services): WaterfallDialog<Place> {
    return new WaterfallDialog<Place>(this.id, [(context) => this.ask(services, context), (context) => this.record(context)]);
  }

  /** Walks the chain from its top to the first thing wanted that no answer given so far satisfies. */
  private async ask(services: Services, context: WaterfallStepContext<Place>): Promise<DialogTurnResult> {
    const { input, state = {} } = context.options;
    let { answers = {} } = context.options;
    const alone = context.stack.length === 1;
    const look = onceForAnswers(this.look);
    let answer: unknown;
    for (const { name, run } of this.steps) {
      const turn = new Turn(
        services,
        context.context,
        { dialog: this.id, words: this.words, name },
        { input, answers, state, alone },
        look,
      );
      const { name: asked = name, holds, go, rewritten } = await run(turn as never, answer as never);
      if (rewritten) return context.replaceDialog(this.id, { input, answers: rewritten });
      answer = answers[asked] ?? undefined; // a skipped answer is kept as null
      if (Object.hasOwn(answers, asked) && holds?.(answers[asked])) continue;
      answer = undefined;
      answers = without(answers, asked); // the step does not apply, or its answer no longer fits
      if (!go) continue;
      Object.assign(context.options, { answers, state });
      Object.assign(context.values, { asked });
      await send(context.context, services, turn.replies);
      return go(context);
    }
    return context.endDialog();
  }

  /** Keeps the answer under the name it was asked by, or lets an edit rewrite the answers; then loops. */
  private async record(context: WaterfallStepContext<Place>): Promise<DialogTurnResult> {
    const { asked } = context.values as { asked: string };
    const { input, answers = {}, state = {} } = context.options;
    const result: unknown = context.result;
    if (!(result instanceof Edit)) {
      // Put at the end, so that "back" takes away what was answered last.
      return context.replaceDialog(this.id, { input, answers: { ...without(answers, asked), [asked]: valueOf(result) }, state });
    }
    const edited = result.rewrite(answers, asked);
    if (!edited && context.stack.length > 1) return context.endDialog(result); // not ours: the dialog above may know
    return context.replaceDialog(this.id, { input, answers: edited ?? answers, state: edited && edited !== answers ? {} : state });
  }
}

function onceForAnswers(look: Look): Look {
  let last: { answers: object; seen: unknown } | undefined;
  return (turn: { answers: object }) => {
    if (last?.answers !== turn.answers) last = { answers: turn.answers, seen: look(turn as never) };
    return last.seen;
  };
}

function valueOf(result: unknown): unknown {
  return result instanceof Answered ? result.value : (result ?? null);
}

/** Begins a chain of steps. `S` names its input, its state and its result; `words` the wording it speaks with, where that is another dialog's. */
export const waterfall = <S extends Shape>(id: string, words = id): Waterfall<S> => new Waterfall<S>(id, words);
