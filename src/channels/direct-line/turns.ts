import { createHash } from 'node:crypto';
import { ActivityTypes, type Activity } from 'botbuilder';
import type { Logger } from 'pino';
import type { Said } from '../activity-shape.ts';
import type { KneadfulAdapter, Turn } from '../cloud-adapter.ts';
import type { EmbeddedAnswer } from '../connectors.ts';
import { isJsonObject } from '../json-body.ts';
import { Refusal } from '../refusal.ts';
import type { Conversation } from './conversation.ts';
import type { Conversations } from './conversations.ts';
import { arrival, BOT, forTheBot, wireOfReply, wireOfSaid } from './wire.ts';

const MOST_WAITING = 20;

export interface Exchange {
  adapter: KneadfulAdapter;
  turn: Turn;
  conversations: Conversations;
  log: Logger;
  /** Pictures are linked from here; clients get them as addresses of their own page. */
  publicUrl: string | undefined;
}

/** Carries activities between the clients of the embedded Direct Line and the bot, and makes up for a crash in between. */
export class Turns {
  readonly #with: Exchange;
  readonly #running = new Set<Promise<unknown>>();
  /** For a turn that is given to the bot again: its replies that clients already have. */
  readonly #had = new Map<string, string[]>();
  readonly #recovered = new WeakMap<Conversation, Promise<void>>();
  #stopping = false;

  constructor(exchange: Exchange) {
    this.#with = exchange;
  }

  /** Finds a conversation. One that comes from the disk first gets the turns that a crash cut short. */
  async open(id: string): Promise<Conversation | undefined> {
    const conversation = await this.#with.conversations.get(id);
    if (conversation && !this.#recovered.has(conversation)) this.#recovered.set(conversation, this.#recover(conversation));
    return conversation;
  }

  /** Finds or begins a conversation; a new one is greeted. */
  async start(id: string, userId: string, locale?: string): Promise<{ conversation: Conversation; begun: boolean }> {
    await this.open(id);
    this.#refuseWhenStopping();
    const { conversation, begun } = await this.#with.conversations.start(id, { id: userId }, locale);
    if (begun) {
      this.#recovered.set(conversation, Promise.resolve());
      void this.#run(conversation, arrival(conversation));
    }
    return { conversation, begun };
  }

  /** Takes what a client says. Returns the activity's id once it is on the disk, and a promise for the end of its turn. */
  async say(conversation: Conversation, said: Said): Promise<{ id: string; turn: Promise<'done' | 'failed'> }> {
    this.#refuseWhenStopping();
    if (said.type === 'typing') return { id: conversation.nextId(), turn: Promise.resolve('done') };
    const clientId = said.channelData?.clientActivityID;
    const before = clientId === undefined ? undefined : conversation.seen.get(clientId);
    if (before) return { id: await before, turn: Promise.resolve('done') };
    if (conversation.unfinished.size > MOST_WAITING)
      throw new Refusal(429, 'TooManyRequests', 'Too many messages are waiting. Send the next one later.');

    const wire = wireOfSaid(conversation, said);
    const stored = this.#with.conversations.append(conversation, { said: wire }).then(() => wire.id);
    if (clientId !== undefined) conversation.seen.set(clientId, stored);
    await stored.catch((error: unknown) => {
      if (clientId !== undefined) conversation.seen.delete(clientId);
      this.#with.log.error({ conversation: nameless(conversation.id), err: error }, 'a message could not be stored');
      throw new Refusal(503, 'ServiceError', 'The message could not be stored. Try again in a minute.');
    });
    conversation.tell({ activities: [wire], watermark: String(conversation.watermark) });
    return { id: wire.id, turn: this.#run(conversation, wire) };
  }

  /** Takes a call of the bot: the same call that would go to Azure over HTTP. */
  async receive({ method, path, body }: { method: string; path: string; body: unknown }): Promise<EmbeddedAnswer> {
    const [, id, what] = /^\/v3\/conversations\/([^/]+)\/(activities|members)(?:\/|$)/.exec(path) ?? [];
    const conversation = id === undefined ? undefined : await this.#with.conversations.get(decodeURIComponent(id));
    if (!conversation) return refused(404, 'ConversationNotFound', 'This conversation is over.');
    if (what === 'members' && method === 'GET') return { status: 200, body: [conversation.person] };
    if (what !== 'activities' || method !== 'POST' || !isJsonObject(body))
      return refused(405, 'MethodNotAllowed', 'This channel does not support this operation.');
    const reply: Partial<Activity> = body;
    if (reply.type === ActivityTypes.Typing) {
      const id = `${conversation.id}|typing`;
      conversation.tell({ activities: [{ type: 'typing', id, from: { ...BOT, role: 'bot' }, timestamp: new Date() }] });
      return { status: 200, body: { id } };
    }
    const had = this.#had.get(reply.replyToId ?? '')?.shift();
    return { status: 200, body: { id: had ?? (await this.#reply(conversation, reply)) } };
  }

  async #reply(conversation: Conversation, reply: Partial<Activity>): Promise<string> {
    const to = reply.replyToId;
    const shown = wireOfReply(conversation, reply, this.#with.publicUrl);
    await this.#with.conversations.append(conversation, { reply: shown, ...(to === undefined ? {} : { to }) });
    conversation.tell({ activities: [shown], watermark: String(conversation.watermark) });
    return shown.id;
  }

  async #recover(conversation: Conversation): Promise<void> {
    const cut = [...conversation.unfinished];
    for (const id of cut) {
      const said =
        id === conversation.startId ? arrival(conversation) : conversation.entries.find(({ activity }) => activity.id === id)?.activity;
      if (!said) continue;
      this.#had.set(id, conversation.repliesTo(id));
      await this.#run(conversation, said, false);
      this.#had.delete(id);
    }
  }

  #run(conversation: Conversation, said: Partial<Activity>, inOrder = true): Promise<'done' | 'failed'> {
    const id = said.id ?? '';
    const { adapter, turn, conversations, log } = this.#with;
    const running = (async () => {
      if (inOrder) await this.#recovered.get(conversation);
      try {
        const answer = await adapter.processLocal(forTheBot(said), turn);
        return answer && answer.status >= 300 ? 'failed' : 'done';
      } catch (error) {
        log.error({ conversation: nameless(conversation.id), err: error }, 'a turn failed');
        return 'failed';
      } finally {
        conversation.unfinished.delete(id);
        await conversations.append(conversation, { done: id }).catch(() => undefined);
      }
    })();
    this.#running.add(running);
    void running.finally(() => this.#running.delete(running));
    return running;
  }

  #refuseWhenStopping(): void {
    if (this.#stopping) throw new Refusal(503, 'ServiceError', 'The bot is stopping. Try again in a minute.');
  }

  /** Takes nothing new, and waits for the turns that run. */
  async finish(): Promise<void> {
    this.#stopping = true;
    while (this.#running.size > 0) await Promise.allSettled([...this.#running]);
  }
}

/** Names a conversation in the log without giving away its id. */
export function nameless(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 12);
}

function refused(status: number, code: string, message: string): EmbeddedAnswer {
  return { status, body: { error: { code, message } } };
}
