import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { FakeClock } from './fake-clock.ts';
import { startChannel, startProactiveBot, type Channel, type ProactiveBot } from './proactive-bot.ts';

/** What a test of messages that come unasked moves and sees. All of it is new for each test. */
export interface ProactiveWorld {
  readonly clock: FakeClock;
  readonly channel: Channel;
  say(text: string, as?: Partial<Activity>): Promise<void>;
  deliver: ProactiveBot['deliver'];
  /** The wording ids of the messages that arrived, in order. */
  labels(): (string | undefined)[];
  /** The documents kept in this part of the data folder, by their paths in it. */
  kept(part: string): Promise<string[]>;
  /** This part of the data folder. */
  folderOf(part: string): string;
  /** Stops the bot, after all that it is sending. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Stops it and starts it again so many milliseconds later. */
  restart(downFor?: number): Promise<void>;
}

/** For the tests of one file: before each the whole bot over a folder, a clock that stands at this time, and a channel. */
export function proactiveWorld(startsAt: string): ProactiveWorld {
  let folder: string;
  let clock: FakeClock;
  let channel: Channel;
  let bot: ProactiveBot;
  const start = async () => {
    bot = await startProactiveBot(folder, clock, channel);
  };
  const folderOf = (part: string) => join(folder, 'data', part);
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kneadful-unasked-'));
    clock = new FakeClock(startsAt);
    channel = await startChannel();
    await start();
  });
  afterEach(async () => {
    await bot.close();
    await channel.close();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    get clock() {
      return clock;
    },
    get channel() {
      return channel;
    },
    say: (text, as = {}) => bot.deliver({ text, ...as }),
    deliver: (activity) => bot.deliver(activity),
    labels: () => channel.messages.map(({ label }) => label),
    kept: async (part) => (await readdir(folderOf(part), { recursive: true })).filter((name) => name.endsWith('.json')),
    folderOf,
    stop: () => bot.close(),
    start,
    async restart(downFor = 0) {
      await bot.close();
      clock.jump(downFor);
      await start();
    },
  };
}
