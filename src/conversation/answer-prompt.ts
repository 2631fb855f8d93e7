import type { TurnContext } from 'botbuilder';
import type { DialogContext, DialogTurnResult } from 'botbuilder-dialogs';
import { Dialog } from 'botbuilder-dialogs/lib/dialog.js'; // the whole package loads recognizers that take most of a second
import { nameOf, type Kind } from '../understanding/kinds.ts';
import type { Asking } from './asking.ts';
import { opening, withNamed } from './noting.ts';
import { Answered, askAgain, skip, type Edit } from './edits.ts';
import { answeredMeanwhile } from './given.ts';
import { readYesNo } from '../understanding/yes-no.ts';
import { readExactly } from './reading-exactly.ts';
import { withoutCard } from './reply.ts';
import { saidIn } from './said.ts';
import { send } from './send.ts';
import type { Services } from './services.ts';

export const ANSWER = 'answer';
const LAST_MISS = 3;

/** The one prompt: asks a question of any kind and reads each message once. */
export class AnswerPrompt extends Dialog<Asking> {
  private readonly services: Services;
  constructor(services: Services) {
    super(ANSWER);
    this.services = services;
  }

  override async beginDialog(dc: DialogContext, asking?: Asking): Promise<DialogTurnResult> {
    if (!asking) throw new Error('The answer prompt was begun without a question. Begin it through a step of a waterfall.');
    stateOf(dc).asking = asking;
    await send(dc.context, this.services, [opening(this.services, this.services.memory(dc.context), asking)]);
    await this.startWaiting(dc.context, asking);
    return Dialog.EndOfTurn;
  }

  override async continueDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { asking } = stateOf(dc);
    const { text } = saidIn(dc.context.activity);
    const answer = answerIn(dc, this.services, text);
    if (answer) return dc.endDialog(answer);
    const { is } = this.services.understanding.read(asking.kind, text);
    await this.askDifferently(dc, asking, is === 'answer' ? 'none' : is);
    return Dialog.EndOfTurn;
  }

  /** Something said on top of this question is over: it is asked again in one line. A timed step, or one answered meanwhile, is walked anew. */
  override async resumeDialog(dc: DialogContext): Promise<DialogTurnResult> {
    const { asking } = stateOf(dc);
    if (asking.wait || answeredMeanwhile(dc.stack, asking)) return dc.endDialog(askAgain);
    const again = withoutCard(asking.reply);
    await send(dc.context, this.services, [{ ...again, text: this.services.wording('root.back-to', { question: asking.brief }).text }]);
    return Dialog.EndOfTurn;
  }

  private async startWaiting(context: TurnContext, { wait, reply: { token = '' } }: Asking): Promise<void> {
    const { timers, waiting } = this.services;
    if (wait && context.activity.deliveryMode !== 'expectReplies')
      await timers.start(waiting(context), wait.seconds, { token, reply: wait.reply });
    else await timers.stop(waiting(context).conversation);
  }

  /** "No" to a question that has no such answer: it need not be answered. */
  private async offerToSkip(dc: DialogContext, { reply, brief }: Asking): Promise<void> {
    const { text, choices } = this.services.wording('answers.choice-declined', { question: brief });
    const own = reply.buttons ?? [];
    const buttons = [
      ...own,
      ...choices.map(({ label }) => ({ title: label })).filter(({ title }) => !own.some((one) => one.title === title)),
    ];
    await send(dc.context, this.services, [{ ...withoutCard(reply), text, buttons }]);
  }

  private async askDifferently(dc: DialogContext, asking: Asking, why: 'none' | 'unsure' | 'vague' | 'out-of-range'): Promise<void> {
    if (
      asking.optional &&
      isChoice(asking.kind) &&
      why === 'none' &&
      readYesNo(saidIn(dc.context.activity).text, this.services.content.lexicon) === 'no'
    )
      return this.offerToSkip(dc, asking);
    const misses = Math.min((asking.misses ?? 0) + 1, LAST_MISS);
    stateOf(dc).asking = { ...asking, misses: misses % LAST_MISS };
    const kind = repairName(asking.kind);
    const special = `answers.${kind}-${why}`;
    const line = misses === 1 && this.services.wording.has(special) ? special : `answers.${kind}-${misses}`;
    const { text, choices } = this.services.wording(line, { question: asking.brief });
    const { reply } = asking;
    const buttons = choices.length > 0 ? choices.map(({ label }) => ({ title: label })) : reply.buttons;
    await send(dc.context, this.services, [
      {
        label: reply.label,
        text,
        ...(buttons && { buttons }),
        ...(choices.length === 0 && reply.list && { list: reply.list }),
        ...(reply.token && { token: reply.token }),
      },
    ]);
  }
}

/** One of several is asked for, so that a "no" says only that they would rather not tell. */
const isChoice = (kind: Kind): boolean => typeof kind === 'object' && 'choice' in kind;

/** What these words are as an answer to the question that waits; undefined when they are none. */
export function answerIn(dc: DialogContext, services: Services, text: string): Answered | Edit | undefined {
  const { asking } = stateOf(dc);
  const memory = services.memory(dc.context);
  const reading = readExactly(services.understanding.read, asking.kind, text);
  if (reading.is === 'answer') {
    delete memory.changing;
    return new Answered(withNamed(memory, asking, reading.value));
  }
  if (reading.is !== 'unsure') return undefined;
  return asking.unsure ? new Answered('unsure') : asking.optional ? skip : undefined;
}

/** Which lines ask a question of this kind again. */
function repairName(kind: Kind): string {
  if (typeof kind !== 'object' || !('choice' in kind)) return nameOf(kind);
  if (kind.reads === 'ago') return 'duration';
  return kind.reads ?? (kind.many ? 'choices' : 'choice');
}

/** The question that waits for an answer, if the top of the stack is one. */
export function pending(dc: DialogContext): Asking | undefined {
  return dc.activeDialog?.id === ANSWER ? stateOf(dc).asking : undefined;
}

function stateOf(dc: DialogContext): { asking: Asking } {
  return dc.activeDialog?.state as { asking: Asking };
}
