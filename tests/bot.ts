import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Activity, Attachment } from 'botbuilder';
import { pino } from 'pino';
import { buildApp, type App } from '../src/app.ts';
import { readConfig } from '../src/config.ts';
import type { LookWaits } from '../src/conversation/while-they-wait.ts';
import { conversationKey } from '../src/store/keys.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import type { TrialSearch } from '../src/trials/found.ts';

export interface Reply extends Partial<Activity> {
  label?: string;
}
export interface TestBot {
  url: string;
  /** The folder of what it keeps on disk; conversations and profiles are in memory. */
  dataDir: string;
  /** Says something over HTTP and returns the replies a person would see. */
  say(conversation: string, said: string | Partial<Activity>): Promise<Reply[]>;
  /** A second conversation that stands where the first one stands. */
  fork(conversation: string, as: string): Promise<void>;
  /** Takes away a conversation that is no longer needed: forgetting a person looks through all that are kept. */
  drop(conversation: string): Promise<void>;
  setNow(date: Date | undefined): void;
  close(): Promise<void>;
}

interface BotParts {
  /** Where people write from; `test` unless something depends on it. */
  channelId?: string;
  contentFolder?: string;
  trials?: TrialSearch;
  lookWaits?: LookWaits;
  /** False: no chat page is served. */
  page?: boolean;
  /** Stores that outlive this server, to start another one over them. */
  stores?: { conversations: MemoryStore; people: MemoryStore };
}

/** A registry that finds nothing, and of which nobody knows yet that it does. */
const NOTHING_FOUND: TrialSearch = {
  found: () => undefined,
  failed: () => undefined,
  look: () => Promise.resolve({ reason: 'no-network', detail: 'No registry is asked in this test.' }),
};

/** The whole bot on a free port, with its stores in memory so that conversations can be forked. No registry is asked unless `trials` does. */
export async function startBot({
  channelId = 'test',
  contentFolder,
  trials,
  lookWaits,
  page = true,
  stores,
}: BotParts = {}): Promise<TestBot> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kneadful-'));
  const { conversations, people } = stores ?? { conversations: new MemoryStore(), people: new MemoryStore() };
  const clock: { now: Date | undefined } = { now: undefined };
  const config = { ...readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'silent', REGISTRY: 'off' }), port: 0, page };
  const app: App = await buildApp(config, {
    now: () => clock.now ?? new Date(),
    log: pino({ level: 'silent' }),
    stores: { conversations, people },
    ...(contentFolder !== undefined && { contentFolder }),
    trials: trials ?? NOTHING_FOUND,
    ...(lookWaits && { lookWaits }),
  });
  const { port } = await app.listen();
  const url = `http://127.0.0.1:${port}`;
  let count = 0;
  const ids = (conversation: string) => ({
    channelId,
    conversation: { id: conversation },
    from: { id: `person-of-${conversation}` },
    recipient: { id: 'bot' },
  });
  return {
    url,
    dataDir,
    async say(conversation, said) {
      const activity = {
        type: 'message',
        id: `said-${(count += 1)}`,
        serviceUrl: url,
        deliveryMode: 'expectReplies',
        ...ids(conversation),
        ...(typeof said === 'string' ? { text: said } : said),
      };
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(activity),
      });
      if (response.status !== 200) throw new Error(`POST /api/messages answered ${response.status}: ${await response.text()}`);
      return ((await response.json()) as { activities: Reply[] }).activities;
    },
    async fork(conversation, as) {
      const document = await conversations.read(conversationKey(ids(conversation)));
      if (document) await conversations.write(conversationKey(ids(as)), document);
    },
    drop: (conversation) => conversations.delete(conversationKey(ids(conversation))),
    setNow: (date) => (clock.now = date),
    async close() {
      await app.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

interface Card {
  actions?: { title: string; data: object }[];
  body?: { type: string; text?: string; id?: string; choices?: { title: string; value: string }[]; altText?: string }[];
}
const cardsOf = (reply: Reply): Card[] => (reply.attachments ?? []).map(({ content }: Attachment) => content as Card);

/** What a person reads: the text of the message, or that of its card where the card holds it. */
export function wordsOf(reply: Reply): string {
  return (
    reply.text ??
    cardsOf(reply)
      .flatMap(({ body = [] }) => body.flatMap(({ text }) => text ?? []))
      .join('\n\n')
  );
}

/** The titles of everything that can be pressed. */
export function buttonsOf(reply: Reply): string[] {
  return [
    ...(reply.suggestedActions?.actions ?? []).map(({ title }) => title),
    ...cardsOf(reply).flatMap(({ actions = [] }) => actions.map(({ title }) => title)),
  ];
}

/** What a channel sends when a button with this title, or the choices with these titles and then Done, are pressed. */
export function press(replies: readonly Reply[], title: string): Partial<Activity> {
  for (const reply of [...replies].reverse()) {
    const suggested = reply.suggestedActions?.actions.find((action) => action.title === title);
    if (suggested) return { text: String(suggested.value) };
    for (const { actions = [], body = [] } of cardsOf(reply)) {
      const action = actions.find((one) => one.title === title);
      if (action) return { value: action.data };
      const list = body.find(({ id }) => id === 'picks');
      const picked = title.split(' + ').map((wanted) => list?.choices?.find((choice) => choice.title === wanted)?.value);
      const done = actions.find(({ data }) => 'pick' in data);
      if (done && picked.every((value) => value !== undefined)) return { value: { ...done.data, picks: picked.join(',') } };
    }
  }
  throw new Error(`There is nothing to press called "${title}". There is: ${replies.flatMap(buttonsOf).join(', ') || 'no button'}.`);
}
