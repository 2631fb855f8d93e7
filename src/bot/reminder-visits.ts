import type { MiddlewareHandler, TurnContext } from 'botbuilder';
import { toActivity } from '../conversation/cards.ts';
import { onAgainReply, missedReply } from '../conversation/reminder-words.ts';
import type { Reply } from '../conversation/reply.ts';
import type { Services } from '../conversation/services.ts';
import { nextStep } from '../reminders/next-step.ts';
import type { Reminders } from '../reminders/reminders.ts';
import { waitingOf } from './reminding.ts';
import { isForgotten } from './working-state.ts';

export type VisitsParts = Pick<Services, 'content' | 'wording' | 'showing' | 'memory' | 'now' | 'reminding'> & { reminders: Reminders };

/**
 * Looks after someone's reminder each time they write: it follows them to the newest address, waits while a danger sign holds
 * techniques back, goes on when they come back, and tells once of one that did not reach them.
 */
export function reminderVisits(parts: VisitsParts): MiddlewareHandler {
  const { reminders, memory, reminding, showing } = parts;
  return async (context, next) => {
    await next();
    if (context.activity.type !== 'message' || isForgotten(context) || !reminding.reaches(context)) return;
    const reminder = reminding.of(context);
    if (!reminder) return;
    if (memory(context).lock) {
      if (reminder.held !== 'sign') await reminders.keep({ ...reminder, held: 'sign' });
      return;
    }
    const { held, ...back } = { ...reminder, ...waitingOf(context) };
    const now = parts.now().getTime();
    const step = nextStep(back, now);
    const missed = step.do === 'tell-missed' || (step.do === 'over' && held !== undefined);
    if (missed) {
      await reminders.stop(({ person }) => person === reminder.person);
      return say(context, missedReply(parts, reminder, now));
    }
    const moved = JSON.stringify(reminder.to) !== JSON.stringify(back.to) || reminder.conversation !== back.conversation;
    if (held || moved) await reminders.keep(back);
    if (held) await say(context, onAgainReply(parts, reminder, now));
  };

  async function say(context: TurnContext, reply: Reply): Promise<void> {
    await context.sendActivity(toActivity(reply, showing(context)));
  }
}
