import type { Talk } from './talk.ts';

/** Says once in a chat in Teams that an employer may read along, and where the page is, if there is one. */
export async function tellOfEmployer({ dc, memory, services, say }: Talk): Promise<void> {
  if (dc.context.activity.channelId !== 'msteams' || memory.employer) return;
  memory.employer = true;
  if (services.page === undefined) await say('teams.employer');
  else await say('teams.employer-or-page', { page: services.page }, 'teams.employer');
}
