import { once as event } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Activity } from 'botbuilder';
import { pino } from 'pino';
import { buildApp } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { Reply } from './bot.ts';
import type { FakeClock } from './fake-clock.ts';

/** What the channel answers to the next message of the bot. */
export interface Answer {
  status: number;
  headers?: Record<string, string>;
}
export interface Channel {
  url: string;
  /** The messages that arrived, in order, also those that were refused. */
  messages: Reply[];
  /** Answers for the messages to come, in order; then all are taken. */
  answers: Answer[];
  /** Resolves when so many messages have arrived altogether. */
  heard(count: number): Promise<void>;
  close(): Promise<void>;
}

/** A channel on this machine that takes the bot's messages over HTTP. */
export async function startChannel(): Promise<Channel> {
  const messages: Reply[] = [];
  const answers: Answer[] = [];
  let told = () => {};
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (piece: Buffer) => (body += piece.toString()));
    request.on('end', () => {
      const activity = JSON.parse(body) as Reply;
      const { status, headers = {} } = (activity.type === 'message' && answers.shift()) || { status: 200 };
      if (activity.type === 'message') messages.push(activity);
      response.writeHead(status, { 'content-type': 'application/json', ...headers });
      response.end(JSON.stringify(status === 200 ? { id: `m${messages.length}` } : { error: { code: 'Refused', message: 'no' } }));
      told();
    });
  }).listen(0, '127.0.0.1');
  await event(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    messages,
    answers,
    async heard(count) {
      while (messages.length < count) await new Promise<void>((next) => (told = next));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await event(server, 'close');
    },
  };
}

export interface ProactiveBot {
  /** Delivers a message as a channel does; resolves when its turn is over. */
  deliver(activity: Partial<Activity>): Promise<void>;
  /** Stops it, after all that it is sending. */
  close(): Promise<void>;
}

/** The whole bot over HTTP, with everything on disk, and a clock that the test moves. */
export async function startProactiveBot(
  dataDir: string,
  clock: FakeClock,
  channel: Pick<Channel, 'url'>,
  settings = {},
): Promise<ProactiveBot> {
  const config = { ...readConfig({ DATA_DIR: join(dataDir, 'data'), LOG_LEVEL: 'silent', REGISTRY: 'off', ...settings }), port: 0 };
  const app = await buildApp(config, { now: clock.now, setAlarm: clock.setAlarm, log: pino({ level: 'silent' }) });
  const { port } = await app.listen();
  let count = 0;
  return {
    async deliver(activity) {
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          type: 'message',
          id: `delivered-${clock.now().getTime()}-${(count += 1)}`,
          channelId: 'emulator',
          serviceUrl: channel.url,
          conversation: { id: 'a-chat', conversationType: 'personal' },
          from: { id: '29:a-person' },
          recipient: { id: '28:the-bot', name: 'Kneadful' },
          entities: [{ type: 'clientInfo', timezone: 'Europe/London' }],
          ...activity,
        }),
      });
      if (!response.ok) throw new Error(`POST /api/messages answered ${response.status}: ${await response.text()}`);
    },
    close: () => app.close(),
  };
}
