import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Activity } from 'botbuilder';
import type { Reply } from './bot.ts';
import { teamsActivity } from './teams.ts';

/** One call of the bot: a message sent, or one changed (`changes` is its id). */
export interface Call {
  changes?: string;
  id: string;
  activity: Reply;
}

export interface TeamsConnector {
  /** All that the bot sent or changed, in order, also what was refused. */
  calls: Call[];
  /** The conversation as a person sees it: each message in its place, with its newest words. */
  seen: Map<string, Reply>;
  /** Answers changes of messages with this status; undefined: they are made. */
  refuseChanges(status: number | undefined): void;
  /** Delivers an activity as Teams does, with the connector's address to answer to; gives the calls the bot made meanwhile. */
  deliver(activity: Partial<Activity>): Promise<Call[]>;
  close(): Promise<void>;
}

/**
 * The part of Teams that a bot's replies go to, on a free port: it takes new messages (POST) and changed ones (PUT). Text with a card beside it
 * becomes two messages there, so that it has no id and cannot be changed (BotFramework-Services#98).
 */
export async function startTeamsConnector(bot: string, conversation = 'a-teams-chat'): Promise<TeamsConnector> {
  const calls: Call[] = [];
  const seen = new Map<string, Reply>();
  let refusal: number | undefined;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const activity = JSON.parse(Buffer.concat(chunks).toString()) as Reply;
      const [, changed] = /\/activities\/([^/?]+)$/.exec(request.url ?? '') ?? [];
      const changes = request.method === 'PUT' ? changed : undefined;
      const id = changes ?? `message-${calls.length + 1}`;
      const split = Boolean(activity.text) && (activity.attachments ?? []).length > 0;
      const status = changes !== undefined && (refusal ?? split) ? (refusal ?? 400) : 200;
      if (activity.type !== 'typing') calls.push({ ...(changes !== undefined && { changes }), id, activity });
      if (status === 200 && activity.type !== 'typing') seen.set(id, activity);
      response.writeHead(status, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(status === 200 ? (split ? {} : { id }) : { error: { code: 'Refused', message: 'This message cannot be changed.' } }),
      );
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  let count = 0;
  return {
    calls,
    seen,
    refuseChanges: (status) => (refusal = status),
    async deliver(activity) {
      const before = calls.length;
      const response = await fetch(`${bot}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...(activity.value !== undefined && teamsActivity('personal-card-press')),
          timestamp: undefined, // not the day of the recording: the server's own clock counts
          localTimestamp: undefined,
          type: 'message',
          id: `delivered-${(count += 1)}`,
          channelId: 'msteams',
          serviceUrl,
          conversation: { id: conversation, conversationType: 'personal' },
          from: { id: '29:a-person' },
          recipient: { id: '28:the-bot' },
          ...activity,
        }),
      });
      if (!response.ok) throw new Error(`POST /api/messages answered ${response.status}: ${await response.text()}`);
      return calls.slice(before);
    },
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
