import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Config } from '../config.ts';
import type { Claims } from './direct-line/tokens.ts';
import type { DirectLine } from './direct-line/direct-line.ts';
import type { Route } from './direct-line/routes.ts';
import { newChatsLimit } from './new-chats.ts';
import { Refusal, sendJson } from './refusal.ts';

const MONTH_SECONDS = 30 * 24 * 3600;

export interface Visitor {
  conversationId: string;
  userId: string;
}
export interface PageSessionOptions {
  config: Pick<Config, 'publicUrl' | 'newChatsPerHour'>;
  directLine: DirectLine;
  checkOrigin: (request: IncomingMessage) => void;
  /** Deletes what the bot keeps of this visitor. The conversation's log is deleted here. */
  forget: (visitor: Visitor) => Promise<void>;
}

/**
 * The session of our page. Who the visitor is stands in a cookie that no script can read, so nobody can pick an id; a reload finds
 * the conversation again, and "leave" deletes everything and the cookie.
 */
export function pageSessionRoutes({ config, directLine, checkOrigin, forget }: PageSessionOptions): Route[] {
  const limit = newChatsLimit(config.newChatsPerHour);
  const secure = config.publicUrl?.startsWith('https:') ? '; Secure' : '';
  const setCookie = (response: ServerResponse, value: string, seconds: number) =>
    response.setHeader('set-cookie', `chat=${value}; HttpOnly; SameSite=Strict; Path=/chat; Max-Age=${seconds}${secure}`);

  async function visitorOf(request: IncomingMessage): Promise<Claims | undefined> {
    const [, cookie] = /(?:^|;\s*)chat=([^;]+)/.exec(request.headers.cookie ?? '') ?? [];
    return directLine.tokens.verify('session', cookie).catch((error: unknown) => {
      if (error instanceof Refusal) return undefined;
      throw error;
    });
  }

  return [
    {
      method: 'post',
      path: '/chat/session',
      async handle(request, response) {
        request.resume();
        checkOrigin(request);
        const visitor = await visitorOf(request);
        const known = visitor && request.headers['x-new'] === undefined && (await directLine.find(visitor.conversationId));
        if (!known) limit(request, response);
        const { token, conversationId, userId } = await directLine.admit({
          ...(visitor && { userId: visitor.userId }),
          ...(known && { conversationId: known.id }),
        });
        setCookie(response, await directLine.tokens.sign('session', { conversationId, userId }, MONTH_SECONDS), MONTH_SECONDS);
        sendJson(response, 200, { token, conversationId, resumed: Boolean(known) });
      },
    },
    {
      method: 'post',
      path: '/chat/leave',
      async handle(request, response) {
        request.resume();
        checkOrigin(request);
        const visitor = await visitorOf(request);
        if (visitor) {
          await forget({ conversationId: visitor.conversationId, userId: visitor.userId });
          await directLine.end(visitor.conversationId);
        }
        setCookie(response, '', 0);
        sendJson(response, 200, { left: true });
      },
    },
  ];
}
