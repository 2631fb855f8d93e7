import type { Activity, MiddlewareHandler, TurnContext } from 'botbuilder';
import { toActivity, type Showing } from '../conversation/cards.ts';
import { groupLine, type GroupLine, type Reading } from '../group/group-line.ts';
import { isWithOthers } from '../group/with-others.ts';
import { isEdit } from '../safety/edited.ts';

export interface DiscretionParts extends Reading {
  showing(context: TurnContext): Showing;
  /** The address of the private chat, where the channel has one. */
  privateChat(activity: Activity): string | undefined;
  mentions(activity: Activity): { us: boolean; others: boolean };
  /** Whether this group was greeted; all that is remembered of a group. */
  greeted: { get(context: TurnContext): boolean; set(context: TurnContext, greeted: boolean): void };
}

/**
 * Takes every turn of a group chat or a channel, and lets none of them further: behind it are the dialogs, the lock and all
 * that keeps what a person says, and it is given none of these.
 */
export function discretion(parts: DiscretionParts): MiddlewareHandler {
  return async (context, next) => {
    if (!isWithOthers(context.activity)) return next();
    const line = lineFor(context);
    if (line) await say(context, line);
  };

  function lineFor(context: TurnContext): GroupLine | undefined {
    const { activity } = context;
    if (leaves(activity)) parts.greeted.set(context, false);
    else if (comes(activity)) return greeting(context);
    else if (activity.type === 'message' || isEdit(activity)) return answer(context);
    return undefined;
  }

  function greeting(context: TurnContext): GroupLine | undefined {
    if (parts.greeted.get(context)) return undefined;
    parts.greeted.set(context, true);
    return { label: 'group.hello', text: parts.wording('group.hello').text };
  }

  /** Only who speaks to us is answered; a press on anything, and an edit without a danger sign, changes nothing. */
  function answer(context: TurnContext): GroupLine | undefined {
    const { activity } = context;
    const { us, others } = parts.mentions(activity);
    if (!us) return undefined;
    parts.greeted.set(context, true);
    const line = groupLine(parts, activity, others);
    return isEdit(activity) && line.label !== 'group.danger' ? undefined : line;
  }

  async function say(context: TurnContext, { label, text }: GroupLine): Promise<void> {
    const url = parts.privateChat(context.activity);
    const way = url && parts.wording('group.way', { link: url }).text;
    const links = url && label !== 'group.danger' ? [{ title: parts.wording('group.button').text, url }] : []; // a card would take the words of danger in
    await context.sendActivity(toActivity({ label, text: way ? `${text}\n\n${way}` : text, links }, parts.showing(context)));
  }
}

const isBot = (activity: Activity) => (member: { id: string }) => member.id === activity.recipient?.id;

function comes(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'add';
  return activity.type === 'conversationUpdate' && (activity.membersAdded ?? []).some(isBot(activity));
}

function leaves(activity: Activity): boolean {
  if (activity.type === 'installationUpdate') return activity.action === 'remove';
  return activity.type === 'conversationUpdate' && (activity.membersRemoved ?? []).some(isBot(activity));
}
