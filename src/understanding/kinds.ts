import type { Choice, Measures } from '../content/schema.ts';
import type { Gate } from './clear-yes.ts';
import type { PainSite } from './pain-site.ts';

/**
 * The kinds of answer there are. Plain data, so that a pending question survives a restart.
 * `yesNo` is a yes-no question with words of its own for either answer (choices with the ids `yes` and `no`);
 * a `gate` is a yes-no question that only a clear yes may pass;
 * a `scale` of the pain at one `site` hears no figure for another;
 * with `stories`, something that once happened answers it with yes. `given` names the examples of what people answer,
 * and `measures` what the spans of the choices count.
 */
export type Kind =
  | 'text'
  | 'yes-no'
  | 'age'
  | 'duration'
  | 'country'
  | 'place'
  | 'body-mass'
  | { yesNo: readonly Choice[]; stories?: boolean; given?: string; measures?: Measures }
  | { gate: Gate }
  | { scale: readonly [number, number]; site?: PainSite }
  | { whole: readonly [number, number] }
  | { choice: readonly Choice[]; reads?: 'age' | 'duration' | 'ago'; many?: boolean; given?: string; measures?: Measures };

/** What an answer is kept as: words, a number, the id of a choice, or the ids of several. */
export type Value = string | number | readonly string[];

/** What a message is as an answer. Only `answer` has a value; `vague` was understood but is not exact enough to keep. */
export type Reading = { is: 'answer'; value: Value } | { is: 'unsure' } | { is: 'out-of-range' } | { is: 'vague' } | { is: 'none' };

type KindName = Extract<Kind, string> | 'scale' | 'whole' | 'choice';

/** One word for a kind, for finding the line that asks it again. */
export function nameOf(kind: Kind): KindName {
  if (typeof kind === 'string') return kind;
  if ('yesNo' in kind || 'gate' in kind) return 'yes-no';
  if ('scale' in kind) return 'scale';
  return 'whole' in kind ? 'whole' : 'choice';
}
