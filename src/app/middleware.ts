import { cardPresses } from '../bot/card-presses.ts';
import { countFeedback } from '../bot/count-feedback.ts';
import { discretion } from '../bot/discretion.ts';
import { invokes } from '../bot/invokes.ts';
import { whoIsMentioned } from '../bot/mentions.ts';
import { once } from '../bot/once.ts';
import { oneAtATime } from '../bot/one-at-a-time.ts';
import { inOrder } from '../bot/pipeline.ts';
import { plainWords } from '../bot/plain-words.ts';
import { workingState } from '../bot/working-state.ts';
import type { TurnContext } from '../channels/cloud-adapter.ts';
import { toActivities } from '../conversation/cards.ts';
import { wantsOn } from '../conversation/going-on.ts';
import { takenAs } from '../understanding/taken-as.ts';
import { answersInDialogs } from '../conversation/given.ts';
import { feedbackCountsIn } from '../feedback/counts.ts';
import { privateChat } from '../group/private-chat.ts';
import { readingOf } from '../group/reading.ts';
import { safety } from '../safety/middleware.ts';
import { Queue } from '../store/queue.ts';
import { telemetry } from '../telemetry.ts';
import type { Bot } from './bot.ts';
import type { Knowledge } from './knowledge.ts';
import type { Stores } from './stores.ts';
import type { Surroundings } from './surroundings.ts';

/** How many turns of one conversation may wait for another. */
const MOST_WAITING = 200;

/** What every turn passes before the bot is given it, in the order of the pipeline. */
export function composeMiddleware(
  { config, now, log, warn }: Surroundings,
  { content, wording, understanding }: Knowledge,
  stores: Stores,
  { services, proactive }: Bot,
): ReturnType<typeof inOrder> {
  const report = (event: object) => log.info(event);
  return inOrder({
    telemetry: telemetry(report),
    feedback: countFeedback({ counts: feedbackCountsIn(stores.feedback), report, now, warn }),
    oneAtATime: oneAtATime(new Queue(MOST_WAITING)),
    once: once({ store: stores.conversations, now, warn }),
    plainWords: plainWords(),
    cardPresses: cardPresses(wording('teams.pressed').text),
    invokes: invokes(wording('teams.not-here').text),
    discretion: discretion({
      ...readingOf(content, wording, understanding),
      showing: (context) => services.showing(context),
      privateChat: (activity) => privateChat(config.app?.id, activity),
      mentions: whoIsMentioned,
      greeted: {
        get: (context) => workingState(context).greeted,
        set: (context, greeted) => void (workingState(context).greeted = greeted),
      },
    }),
    visits: proactive.visits,
    safety: safety({
      redFlags: content.redFlags,
      memory: (context) => services.memory(context),
      clear: (context) => endDialogs(context),
      isAfraid: (text) => takenAs(text, content.lexicon) === 'afraid',
      isAside: (text) => understanding.remark(text) !== undefined || takenAs(text, content.lexicon) !== undefined || wantsOn(text),
      readAnswer: (kind, text) => {
        const reading = understanding.read(kind, text);
        return reading.is === 'unsure' ? 'unsure' : reading.is === 'answer' ? (reading.value as 'yes' | 'no' | number) : undefined;
      },
      answers: wording('answers.yes-no-unsure').choices.map(({ label }) => label),
      // Its questions are answered in words: a press on a card may be one on an old card, and answers nothing there.
      shape: (context, reply) => toActivities({ ...reply, urgent: true }, services.showing(context)),
    }),
  });

  /** What was told in the dialogs outlives them. */
  function endDialogs(context: TurnContext): void {
    const state = workingState(context);
    const told = answersInDialogs(state.dialogs.dialogStack, content.questions.values());
    if (Object.keys(told).length > 0) state.memory.answers = { ...state.memory.answers, ...told };
    state.dialogs.dialogStack = [];
  }
}
