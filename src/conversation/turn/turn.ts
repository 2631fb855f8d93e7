import type { Answers } from '../../questions.ts';
import type { Known } from '../edits.ts';
import type { Or, Shape, Want } from '../want.ts';
import type { Values } from '../wording.ts';
import { TurnAsks } from './asks.ts';

/** One step's view of the conversation: what it knows, says and asks, and where it leads. */
export class Turn<S extends Shape, Named = Or<S['answers']>, View = undefined> extends TurnAsks<S, Named> {
  /** What the dialog has worked out for all its steps. */
  get view(): View {
    return this.look(this as never) as View;
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
  /** Begins this dialog anew, with these answers already given. */
  again(input: Or<S['input']>, answers?: Known): Want<never> {
    return { go: (context) => context.replaceDialog(this.at.dialog, { input, ...(answers && { answers }) }) };
  }
  rewrite(answers: Known): Want<never> {
    return { rewritten: answers };
  }
  skip(): Want<undefined> {
    return {};
  }
  end(result: S['result']): Want<never> {
    return { go: (context) => context.endDialog(result) };
  }
  /** Says a line and ends the dialog without a result. */
  leave(line: string, values?: Values, offers?: readonly string[]): Want<never> {
    this.say(line, values, offers);
    return { go: (context) => context.endDialog() };
  }
  /** Says the last line, and ends the dialog. Whoever comes to this end is asked there, once, whether it was helpful. */
  finish(line: string, values?: Values, offers: readonly string[] = []): Want<never> {
    this.replies.push({ ...this.lineOf(line, values, offers), closes: this.place.alone === true });
    return { go: (context) => context.endDialog() };
  }
}
