import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Secret } from '../../secret.ts';
import { readSaid } from '../activity-shape.ts';
import { isJsonObject, readJsonObject } from '../json-body.ts';
import { Refusal, sendJson } from '../refusal.ts';
import type { Conversation } from './conversation.ts';
import type { Claims, Tokens } from './tokens.ts';
import type { Turns } from './turns.ts';

export const BASE = '/v3/directline';
const STREAM_SECONDS = 60;

export interface RoutesOptions {
  turns: Turns;
  tokens: Tokens;
  secret: Secret | undefined;
  publicUrl: string | undefined;
  /** How long a token of a client is good for. */
  tokenSeconds: number;
  /** How long a POST waits for the end of its turn. Until it is answered, Web Chat shows "Sending". */
  patienceMs: number;
}
export type Handler = (request: IncomingMessage, response: ServerResponse, id: string) => Promise<void>;
export interface Route {
  method: 'get' | 'post';
  path: string;
  handle: Handler;
}

/** The calls of Direct Line 3.0, as Microsoft's clients make them. */
export function directLineRoutes(options: RoutesOptions): Route[] {
  const { turns, tokens, tokenSeconds } = options;

  async function claimsOf(request: IncomingMessage, id?: string): Promise<Claims> {
    const [, token] = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '') ?? [];
    const claims = await tokens.verify('access', token);
    if (id !== undefined && id !== claims.conversationId)
      throw new Refusal(403, 'BadArgument', 'This token belongs to another conversation.');
    return claims;
  }
  async function known(request: IncomingMessage, id: string): Promise<{ claims: Claims; conversation: Conversation }> {
    const claims = await claimsOf(request, id);
    const conversation = await turns.open(id);
    if (!conversation) throw new Refusal(404, 'BadArgument', 'This conversation is over.');
    return { claims, conversation };
  }
  async function ticket({ conversationId, userId }: Claims) {
    const token = await tokens.sign('access', { conversationId, userId }, tokenSeconds);
    return { conversationId, token, expires_in: tokenSeconds };
  }
  async function ticketWithStream(request: IncomingMessage, claims: Claims, from: number) {
    const t = await tokens.sign('stream', { ...claims, from: String(from) }, STREAM_SECONDS);
    const host = request.headers.host ?? '';
    const scheme = options.publicUrl === `https://${host}` ? 'wss' : 'ws';
    const streamUrl = `${scheme}://${host}${BASE}/conversations/${claims.conversationId}/stream?watermark=${from}&t=${t}`;
    return { ...(await ticket(claims)), streamUrl };
  }

  return [
    {
      method: 'post',
      path: `${BASE}/tokens/generate`,
      async handle(request, response) {
        if (!options.secret || !sameText(request.headers.authorization ?? '', `Bearer ${options.secret.reveal()}`))
          throw new Refusal(403, 'BadArgument', 'This secret is not valid.');
        const { user } = await readJsonObject(request, { mayBeEmpty: true });
        const userId = isJsonObject(user) ? user.id : undefined;
        if (userId !== undefined && !(typeof userId === 'string' && /^dl_[\w-]{8,128}$/.test(userId)))
          throw new Refusal(400, 'BadArgument', 'user.id has to begin with dl_ and go on with 8 to 128 letters, digits, _ or -.');
        sendJson(response, 200, await ticket({ conversationId: newId(), userId: userId ?? `dl_${newId()}` }));
      },
    },
    {
      method: 'post',
      path: `${BASE}/tokens/refresh`,
      async handle(request, response) {
        const claims = await claimsOf(request);
        request.resume();
        sendJson(response, 200, await ticket(claims));
      },
    },
    {
      method: 'post',
      path: `${BASE}/conversations`,
      async handle(request, response) {
        const claims = await claimsOf(request);
        const { locale } = await readJsonObject(request, { mayBeEmpty: true });
        const spoken = typeof locale === 'string' && locale.length <= 100 ? locale : undefined;
        const { conversation, begun } = await turns.start(claims.conversationId, claims.userId, spoken);
        // A new one is streamed from its beginning, since the greeting may be there before the socket is.
        const from = begun ? 0 : conversation.watermark;
        sendJson(response, begun ? 201 : 200, await ticketWithStream(request, claims, from));
      },
    },
    {
      method: 'get',
      path: `${BASE}/conversations/:id`,
      async handle(request, response, id) {
        const { claims, conversation } = await known(request, id);
        sendJson(response, 200, await ticketWithStream(request, claims, watermarkIn(request, conversation.watermark)));
      },
    },
    {
      method: 'get',
      path: `${BASE}/conversations/:id/activities`,
      async handle(request, response, id) {
        const { conversation } = await known(request, id);
        sendJson(response, 200, conversation.since(watermarkIn(request, 0)));
      },
    },
    {
      method: 'post',
      path: `${BASE}/conversations/:id/activities`,
      async handle(request, response, id) {
        const { conversation } = await known(request, id);
        const body = await readJsonObject(request);
        if (Array.isArray(body.attachments) && body.attachments.length > 0) throw noPictures();
        const { id: activityId, turn } = await turns.say(conversation, readSaid(body));
        const slow = new Promise<'slow'>((done) => setTimeout(done, options.patienceMs, 'slow').unref());
        if ((await Promise.race([turn, slow])) === 'failed')
          throw new Refusal(502, 'BotError', 'The bot could not answer this. Say it again in a minute.');
        sendJson(response, 200, { id: activityId });
      },
    },
    {
      method: 'post',
      path: `${BASE}/conversations/:id/upload`,
      async handle(request, _response, id) {
        request.resume();
        await claimsOf(request, id);
        throw noPictures();
      },
    },
  ];
}

export function newId(): string {
  return randomBytes(16).toString('base64url');
}

function noPictures(): Refusal {
  return new Refusal(415, 'NoUploads', 'Please tell it in words. This bot takes no pictures or files, so that none are kept.');
}

/** The watermark a client names. A missing or senseless one is `otherwise`. */
function watermarkIn(request: IncomingMessage, otherwise: number): number {
  const given = new URL(request.url ?? '/', 'http://local').searchParams.get('watermark') ?? '';
  return /^\d{1,9}$/.test(given) ? Number(given) : otherwise;
}

function sameText(one: string, other: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(hash(one), hash(other));
}
