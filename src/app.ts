import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { composeBot } from './app/bot.ts';
import { composeDoors } from './app/doors.ts';
import { composeKnowledge } from './app/knowledge.ts';
import { composeMiddleware } from './app/middleware.ts';
import { openStores } from './app/stores.ts';
import { composeStudies } from './app/studies.ts';
import type { Surroundings } from './app/surroundings.ts';
import { mishap } from './bot/mishap.ts';
import { speakFirst } from './bot/speak-first.ts';
import { buildAdapter } from './channels/cloud-adapter.ts';
import type { Config } from './config.ts';
import type { LookWaits } from './conversation/while-they-wait.ts';
import { packageRoot } from './package-root.ts';
import { rehearsal } from './rehearsal.ts';
import type { SetAlarm } from './reminders/alarm.ts';
import { inSpareMoments } from './spare-moments.ts';
import type { DocumentStore } from './store/document-store.ts';
import { startRetention } from './store/retention.ts';
import type { TrialSearch } from './trials/found.ts';

/** What a test may replace. */
export interface Parts {
  now?: () => Date;
  log?: Logger;
  contentFolder?: string;
  stores?: { conversations: DocumentStore; people: DocumentStore };
  trials?: TrialSearch;
  lookWaits?: LookWaits;
  setAlarm?: SetAlarm;
}
/** The whole bot, ready to listen. */
export interface App {
  listen(): Promise<{ port: number }>;
  /** Makes ready, bit by bit, what the first messages need; the greeting needs none of it. */
  warmUp(): void;
  close(): Promise<void>;
}

/** Builds the whole bot for these settings; the data folder is its own until `close`. Nothing listens before `listen`. */
export async function buildApp(config: Config, parts: Parts = {}): Promise<App> {
  const { now = () => new Date(), log = pino({ name: 'kneadful', level: config.logLevel }) } = parts;
  const warn = (message: string) => log.warn(message);
  const around: Surroundings = { config, now, log, warn };
  const knowledge = composeKnowledge(around, parts.contentFolder ?? join(packageRoot(), 'content', 'en'));
  const stores = await openStores(around, parts.stores);
  const studies = composeStudies(around, knowledge.content, parts.trials);

  const adapter = buildAdapter(config);
  const bot = composeBot({
    ...{ around, knowledge, stores, studies, lookWaits: parts.lookWaits, setAlarm: parts.setAlarm },
    speak: speakFirst(adapter),
    async forgetLog({ activity }) {
      if (activity.channelId === 'directline') await directLine.forgetPerson(activity.from.id, activity.conversation.id);
    },
  });
  for (const middleware of composeMiddleware(around, knowledge, stores, bot)) adapter.use(middleware);
  adapter.onTurnError = mishap(knowledge.wording, (error) =>
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'A turn failed; nothing of it was saved.'),
  );
  const { turn, privacy, proactive } = bot;
  const { directLine, server } = await composeDoors({ around, adapter, turn, privacy, content: knowledge.content });
  let stopWarming = () => {};
  const stopSweeping = startRetention({ swept: [stores.conversations, directLine], hours: config.keepHours, now, warn });

  return {
    async listen() {
      const at = await server.listen();
      await proactive.start();
      return at;
    },
    warmUp() {
      studies.startRefreshing();
      stopWarming = inSpareMoments(rehearsal(knowledge.content, knowledge.understanding), {
        failed: (error) => warn(`A rehearsal failed: ${String(error)}`),
      });
    },
    async close() {
      stopWarming();
      await proactive.close();
      await studies.close();
      await server.close();
      await stopSweeping();
      await stores.close();
    },
  };
}
