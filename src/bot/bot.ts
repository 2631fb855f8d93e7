import { TeamsActivityHandler, type TurnContext } from 'botbuilder';
import type { Root } from '../conversation/root.ts';
import { isEdit } from '../safety/edited.ts';
import { isAfterSafety } from '../safety/middleware.ts';
import { workingState } from './working-state.ts';

export interface BotParts {
  root: Root;
  /** Ends what goes on with someone who has removed the app, and says nothing. */
  removed(context: TurnContext): Promise<void>;
}

/**
 * One turn of a chat with one person, once the middleware has let it through. What is not named here (reactions, deleted
 * messages, renamed teams, events of other programs) passes in silence.
 */
class KneadfulBot extends TeamsActivityHandler {
  readonly #parts: BotParts;
  constructor(parts: BotParts) {
    super();
    this.#parts = parts;
    this.onMembersAdded(async (context, next) => {
      const { membersAdded = [], recipient, channelId } = context.activity;
      // In a personal chat Teams tells of the bot alone; elsewhere the bot comes first and nobody is there to read a greeting.
      if (channelId === 'msteams' || membersAdded.some(({ id }) => id !== recipient?.id)) await this.#greet(context);
      await next();
    })
      .onInstallationUpdateAdd(async (context, next) => {
        if (context.activity.action === 'add') await this.#greet(context); // the other action is a new version of the app
        await next();
      })
      .onInstallationUpdateRemove(async (context, next) => {
        if (context.activity.action === 'remove') await parts.removed(context);
        await next();
      })
      .onEvent(async (context, next) => {
        // Web Chat joins with this event on Azure, where the first conversationUpdate may come too late.
        if (context.activity.name === 'webchat/join') await this.#greet(context);
        await next();
      })
      .onMessage(async (context, next) => {
        workingState(context).greeted = true;
        await (isAfterSafety(context) ? parts.root.afterSafety(context) : parts.root.message(context));
        await next();
      });
  }

  async #greet(context: TurnContext): Promise<void> {
    const state = workingState(context);
    if (state.greeted) return;
    state.greeted = true;
    await this.#parts.root.greet(context);
  }

  protected override async onMessageUpdateActivity(context: TurnContext): Promise<void> {
    if (isEdit(context.activity)) await this.#parts.root.edited(context, isAfterSafety(context));
  }

  /** A message taken back stays read, and nothing is said. The class above would fall over one without channelData. */
  protected override onMessageDeleteActivity(): Promise<void> {
    return Promise.resolve();
  }
}

/** The bot for chats with one person. */
export function createBot(parts: BotParts): TeamsActivityHandler {
  return new KneadfulBot(parts);
}
