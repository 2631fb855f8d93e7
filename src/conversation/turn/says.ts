import type { Found, Unreachable } from '../../trials/found.ts';
import { explain, titleOf } from '../articles.ts';
import type { Reply } from '../reply.ts';
import { send } from '../send.ts';
import type { Or, Shape } from '../want.ts';
import { whileTheyWait } from '../while-they-wait.ts';
import type { Values } from '../wording.ts';
import { TurnKnows } from './knows.ts';

/** What a step says before what it asks. Nothing leaves unless the step is the one that asks or ends. */
export class TurnSays<S extends Shape, Named = Or<S['answers']>> extends TurnKnows<S, Named> {
  readonly replies: Reply[] = [];

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
  /** Looks into the registry of studies. Whoever waits is told so after a second; after the longest wait, or the first one, it counts as slow. */
  lookForTrials(wait: 'first' | 'longest' = 'longest'): Promise<Found | Unreachable> {
    const { trials, lookWaits } = this.services;
    const tell = () => send(this.context, this.services, [this.lineOf('looking')]);
    return whileTheyWait(trials.look(), tell, { notice: lookWaits.notice, longest: lookWaits[wait] });
  }

  protected lineOf(line: string, values?: Values, offers: readonly string[] = []): Reply {
    const label = `${this.at.words}.${line}`;
    const { text, choices } = this.services.wording(label, values);
    const titles = [
      ...offers.map((id) => titleOf(this.content, id)).filter((title) => title !== undefined),
      ...choices.map((choice) => choice.label),
    ];
    return { label, text, buttons: titles.map((title) => ({ title })) };
  }
}
