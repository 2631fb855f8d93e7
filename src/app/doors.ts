import type { KneadfulAdapter, Turn } from '../channels/cloud-adapter.ts';
import { buildDirectLine, type DirectLine } from '../channels/direct-line/direct-line.ts';
import { buildServer, type RunningServer } from '../channels/server.ts';
import type { Content } from '../content/content.ts';
import { legalPages } from '../legal-pages.ts';
import type { Privacy } from '../people/privacy.ts';
import { conversationKey, personKey } from '../store/keys.ts';
import type { Surroundings } from './surroundings.ts';

export interface DoorsParts {
  around: Surroundings;
  adapter: KneadfulAdapter;
  turn: Turn;
  privacy: Privacy;
  content: Pick<Content, 'legalPages'>;
}

/** The ways in: the embedded Direct Line, and the web server with the page. Nothing listens yet. */
export async function composeDoors({ around, adapter, turn, privacy, content }: DoorsParts): Promise<{
  directLine: DirectLine;
  server: RunningServer;
}> {
  const { config, log } = around;
  const directLine = await buildDirectLine({ config, adapter, turn, log });
  const forget = async ({ userId, conversationId }: { userId: string; conversationId: string }) => {
    const channelId = 'directline';
    await privacy.forget({
      person: personKey({ channelId, from: { id: userId } }),
      conversation: conversationKey({ channelId, conversation: { id: conversationId } }),
    });
    await directLine.forgetPerson(userId, conversationId);
  };
  const legal = legalPages(content.legalPages, config);
  return { directLine, server: await buildServer({ config, adapter, turn, directLine, log, forget, legal }) };
}
