import { createHash } from 'node:crypto';

/** The two ids a message carries that matter for keeping: where it was said, and by whom. */
export interface Addressed {
  channelId?: string;
  conversation?: { id?: string };
  from?: { id?: string };
}

/** The key of a conversation. It tells conversations apart without showing an id, so it may stand in files and logs. */
export function conversationKey({ channelId, conversation }: Addressed): string {
  return key('conversation', channelId, conversation?.id);
}

/** The key of a person on one channel. It tells people apart without showing an id, so it may stand in files and logs. */
export function personKey({ channelId, from }: Addressed): string {
  return key('person', channelId, from?.id);
}

function key(of: 'conversation' | 'person', channelId: string | undefined, id: string | undefined): string {
  if (!channelId || !id) {
    const missing = channelId ? `${of === 'person' ? 'from' : of}.id` : 'channelId';
    throw new TypeError(
      `This activity has no ${missing}, so its ${of} has no key. Refuse such an activity where it comes in, in src/channels.`,
    );
  }
  return createHash('sha256')
    .update(JSON.stringify([of, channelId, id]))
    .digest('hex');
}
