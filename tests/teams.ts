import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import { startBot, type Reply, type TestBot } from './bot.ts';

type BotParts = NonNullable<Parameters<typeof startBot>[0]>;

/** Teams as the bot sees it: activities in, and a connector that takes what the bot sends back. */
export interface Teams {
  bot: TestBot;
  /** Delivers an activity and gives what the bot sent meanwhile, with the status and body of its answer. */
  deliver(activity: Partial<Activity>): Promise<{ status: number; body: unknown; sent: Reply[] }>;
  /** Every call the bot made to the connector, by method and path. */
  calls: string[];
  close(): Promise<void>;
}

/** An activity as Teams sends it, from tests/fixtures/teams, with what a test changes in it. Each has an id of its own, unless `as` says which. */
export function teamsActivity(name: string, changes: Partial<Activity> = {}, as = `${name}-${(count += 1)}`): Partial<Activity> {
  const recorded = JSON.parse(readFileSync(`tests/fixtures/teams/${name}.json`, 'utf8')) as Partial<Activity>;
  return { ...recorded, id: as, ...changes };
}
let count = 0;

/** The whole bot, and a Teams that talks with it over HTTP. */
export async function startTeams(parts: BotParts = {}): Promise<Teams> {
  const sent: Reply[] = [];
  const calls: string[] = [];
  const connector = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      calls.push(`${request.method ?? ''} ${request.url ?? ''}`);
      if (request.method === 'POST' || request.method === 'PUT') sent.push(JSON.parse(body) as Reply);
      response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ id: `sent-${calls.length}` }));
    });
  });
  await new Promise<void>((done) => connector.listen(0, '127.0.0.1', done));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const bot = await startBot(parts);
  return {
    bot,
    calls,
    async deliver(activity) {
      sent.length = 0;
      const response = await fetch(`${bot.url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ ...activity, serviceUrl }),
      });
      const text = await response.text();
      return {
        status: response.status,
        body: text === '' ? undefined : JSON.parse(text),
        sent: sent.filter(({ type }) => type === 'message'),
      };
    },
    async close() {
      await bot.close();
      connector.closeAllConnections();
      await new Promise((done) => connector.close(done));
    },
  };
}

/** For the tests of one file: one bot and its Teams, there from before the first until after the last. */
export function oneTeams(parts: () => BotParts = () => ({})): Omit<Teams, 'close'> {
  let teams: Teams;
  beforeAll(async () => {
    teams = await startTeams(parts());
  });
  afterAll(() => teams.close());
  return {
    get bot() {
      return teams.bot;
    },
    get calls() {
      return teams.calls;
    },
    deliver: (activity) => teams.deliver(activity),
  };
}

/** Chats of one person each with this bot, made by calling the answer. */
export function personalChats(teams: () => Pick<Teams, 'deliver'>) {
  let chats = 0;
  return () => {
    const id = `a:chat-${(chats += 1)}`;
    const from = { id: `29:person-${chats}`, name: 'Robin Okafor' };
    const named = (name: string, changes: Partial<Activity> = {}, as?: string): Partial<Activity> => {
      const activity = teamsActivity(name, { from, ...changes }, as);
      return { ...activity, conversation: { ...activity.conversation, id } as Activity['conversation'] };
    };
    const labels = async (name: string, changes?: Partial<Activity>, as?: string) => {
      const { status, sent } = await teams().deliver(named(name, changes, as));
      if (status !== 200) throw new Error(`${name} was answered with ${status}.`);
      return sent.map(({ label }) => label ?? '');
    };
    const say = (text: string, changes: Partial<Activity> = {}) => labels('personal-message', { text, attachments: [], ...changes });
    return { named, labels, say };
  };
}
