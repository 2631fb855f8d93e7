import type { IncomingMessage } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../../config.ts';
import type { KneadfulAdapter, Turn } from '../cloud-adapter.ts';
import type { Conversation } from './conversation.ts';
import { Conversations, type Limits } from './conversations.ts';
import { directLineRoutes, newId, type Route } from './routes.ts';
import { buildStreams, type Streams } from './stream.ts';
import { openTokens, type Tokens } from './tokens.ts';
import { Turns } from './turns.ts';

export interface DirectLineOptions {
  config: Pick<Config, 'dataDir' | 'publicUrl' | 'directLineSecret'>;
  adapter: KneadfulAdapter;
  turn: Turn;
  log: Logger;
  tokenSeconds?: number;
  patienceMs?: number;
  limits?: Partial<Limits>;
}

/** The embedded Direct Line 3.0: Microsoft's Web Chat talks to it as it would to Azure, without an account. */
export interface DirectLine {
  routes: Route[];
  tokens: Tokens;
  streams(mayOpen: (request: IncomingMessage) => void): Streams;
  /** Finds a conversation; one from the disk first gets the turns that a crash cut short. */
  find(conversationId: string): Promise<Conversation | undefined>;
  /** A token for one person in one conversation, both new unless given. */
  admit(who?: { conversationId?: string; userId?: string }): Promise<{ conversationId: string; userId: string; token: string }>;
  /** Takes what was said so far from disk and memory; who is connected still hears the rest of this turn. */
  forget(conversationId: string): Promise<void>;
  /** Forgets a person: this conversation as above, and all their others for good. */
  forgetPerson(userId: string, conversationId: string): Promise<void>;
  /** Forgets a conversation and ends it. */
  end(conversationId: string): Promise<void>;
  /** Deletes conversations that nobody has used since then, and returns their number. */
  sweep(before: Date): Promise<number>;
  /** Takes nothing new and waits for the turns that run. */
  finish(): Promise<void>;
}

export async function buildDirectLine(options: DirectLineOptions): Promise<DirectLine> {
  const { config, adapter, turn, log, tokenSeconds = 1800, patienceMs = 800 } = options;
  const tokens = await openTokens(config.dataDir);
  const conversations = new Conversations(config.dataDir, options.limits);
  const turns = new Turns({ adapter, turn, conversations, log, publicUrl: config.publicUrl });
  adapter.answerLocally((call) => turns.receive(call));
  return {
    tokens,
    routes: directLineRoutes({ turns, tokens, secret: config.directLineSecret, publicUrl: config.publicUrl, tokenSeconds, patienceMs }),
    streams: (mayOpen) => buildStreams(turns, tokens, mayOpen),
    find: (id) => turns.open(id),
    async admit({ conversationId = newId(), userId = `dl_${newId()}` } = {}) {
      return { conversationId, userId, token: await tokens.sign('access', { conversationId, userId }, tokenSeconds) };
    },
    forget: (id) => conversations.forget(id),
    async forgetPerson(userId, conversationId) {
      await conversations.endOthersOf(userId, conversationId);
      await conversations.forget(conversationId);
    },
    end: (id) => conversations.end(id),
    sweep: (before) => conversations.sweep(before),
    finish: () => turns.finish(),
  };
}
