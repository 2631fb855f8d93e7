import type { Activity, ConversationReference } from 'botbuilder';
import type { Address } from '../reminders/reminder.ts';

/** Where whoever said this is reached from now on: the newest address of the channel is the one that counts. */
export function addressOf({ channelId, serviceUrl, conversation, from, recipient, locale }: Activity): Address {
  const { id, tenantId } = conversation;
  return {
    channel: channelId,
    serviceUrl,
    conversation: { id, ...(tenantId && { tenantId }) },
    person: from.id,
    bot: { id: recipient.id, ...(recipient.name && { name: recipient.name }) },
    ...(locale && { locale }),
  };
}

/** The same in the SDK's words, for speaking first. */
export function referenceOf({ channel, serviceUrl, conversation, person, bot, locale }: Address): Partial<ConversationReference> {
  return {
    channelId: channel,
    serviceUrl,
    conversation: { ...conversation, isGroup: false, conversationType: 'personal', name: '' },
    user: { id: person, name: '' },
    bot: { name: '', ...bot },
    ...(locale && { locale }),
  };
}
