import { ActivityTypes, type Activity } from 'botbuilder';
import type { Said } from '../activity-shape.ts';
import type { Conversation, Wire } from './conversation.ts';

export const BOT = { id: 'bot', name: 'Kneadful' };

/** What a client says, as everybody in the conversation gets it. Who said it is who the conversation belongs to. */
export function wireOfSaid(conversation: Conversation, said: Said): Wire {
  return { ...said, ...addressed(conversation), from: { id: conversation.person.id, name: '', role: 'user' } };
}

/** What the bot says, as clients get it. Pictures linked from `publicUrl` become addresses of the client's own page. */
export function wireOfReply(conversation: Conversation, reply: Partial<Activity>, publicUrl: string | undefined): Wire {
  const wire: Wire = { ...reply, ...addressed(conversation), from: { ...BOT, role: 'bot' } };
  delete wire.serviceUrl;
  delete wire.recipient;
  // Web Chat holds a reply back for five seconds when it has not seen what it replies to, as with the greeting.
  if (reply.replyToId !== undefined && !conversation.entries.some(({ activity }) => activity.id === reply.replyToId)) delete wire.replyToId;
  return withOwnPictures(wire, publicUrl);
}

/** That a person has come, as the bot is told when a conversation begins. */
export function arrival(conversation: Conversation): Partial<Activity> {
  const { id, person, locale, startId } = conversation;
  return {
    type: ActivityTypes.ConversationUpdate,
    id: startId,
    channelId: 'directline',
    conversation: { id } as Activity['conversation'],
    from: { id: person.id, name: '', role: 'user' },
    membersAdded: [BOT, { id: person.id, name: '' }],
    ...(locale === undefined ? {} : { locale }),
  };
}

/** What the bot is given of an activity: a copy of its own, addressed to it. */
export function forTheBot(said: Partial<Activity>): Activity {
  const timestamp = new Date(said.timestamp ?? Date.now());
  const copy = JSON.parse(JSON.stringify({ ...said, timestamp, recipient: { ...BOT } })) as Activity;
  copy.timestamp = timestamp;
  if (copy.localTimestamp) copy.localTimestamp = new Date(copy.localTimestamp);
  return copy;
}

function addressed(conversation: Conversation) {
  return {
    id: conversation.nextId(),
    timestamp: new Date(),
    channelId: 'directline',
    conversation: { id: conversation.id } as Activity['conversation'],
  };
}

/** The page may load pictures from its own address only, and it may be open as localhost or as 127.0.0.1. */
function withOwnPictures(wire: Wire, publicUrl: string | undefined): Wire {
  if (publicUrl === undefined) return wire;
  return JSON.parse(JSON.stringify(wire).replaceAll(`"${publicUrl}/drawings/`, '"/drawings/')) as Wire;
}
