import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { buttonsOf } from './bot.ts';
import { FakeClock } from './fake-clock.ts';
import { startChannel, startProactiveBot, type Channel, type ProactiveBot } from './proactive-bot.ts';

const HOUR = 3_600_000;
let folder: string;
let clock: FakeClock;
let channel: Channel;
let bot: ProactiveBot;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-delivery-'));
  clock = new FakeClock('2026-11-22T17:24:00Z');
  channel = await startChannel();
  bot = await startProactiveBot(folder, clock, channel);
});
afterEach(async () => {
  await bot.close();
  await channel.close();
  await rm(folder, { recursive: true, force: true });
});

const labels = () => channel.messages.map(({ label }) => label);
const say = (text: string, as: Partial<Activity> = {}) => bot.deliver({ text, ...as });
const restart = async () => {
  await bot.close();
  bot = await startProactiveBot(folder, clock, channel);
};
/** Agrees on a reminder, and starts to listen afterwards. */
async function agreed(text: string, as: Partial<Activity> = {}): Promise<void> {
  await say(text, as);
  expect(labels().at(-1)).toBe('reminder.confirm');
  await say('yes', as);
  expect(labels().at(-1)).toBe('reminder.kept');
  channel.messages.length = 0;
}
const kept = async () => (await readdir(join(folder, 'data', 'reminders'), { recursive: true })).filter((name) => name.endsWith('.json'));

