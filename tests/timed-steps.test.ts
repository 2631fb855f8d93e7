import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../src/content/content.ts';
import { FakeClock } from './fake-clock.ts';
import { startChannel, startProactiveBot, type Channel, type ProactiveBot } from './proactive-bot.ts';

const steps = readContent('content/en').techniques.get('wall-ball')?.steps ?? [];
const timed = steps.findIndex(({ seconds }) => seconds !== undefined);
const seconds = steps[timed]?.seconds ?? 0;

let folder: string;
let clock: FakeClock;
let channel: Channel;
let bot: ProactiveBot;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-timed-'));
  clock = new FakeClock('2026-11-22T17:00:00Z');
  channel = await startChannel();
  bot = await startProactiveBot(folder, clock, channel);
});
afterEach(async () => {
  await bot.close();
  await channel.close();
  await rm(folder, { recursive: true, force: true });
});

const labels = () => channel.messages.map(({ label }) => label);
const say = (text: string) => bot.deliver({ text });

async function restart(downFor = 0): Promise<void> {
  await bot.close();
  clock.jump(downFor * 1000);
  bot = await startProactiveBot(folder, clock, channel);
}

/** Goes to the first step that has a time. */
async function atTimedStep(): Promise<void> {
  for (const text of ['ball at the wall', 'start', 'none of these', ...Array.from({ length: timed }, () => 'next')]) await say(text);
  expect(channel.messages.at(-1)?.text).toContain(`Step ${timed + 1} of`);
  channel.messages.length = 0;
}

async function keptTimers(): Promise<string[]> {
  const files = await readdir(join(folder, 'data', 'timers'), { recursive: true });
  return files.filter((name) => name.endsWith('.json'));
}

describe('a timed step', () => {
  test('says once that its time is up', async () => {
    await atTimedStep();
    await clock.pass(seconds * 1000 - 1);
    expect(labels()).toEqual([]);
    await clock.pass(1);
    await channel.heard(1);
    await clock.pass(600_000);
    await bot.close();
    expect(labels()).toEqual(['practice.time-up']);
    expect(channel.messages[0]?.replyToId).toBeUndefined();
    expect(await keptTimers()).toEqual([]);
    bot = await startProactiveBot(folder, clock, channel);
    await clock.pass(600_000);
    await bot.close();
    expect(labels()).toEqual(['practice.time-up']);
  }, 30_000);

  test.each([
    ['before its time', 5, 1],
    ['while its time was up', seconds + 30, 1],
    ['more than a minute after', seconds + 61, 0],
  ])(
    'after a restart, the bot being back %s',
    async (_, downFor, count) => {
      await atTimedStep();
      await restart(downFor);
      await clock.pass(Math.max(0, seconds - downFor) * 1000);
      await channel.heard(count);
      await clock.pass(600_000);
      await bot.close();
      expect(labels()).toEqual(Array.from({ length: count }, () => 'practice.time-up'));
      expect(await keptTimers()).toEqual([]);
    },
    30_000,
  );

  test.each(['next', 'stop', 'menu', 'forget me'])(
    'says nothing to who has moved on with "%s", also after a restart',
    async (word) => {
      await atTimedStep();
      await say(word);
      const after = steps[timed + 1]?.seconds !== undefined && word === 'next' ? 1 : 0;
      channel.messages.length = 0;
      await restart();
      expect(await keptTimers()).toHaveLength(after);
      await clock.pass(seconds * 1000 - 1);
      await bot.close();
      expect(labels()).toEqual([]);
    },
    30_000,
  );

  test('that could not be delivered is not tried again', async () => {
    await atTimedStep();
    channel.answers.push({ status: 503 });
    await clock.pass(seconds * 1000);
    await channel.heard(1);
    await restart();
    await clock.pass(600_000);
    await bot.close();
    expect(labels()).toEqual(['practice.time-up']);
  }, 30_000);
});
