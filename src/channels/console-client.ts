import { WebSocket } from 'ws';
import { isJsonObject, type JsonObject } from './json-body.ts';

export interface ConsoleClient {
  say(what: { text: string } | { value: unknown }): Promise<void>;
  /** Deletes this conversation and closes the line. */
  leave(): Promise<void>;
}

const QUIET_MS = 300;
const TURN_MS = 20_000;

/** Opens a conversation with a running server, over HTTP and a WebSocket like any other client. */
export async function connectTo(base: string, hear: (activity: JsonObject) => void): Promise<ConsoleClient> {
  const session = await fetch(`${base}/chat/session`, { method: 'POST' });
  const cookie = session.headers.get('set-cookie')?.split(';')[0] ?? '';
  const { token, conversationId } = (await session.json()) as { token: string; conversationId: string };
  const call = async (path: string, body: object) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
    const response = await fetch(`${base}/v3/directline${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    const answer = (await response.json()) as JsonObject;
    if (response.ok) return answer;
    const { message } = (isJsonObject(answer.error) ? answer.error : {}) as { message?: string };
    throw new Error(message ?? `The server answered ${response.status}.`);
  };
  const { streamUrl } = await call('/conversations', { locale: 'en-US' });

  let lastHeard = 0;
  let answered = new Set<unknown>();
  const socket = new WebSocket(String(streamUrl));
  socket.on('message', (data: Buffer) => {
    const text = data.toString();
    const frame: unknown = text === '' ? undefined : JSON.parse(text);
    const activities = isJsonObject(frame) && Array.isArray(frame.activities) ? frame.activities.filter(isJsonObject) : [];
    for (const activity of activities) {
      if (!isJsonObject(activity.from) || activity.from.role !== 'bot' || activity.type !== 'message') continue;
      lastHeard = Date.now();
      answered.add(activity.replyToId);
      hear(activity);
    }
  });
  await new Promise<void>((done, failed) => socket.once('open', done).once('error', failed));
  /** Waits until the bot has spoken and then been quiet for a moment. */
  const quiet = async (spoken: () => boolean) => {
    for (const begin = Date.now(); Date.now() - begin < TURN_MS;) {
      if (spoken() && Date.now() - lastHeard > QUIET_MS) return;
      await new Promise((done) => setTimeout(done, 50));
    }
  };
  await quiet(() => lastHeard > 0);

  return {
    async say(what) {
      answered = new Set();
      const { id } = await call(`/conversations/${conversationId}/activities`, { type: 'message', ...what });
      await quiet(() => answered.has(id));
    },
    async leave() {
      await fetch(`${base}/chat/leave`, { method: 'POST', headers: { cookie } }).catch(() => undefined);
      socket.terminate();
    },
  };
}
