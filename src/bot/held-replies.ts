import type { Activity, TurnContext } from 'botbuilder';
import type { KeptReply } from './working-state.ts';

/**
 * Holds back what the turn says, and what it changes of what was said, in `replies`, until the given function is called; from then on it leaves at once. Traces
 * never leave: they carry what the person answered. A typing sign passes at once, but not among expected replies, where it
 * would arrive together with what it announces.
 */
export function holdReplies(context: TurnContext, replies: KeptReply[]): () => void {
  let holding = true;
  context.onSendActivities(async (_, activities, send) => {
    const held = holding ? activities.filter(({ type }) => type !== 'trace' && type !== 'typing') : [];
    const leaving = activities.filter(({ type }) => type !== 'trace' && (!holding || (type === 'typing' && !expectsReplies(context))));
    activities.splice(0, activities.length, ...leaving); // this very list is what `send` sends
    replies.push(...held.map(withoutAddresses));
    if (held.length > 0) context.responded = true;
    if (leaving.length === 0) return [];
    // That someone could not see us type is no reason to fail their turn.
    return holding ? send().catch(() => []) : send();
  });
  context.onUpdateActivity(async (_, activity, update) => {
    if (!holding) return update();
    replies.push({ ...withoutAddresses(activity), ...(activity.id && { replaces: activity.id }) });
    context.responded = true;
  });
  return () => {
    holding = false;
  };
}

function expectsReplies(context: TurnContext): boolean {
  return context.activity.deliveryMode === 'expectReplies';
}

/** The reply as JSON will give it back, so that the first sending and every later one are the same. */
function withoutAddresses(reply: Partial<Activity>): KeptReply {
  const {
    id: _id,
    conversation: _at,
    from: _from,
    recipient: _to,
    serviceUrl: _url,
    channelId: _channel,
    replyToId: _reply,
    ...kept
  } = reply;
  return JSON.parse(JSON.stringify(kept)) as KeptReply;
}
