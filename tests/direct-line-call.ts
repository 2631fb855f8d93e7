import { WebSocket } from 'ws';

export interface Session {
  token: string;
  conversationId: string;
  cookie: string;
}
export interface Spoken {
  id: string;
  text?: string;
  type: string;
  replyToId?: string;
  from: { id: string; role: string };
}

/** Plain calls to the embedded Direct Line, without Microsoft's client, so that a test may also send what that client never would. */
export function directLineAt(base: string) {
  const api = `${base}/v3/directline`;
  const headers = (token?: string, body?: unknown): Record<string, string> => ({
    ...(token !== undefined && { authorization: `Bearer ${token}` }),
    ...(body !== undefined && { 'content-type': 'application/json' }),
  });
  async function call(method: string, path: string, { token, body }: { token?: string | undefined; body?: unknown } = {}) {
    const response = await fetch(`${api}${path}`, {
      method,
      headers: headers(token, body),
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? {} : JSON.parse(text)) as Record<string, unknown> };
  }
  async function session(cookie?: string): Promise<Session & { resumed: boolean }> {
    const response = await fetch(`${base}/chat/session`, { method: 'POST', headers: cookie === undefined ? {} : { cookie } });
    const body = (await response.json()) as { token: string; conversationId: string; resumed: boolean };
    return { ...body, cookie: (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  }
  /** A conversation that has been greeted. */
  async function started(): Promise<Session & { streamUrl: string }> {
    const visitor = await session();
    const { body } = await call('POST', '/conversations', { token: visitor.token, body: {} });
    while ((await all(visitor)).activities.length === 0);
    return { ...visitor, streamUrl: String(body.streamUrl) };
  }
  const say = ({ token, conversationId }: Session, text: string, clientActivityID?: string) =>
    call('POST', `/conversations/${conversationId}/activities`, {
      token,
      body: { type: 'message', text, channelData: { clientActivityID } },
    });
  async function all({ token, conversationId }: Session, watermark = 0): Promise<{ activities: Spoken[]; watermark: string }> {
    const { body } = await call('GET', `/conversations/${conversationId}/activities?watermark=${watermark}`, { token });
    return body as unknown as { activities: Spoken[]; watermark: string };
  }
  /** Everything a stream says from its opening on, and a way to wait for a certain text. */
  function listen(streamUrl: string) {
    const heard: Spoken[] = [];
    const socket = new WebSocket(streamUrl);
    const hears = (text: string) =>
      new Promise<void>((done, failed) => {
        const look = () => void (heard.some((activity) => activity.text === text) && done());
        socket.on('message', look);
        socket.on('close', () => failed(new Error(`The stream ended before "${text}" was said.`)));
        look();
      });
    socket.on('message', (data: Buffer) => {
      const frame = data.toString();
      if (frame !== '') heard.push(...(JSON.parse(frame) as { activities: Spoken[] }).activities);
    });
    const closed = new Promise<void>((done) => socket.on('close', () => done()));
    socket.on('error', () => undefined);
    return { heard, hears, closed, socket };
  }
  return { api, call, session, started, say, all, listen };
}
