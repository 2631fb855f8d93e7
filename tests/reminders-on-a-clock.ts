import type { Reminder } from '../src/reminders/reminder.ts';
import { createReminders, type Outcome } from '../src/reminders/reminders.ts';
import type { DocumentStore } from '../src/store/document-store.ts';
import type { FakeClock } from './fake-clock.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

const to: Reminder['to'] = {
  channel: 'test',
  serviceUrl: 'http://127.0.0.1:1',
  conversation: { id: 'c1' },
  person: 'p1',
  bot: { id: 'bot' },
};
export const daily = { zone: 'Europe/London', hour: 9, minute: 30 };
export const oneOf = (clock: FakeClock, more: Partial<Reminder> = {}): Reminder => ({
  version: 1,
  person: 'key of p1',
  conversation: 'key of c1',
  to,
  plan: daily,
  agreedAt: clock.now().getTime(),
  night: false,
  ...more,
});

/** A service on a fake clock; `sent` tells when something left, and how the channel took it. */
export async function serviceOn(clock: FakeClock, store: DocumentStore, answers: Outcome[] = []) {
  const sent: string[] = [];
  const service = createReminders({
    store,
    now: clock.now,
    setAlarm: clock.setAlarm,
    warn: (message) => void sent.push(message),
    send: () => {
      sent.push(clock.now().toISOString());
      return Promise.resolve(answers.shift() ?? 'sent');
    },
  });
  clock.settled = () => service.idle();
  await service.start();
  return { service, sent };
}
