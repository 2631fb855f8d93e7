import { readContent } from '../src/content/content.ts';
import { proactiveWorld } from './proactive-world.ts';

const steps = readContent('content/en').techniques.get('wall-ball')?.steps ?? [];
const timed = steps.findIndex(({ seconds }) => seconds !== undefined);
const seconds = steps[timed]?.seconds ?? 0;

const world = proactiveWorld('2026-11-22T17:00:00Z');
const { labels, say } = world;
const keptTimers = () => world.kept('timers');

/** Goes to the first step that has a time. */
async function atTimedStep(): Promise<void> {
  for (const text of ['ball at the wall', 'start', 'none of these', ...Array.from({ length: timed }, () => 'next')]) await say(text);
  expect(world.channel.messages.at(-1)?.text).toContain(`Step ${timed + 1} of`);
  world.channel.messages.length = 0;
}

describe('a timed step', () => {
  test('says once that its time is up', async () => {
    await atTimedStep();
    await world.clock.pass(seconds * 1000 - 1);
    expect(labels()).toEqual([]);
    await world.clock.pass(1);
    await world.channel.heard(1);
    await world.clock.pass(600_000);
    await world.stop();
    expect(labels()).toEqual(['practice.time-up']);
    expect(world.channel.messages[0]?.replyToId).toBeUndefined();
    expect(await keptTimers()).toEqual([]);
    await world.start();
    await world.clock.pass(600_000);
    await world.stop();
    expect(labels()).toEqual(['practice.time-up']);
  });

  test.each([
    ['before its time', 5, 1],
    ['while its time was up', seconds + 30, 1],
    ['more than a minute after', seconds + 61, 0],
  ])(
    'after a restart, the bot being back %s',
    async (_, downFor, count) => {
      await atTimedStep();
      await world.restart(downFor * 1000);
      await world.clock.pass(Math.max(0, seconds - downFor) * 1000);
      await world.channel.heard(count);
      await world.clock.pass(600_000);
      await world.stop();
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
      world.channel.messages.length = 0;
      await world.restart();
      expect(await keptTimers()).toHaveLength(after);
      await world.clock.pass(seconds * 1000 - 1);
      await world.stop();
      expect(labels()).toEqual([]);
    },
    30_000,
  );

  test('that could not be delivered is not tried again', async () => {
    await atTimedStep();
    world.channel.answers.push({ status: 503 });
    await world.clock.pass(seconds * 1000);
    await world.channel.heard(1);
    await world.restart();
    await world.clock.pass(600_000);
    await world.stop();
    expect(labels()).toEqual(['practice.time-up']);
  });
});
