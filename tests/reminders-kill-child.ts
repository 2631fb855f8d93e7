import { once as event } from 'node:events';
import { join } from 'node:path';
import { createReminders } from '../src/reminders/reminders.ts';
import { JsonStore } from '../src/store/json-store.ts';
import { lockFolder } from '../src/store/lock.ts';

/** What this process is told before it starts: its folder, what the clock shows, and where what it sends arrives. */
export interface Order {
  folder: string;
  now: string;
  channel: string;
}

// Everything is loaded by now; the one before may still be running, so wait for the word before taking its folder.
process.send?.('loaded');
const [{ folder, now, channel }] = (await event(process, 'message')) as [Order];
await lockFolder(folder);
const began = Date.now();
const reminders = createReminders({
  store: new JsonStore(join(folder, 'reminders')),
  now: () => new Date(new Date(now).getTime() + Date.now() - began),
  async send({ person, lastOn }) {
    await fetch(channel, { method: 'POST', body: JSON.stringify({ person, day: lastOn }) });
    return 'sent';
  },
});
await reminders.start();
await reminders.idle();
process.send?.('idle');
setInterval(() => undefined, 60_000); // an alarm does not keep a process alive
