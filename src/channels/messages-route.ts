import type { IncomingMessage, ServerResponse } from 'node:http';
import { readActivity } from './activity-shape.ts';
import type { KneadfulAdapter, Turn } from './cloud-adapter.ts';
import { readJsonObject } from './json-body.ts';
import { Refusal, sendJson } from './refusal.ts';

/** POST /api/messages: the door for Teams, Azure Bot Service, the Emulator and tests that say expectReplies. */
export function messagesRoute(adapter: KneadfulAdapter, turn: Turn) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const activity = readActivity(await readJsonObject(request));
    const answer = await adapter.processRequest(request.headers.authorization ?? '', activity, turn);
    if (answer?.status === 501) throw new Refusal(400, 'UnknownInvoke', 'The bot does not know this kind of request.');
    if (answer?.body !== undefined) return sendJson(response, answer.status, answer.body);
    response.writeHead(answer?.status ?? 200, { 'content-length': 0 });
    response.end();
  };
}
