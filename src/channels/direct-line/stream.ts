import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { Refusal } from '../refusal.ts';
import type { Conversation, Frame, Listener } from './conversation.ts';
import { BASE } from './routes.ts';
import type { Tokens } from './tokens.ts';
import type { Turns } from './turns.ts';

const BEAT_MS = 15_000;
const MOST_LISTENERS = 10;
/** A client that does not read is cut off before its unread frames fill the memory; it comes back with its watermark. */
const MOST_UNREAD_BYTES = 1_000_000;

export interface Streams {
  /** Takes a WebSocket request, or answers it with a refusal. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** The streams over which clients hear the bot. `mayOpen` decides by Host and Origin, as the browser sends them. */
export function buildStreams(turns: Turns, tokens: Tokens, mayOpen: (request: IncomingMessage) => void): Streams {
  const server = new WebSocketServer({ noServer: true, maxPayload: 4096 });

  async function admit(request: IncomingMessage): Promise<{ conversation: Conversation; from: number }> {
    const url = new URL(request.url ?? '/', 'http://local');
    const [, id] = new RegExp(`^${BASE}/conversations/([^/]+)/stream$`).exec(url.pathname) ?? [];
    if (id === undefined) throw new Refusal(404, 'NotFound', 'Nothing is here.');
    mayOpen(request);
    const claims = await tokens.verify('stream', url.searchParams.get('t') ?? '');
    const conversation = claims.conversationId === id ? await turns.open(id) : undefined;
    if (!conversation) throw new Refusal(404, 'BadArgument', 'This conversation is over.');
    if (conversation.listeners.size >= MOST_LISTENERS) throw new Refusal(429, 'TooManyRequests', 'Too many streams are open.');
    return { conversation, from: Number(claims.from ?? conversation.watermark) };
  }

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      admit(request).then(
        ({ conversation, from }) => server.handleUpgrade(request, socket, head, (client) => listen(client, conversation, from)),
        (error: unknown) => {
          const status = error instanceof Refusal ? error.status : 500;
          socket.end(`HTTP/1.1 ${status} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
        },
      );
    },
    close() {
      for (const client of server.clients) client.close(1012, 'restart');
      server.close();
    },
  };
}

function listen(client: WebSocket, conversation: Conversation, from: number): void {
  const listener: Listener = {
    hear(frame: Frame) {
      if (client.bufferedAmount > MOST_UNREAD_BYTES) return client.terminate();
      if (client.readyState === client.OPEN) client.send(JSON.stringify(frame));
    },
    end: () => client.close(1000, 'over'),
  };
  const missed = conversation.since(from);
  if (missed.activities.length > 0) listener.hear(missed);
  conversation.listeners.add(listener);

  let alive = true;
  const beat = setInterval(() => {
    if (!alive) return client.terminate();
    alive = false;
    client.ping();
    // Direct Line's own sign of life; clients ignore it.
    client.send('');
  }, BEAT_MS);
  const sign = () => (alive = true);
  client.on('pong', sign);
  client.on('message', sign);
  client.on('error', () => client.terminate());
  client.on('close', () => {
    clearInterval(beat);
    conversation.listeners.delete(listener);
  });
}
