import type { DialogTurnResult, WaterfallStepContext } from 'botbuilder-dialogs';
import type { Gate } from '../understanding/clear-yes.ts';
import type { PlainAnswer } from '../understanding/lexicon.ts';
import type { Known } from './edits.ts';
import type { Reply } from './reply.ts';

/** What a dialog is given, what it works out on the way, and what it hands back. */
export interface Shape {
  input?: object;
  state?: object;
  result?: unknown;
  answers?: object;
}
export type Or<T> = T extends object ? T : Record<never, never>;

/** Where someone is in a dialog: what they have answered, by name. There is no counter. */
export interface Place {
  input: object;
  answers?: Known;
  state?: object;
  /** No other dialog waits below this one for its end. */
  alone?: boolean;
}

/** What a step wants: T is the type of the answer it leads to. Wanting has no effect; the loop decides. */
export interface Want<T> {
  readonly name?: string;
  readonly holds?: (answer: unknown) => boolean;
  readonly go?: (context: WaterfallStepContext) => Promise<DialogTurnResult>;
  /** Answers to keep in place of those given so far; the chain is then walked anew. */
  readonly rewritten?: Known;
  readonly answer?: T; // never there: it carries the type
}

/** What a question may have besides its words. */
export interface Extra {
  picture?: Reply['picture'];
  /** A timed step: after so many seconds this line of the dialog is said. */
  wait?: { seconds: number; line: string };
  /** The person may answer "not sure". */
  unsure?: boolean;
  /** A yes-no question of which it matters much that a yes is one. */
  gate?: Gate;
  /** Choices that only plain words pick, since one picked by mistake may do harm; and by which words. */
  plain?: { choices: readonly string[]; as: PlainAnswer };
  /** The choice that is taken when a cause or a caution is told in place of an answer. */
  onHarm?: string;
  /** Led to by a button of this step's question before, it takes that one's place where a channel can change messages. */
  inPlace?: boolean;
  /** Of many choices those that get a button, as far as there is room, the foremost first; the others can be typed. */
  buttons?: readonly string[];
  /** What may be picked instead of pressing one of the choices, whose id is its `button`. */
  menu?: Reply['menu'];
  /** What was told in this turn, at a glance. */
  glance?: Reply['glance'];
  /** Said under another line of the dialog than the step's own name. */
  line?: string;
}
