import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { buttonsOf } from './bot.ts';
import { startChannel } from './proactive-bot.ts';
import { proactiveWorld } from './proactive-world.ts';

const HOUR = 3_600_000;
const world = proactiveWorld('2026-11-22T17:24:00Z');
const { labels, say, restart } = world;
const kept = () => world.kept('reminders');
/** Agrees on a reminder, and starts to listen afterwards. */
async function agreed(text: string, as: Partial<Activity> = {}): Promise<void> {
  await say(text, as);
  expect(labels().at(-1)).toBe('reminder.confirm');
  await say('yes', as);
  expect(labels().at(-1)).toBe('reminder.kept');
  world.channel.messages.length = 0;
}

describe('a reminder over the wire', () => {
  test('comes once, at its time, also after a restart; its button begins the technique, and it says how to end it', async () => {
    await agreed('remind me tomorrow at 9 am to do my foam roller');
    await restart();
    await world.clock.passUntil('2026-11-23T08:59:59Z');
    expect(labels()).toEqual([]);
    await world.clock.passUntil('2026-11-23T09:00:00Z');
    await world.channel.heard(1);
    await restart();
    await world.clock.pass(24 * HOUR);
    await restart();
    expect(labels()).toEqual(['reminder.due']);
    const [due] = world.channel.messages;
    expect(due?.replyToId).toBeUndefined();
    expect(due?.text).toContain('stop reminders');
    expect(JSON.stringify(due?.text)).not.toMatch(/roller|back|massage/i);
    expect(buttonsOf(due ?? {})).toEqual(['Start', 'Stop reminders']);
    await say(due?.suggestedActions?.actions?.[0]?.value as string);
    expect(labels().at(-1)).toBe('walkthrough.safety');
  });

  test.each([403, 404])(
    'refused with %i waits until the person writes again, and then goes on at their newest address',
    async (status) => {
      await agreed('remind me every day at 9 am');
      world.channel.answers.push({ status });
      await world.clock.passUntil('2026-11-23T09:00:00Z');
      await world.channel.heard(1);
      await restart();
      await world.clock.pass(50 * HOUR);
      await restart();
      expect(labels()).toEqual(['reminder.due']);
      const moved = await startChannel();
      try {
        await say('hello', { serviceUrl: moved.url });
        expect(moved.messages.map(({ label }) => label)).toEqual(['root.hello', 'reminder.on-again']);
        await say('my reminders', { serviceUrl: moved.url });
        expect(moved.messages.slice(2).map(({ label }) => label)).toEqual(['reminder.list']);
        await world.clock.passUntil('2026-11-26T09:00:00Z');
        await moved.heard(4);
        expect(moved.messages.at(-1)?.label).toBe('reminder.due');
        expect(world.channel.messages).toHaveLength(1);
      } finally {
        await world.stop();
        await moved.close();
        await world.start();
      }
    },
    30_000,
  );

  test('for once that was refused is told of when the person comes back, and is gone', async () => {
    await agreed('remind me tomorrow at 9 am');
    world.channel.answers.push({ status: 403 });
    await world.clock.passUntil('2026-11-23T09:00:00Z');
    await world.channel.heard(1);
    await restart();
    await world.clock.pass(HOUR);
    await say('hello');
    expect(labels().slice(1)).toEqual(['root.hello', 'reminder.missed']);
    await say('my reminders');
    expect(world.channel.messages.at(-1)?.text).toContain('You have no reminder');
    expect(await kept()).toEqual([]);
  });

  test('missed while the bot was down is told of at the next visit', async () => {
    await agreed('remind me tomorrow at 9 am');
    await restart(26 * HOUR);
    await world.clock.pass(60_000);
    await say('menu');
    expect(labels()).toEqual(['root.menu', 'reminder.missed']);
  });

  test('that has to wait (429) waits as long as the channel says, also over a restart, and is then taken once', async () => {
    await agreed('remind me tomorrow at 9 am');
    world.channel.answers.push(...Array.from({ length: 3 }, () => ({ status: 429, headers: { 'retry-after': '0.01' } })));
    await world.clock.passUntil('2026-11-23T09:00:00Z');
    await world.channel.heard(3); // the connector's own three attempts
    await restart(); // a stop waits for what is being sent; what waited for another attempt is on the disk
    await world.clock.pass(2 * HOUR);
    await restart();
    await world.clock.pass(2 * HOUR);
    expect(labels()).toEqual(Array.from({ length: 4 }, () => 'reminder.due')); // three that were refused, and the one that was taken
  });

  test.each([500, 502, 503, 408])(
    'answered with %i may have been read, so it is not sent again',
    async (status) => {
      await agreed('remind me tomorrow at 9 am');
      world.channel.answers.push({ status });
      await world.clock.passUntil('2026-11-23T09:00:00Z');
      await world.channel.heard(1);
      await world.clock.pass(2 * HOUR);
      await restart();
      expect(labels()).toEqual(['reminder.due']);
    },
    30_000,
  );

  test('is not sent after a danger sign, and goes on when a doctor has cleared the person', async () => {
    await agreed('remind me every day at 9 am to do my roller');
    await say('i cant feel my legs');
    await world.clock.passUntil('2026-11-23T09:30:00Z');
    await restart();
    expect(labels()).not.toContain('reminder.due');
    world.channel.messages.length = 0;
    for (const text of ['menu', 'I was checked', 'yes', 'yes']) await say(text);
    expect(labels()).toEqual(expect.arrayContaining(['rescreen.unlocked', 'reminder.on-again']));
    const before = world.channel.messages.length;
    await world.clock.passUntil('2026-11-24T09:00:00Z');
    await world.channel.heard(before + 1);
    expect(labels().at(-1)).toBe('reminder.due');
  });

  test.each(['stop reminders', 'forget me'])(
    'never comes after "%s", and leaves nothing on the disk',
    async (word) => {
      await agreed('remind me every day at 9 am');
      expect(await kept()).toHaveLength(1);
      await say(word);
      world.channel.messages.length = 0;
      expect(await kept()).toEqual([]);
      await world.clock.pass(48 * HOUR);
      await restart();
      expect(labels()).toEqual([]);
    },
    30_000,
  );

  test('never comes after the app was removed', async () => {
    await agreed('remind me every day at 9 am');
    await world.deliver({ type: 'installationUpdate', action: 'remove', text: undefined });
    expect(await kept()).toEqual([]);
    await world.clock.pass(48 * HOUR);
    await restart();
    expect(labels()).toEqual([]);
  });

  test('is not ended by a mere "ok" to the list', async () => {
    await agreed('remind me every day at 9 am');
    for (const text of ['my reminders', 'ok', 'yes', 'my reminders']) await say(text);
    expect(labels()).not.toContain('reminder.ended');
    expect(await kept()).toHaveLength(1);
  });

  test('is not made twice for one day', async () => {
    await agreed('remind me today at 6 pm');
    await world.clock.passUntil('2026-11-22T18:00:00Z');
    await world.channel.heard(1);
    await restart();
    await say('remind me tonight at 8');
    expect(labels().at(-1)).toBe('reminder.one-a-day');
    await say('remind me tomorrow at 8 pm');
    await say('yes');
    expect(labels().at(-1)).toBe('reminder.kept');
  });

  test('does not keep the chat from being deleted, and does not bring it back', async () => {
    await agreed('remind me every day at 9 am');
    const chats = () => world.kept('conversations');
    expect(await chats()).toHaveLength(1);
    await rm(world.folderOf('conversations'), { recursive: true });
    await restart();
    await world.clock.passUntil('2026-11-23T09:00:00Z');
    await world.channel.heard(1);
    await restart();
    expect(await chats()).toEqual([]);
  });

  test('keeps no words of the person', async () => {
    await agreed('remind me tomorrow at 9 am to roll my canary back');
    const files = await kept();
    const text = await readFile(join(world.folderOf('reminders'), files[0] ?? ''), 'utf8');
    expect(text).not.toContain('canary');
    expect(files[0]).not.toContain('a-person');
  });

  test('is not offered in a group', async () => {
    await say('remind me tomorrow at 9 am', { conversation: { id: 'g', isGroup: true, conversationType: 'groupChat', name: '' } });
    expect(labels()).not.toContain('reminder.confirm');
    expect(await kept()).toEqual([]);
  });
});
