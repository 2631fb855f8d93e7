import { isBackCare } from '../understanding/reminder-asked.ts';
import { aboutWords, planWords } from './reminder-words.ts';
import { remindingTurn } from './reminding-turn.ts';
import { techniqueNamed } from './starting.ts';
import type { Talk } from './talk.ts';
import type { Begin } from './topics.ts';

/** Answers whoever wants a reminder, asks for theirs, or wants none any more. False where the message is about something else. */
export async function reminderSaid(talk: Talk, begin: Begin): Promise<boolean> {
  const { services, said, dc, memory } = talk;
  const asked = services.understanding.reminder(said.text);
  if (!asked) return false;
  if (asked.wants === 'set') {
    const isThat = /\b(?:it|this|that)\b/.test(asked.purpose) ? memory.topic?.split('.') : undefined;
    const technique = techniqueNamed(services, asked.purpose) ?? (isThat?.[0] === 'techniques' ? isThat[1] : undefined);
    const other = technique === undefined && !isBackCare(asked.purpose);
    await begin(talk, 'reminder', { text: said.text, ...(technique !== undefined && { technique }), ...(other && { other }) });
    return true;
  }
  if (asked.wants === 'stop') await talk.say((await services.reminding.stop(dc.context)) ? 'reminder.ended' : 'reminder.nothing-to-end');
  else await list(talk);
  await talk.askBriefly();
  return true;
}

async function list(talk: Talk): Promise<void> {
  const reminder = remindingTurn(talk.services, talk.dc.context).current();
  if (!reminder) return talk.say('reminder.list-none', {}, 'reminder.list');
  const values = {
    when: planWords(talk.services, reminder.plan, talk.services.now().getTime()),
    about: aboutWords(talk.services, reminder.technique),
  };
  await talk.say(reminder.held ? 'reminder.list-held' : 'reminder.list', values, 'reminder.list');
}

/** The person's reminder as a line of what is kept about them. */
export function reminderLine({ services, dc }: Talk): string[] {
  const reminder = services.reminding.of(dc.context);
  if (!reminder) return [];
  const when = planWords(services, reminder.plan, services.now().getTime());
  return [services.wording('reminder.known', { when, about: aboutWords(services, reminder.technique) }).text];
}