describe('a reminder over the wire', () => {
  test('comes once, at its time, also after a restart; its button begins the technique, and it says how to end it', async () => {
    await agreed('remind me tomorrow at 9 am to do my foam roller');
    await restart();
    await clock.passUntil('2026-11-23T08:59:59Z');
    expect(labels()).toEqual([]);
    await clock.passUntil('2026-11-23T09:00:00Z');
    await channel.heard(1);
    await restart();
    await clock.pass(24 * HOUR);
    await restart();
    expect(labels()).toEqual(['reminder.due']);
    const [due] = channel.messages;
    expect(due?.replyToId).toBeUndefined();
    expect(due?.text).toContain('stop reminders');
    expect(JSON.stringify(due?.text)).not.toMatch(/roller|back|massage/i);
    expect(buttonsOf(due ?? {})).toEqual(['Start', 'Stop reminders']);
    await say(due?.suggestedActions?.actions?.[0]?.value as string);
    expect(labels().at(-1)).toBe('walkthrough.safety');
  }, 30_000);

  test.each([403, 404])(
    'refused with %i waits until the person writes again, and then goes on at their newest address',
    async (status) => {
      await agreed('remind me every day at 9 am');
      channel.answers.push({ status });
      await clock.passUntil('2026-11-23T09:00:00Z');
      await channel.heard(1);
      await restart();
      await clock.pass(50 * HOUR);
      await restart();
      expect(labels()).toEqual(['reminder.due']);
      const moved = await startChannel();
      try {
        await say('hello', { serviceUrl: moved.url });
        expect(moved.messages.map(({ label }) => label)).toEqual(['root.hello', 'reminder.on-again']);
        await say('my reminders', { serviceUrl: moved.url });
        expect(moved.messages.slice(2).map(({ label }) => label)).toEqual(['reminder.list']);
        await clock.passUntil('2026-11-26T09:00:00Z');
        await moved.heard(4);
        expect(moved.messages.at(-1)?.label).toBe('reminder.due');
        expect(channel.messages).toHaveLength(1);
      } finally {
        await bot.close();
        await moved.close();
        bot = await startProactiveBot(folder, clock, channel);
      }
    },
    30_000,
  );

  test('for once that was refused is told of when the person comes back, and is gone', async () => {
    await agreed('remind me tomorrow at 9 am');
    channel.answers.push({ status: 403 });
    await clock.passUntil('2026-11-23T09:00:00Z');
    await channel.heard(1);
    await restart();
    await clock.pass(HOUR);
    await say('hello');
    expect(labels().slice(1)).toEqual(['root.hello', 'reminder.missed']);
    await say('my reminders');
    expect(channel.messages.at(-1)?.text).toContain('You have no reminder');
    expect(await kept()).toEqual([]);
  }, 30_000);

  test('missed while the bot was down is told of at the next visit', async () => {
    await agreed('remind me tomorrow at 9 am');
    await bot.close();
    clock.jump(26 * HOUR);
    bot = await startProactiveBot(folder, clock, channel);
    await clock.pass(60_000);
    await say('menu');
    expect(labels()).toEqual(['root.menu', 'reminder.missed']);
  }, 30_000);

  test('that has to wait (429) waits as long as the channel says', async () => {
    await agreed('remind me tomorrow at 9 am');
    channel.answers.push(...Array.from({ length: 3 }, () => ({ status: 429, headers: { 'retry-after': '0.01' } })));
    await clock.passUntil('2026-11-23T09:00:00Z');
    await channel.heard(3); // the connector's own three attempts
    await restart(); // a stop waits for what is being sent, and gives up what waited for another attempt
    await clock.pass(2 * HOUR);
    await restart();
    expect(labels()).toEqual(['reminder.due', 'reminder.due', 'reminder.due']);
  }, 60_000);

  test.each([500, 502, 503, 408])(
    'answered with %i may have been read, so it is not sent again',
    async (status) => {
      await agreed('remind me tomorrow at 9 am');
      channel.answers.push({ status });
      await clock.passUntil('2026-11-23T09:00:00Z');
      await channel.heard(1);
      await clock.pass(2 * HOUR);
      await restart();
      expect(labels()).toEqual(['reminder.due']);
    },
    30_000,
  );

  test('is not sent after a danger sign, and goes on when a doctor has cleared the person', async () => {
    await agreed('remind me every day at 9 am to do my roller');
    await say('i cant feel my legs');
    await clock.passUntil('2026-11-23T09:30:00Z');
    await restart();
    expect(labels()).not.toContain('reminder.due');
    channel.messages.length = 0;
    for (const text of ['menu', 'I was checked', 'yes', 'yes']) await say(text);
    expect(labels()).toEqual(expect.arrayContaining(['rescreen.unlocked', 'reminder.on-again']));
    const before = channel.messages.length;
    await clock.passUntil('2026-11-24T09:00:00Z');
    await channel.heard(before + 1);
    expect(labels().at(-1)).toBe('reminder.due');
  }, 30_000);

  test.each(['stop reminders', 'forget me'])(
    'never comes after "%s", and leaves nothing on the disk',
    async (word) => {
      await agreed('remind me every day at 9 am');
      expect(await kept()).toHaveLength(1);
      await say(word);
      channel.messages.length = 0;
      expect(await kept()).toEqual([]);
      await clock.pass(48 * HOUR);
      await restart();
      expect(labels()).toEqual([]);
    },
    30_000,
  );

  test('never comes after the app was removed', async () => {
    await agreed('remind me every day at 9 am');
    await bot.deliver({ type: 'installationUpdate', action: 'remove', text: undefined });
    expect(await kept()).toEqual([]);
    await clock.pass(48 * HOUR);
    await restart();
    expect(labels()).toEqual([]);
  }, 30_000);

  test('is not ended by a mere "ok" to the list', async () => {
    await agreed('remind me every day at 9 am');
    for (const text of ['my reminders', 'ok', 'yes', 'my reminders']) await say(text);
    expect(labels()).not.toContain('reminder.ended');
    expect(await kept()).toHaveLength(1);
  }, 30_000);

  test('is not made twice for one day', async () => {
    await agreed('remind me today at 6 pm');
    await clock.passUntil('2026-11-22T18:00:00Z');
    await channel.heard(1);
    await restart();
    await say('remind me tonight at 8');
    expect(labels().at(-1)).toBe('reminder.one-a-day');
    await say('remind me tomorrow at 8 pm');
    await say('yes');
    expect(labels().at(-1)).toBe('reminder.kept');
  }, 30_000);

  test('does not keep the chat from being deleted, and does not bring it back', async () => {
    await agreed('remind me every day at 9 am');
    const chats = async () =>
      (await readdir(join(folder, 'data', 'conversations'), { recursive: true })).filter((name) => name.endsWith('.json'));
    expect(await chats()).toHaveLength(1);
    await rm(join(folder, 'data', 'conversations'), { recursive: true });
    await restart();
    await clock.passUntil('2026-11-23T09:00:00Z');
    await channel.heard(1);
    await restart();
    expect(await chats()).toEqual([]);
  }, 30_000);

  test('keeps no words of the person', async () => {
    await agreed('remind me tomorrow at 9 am to roll my canary back');
    const files = await kept();
    const text = await readFile(join(folder, 'data', 'reminders', files[0] ?? ''), 'utf8');
    expect(text).not.toContain('canary');
    expect(files[0]).not.toContain('a-person');
  }, 30_000);

  test('is not offered in a group', async () => {
    await say('remind me tomorrow at 9 am', { conversation: { id: 'g', isGroup: true, conversationType: 'groupChat', name: '' } });
    expect(labels()).not.toContain('reminder.confirm');
    expect(await kept()).toEqual([]);
  }, 30_000);
});
