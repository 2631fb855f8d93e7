import type { Talk } from './talk.ts';

/**
 * Says once in a chat in Teams that an employer may read along, and where the page is, if there is one. After a greeting it carries the buttons of
 * that line: Teams shows those of the newest message only.
 */
export async function tellOfEmployer({ dc, memory, services, reply }: Talk, greeting?: string): Promise<void> {
  if (dc.context.activity.channelId !== 'msteams' || memory.employer) return;
  memory.employer = true;
  const { page, wording } = services;
  const { text } = page === undefined ? wording('teams.employer') : wording('teams.employer-or-page', { page });
  const buttons =
    greeting === undefined ? [] : wording(greeting, { hours: services.keepHours }).choices.map(({ label: title }) => ({ title }));
  await reply({ label: 'teams.employer', text, buttons });
}
