import { join } from 'node:path';
import { pino, type Logger } from 'pino';
import { begins, dialogs } from '../dialogs/index.ts';
import { createBot } from './bot/bot.ts';
import { discretion } from './bot/discretion.ts';
import { countFeedback, noteFeedback } from './bot/count-feedback.ts';
import { cardPresses } from './bot/card-presses.ts';
import { keepingOf } from './bot/keeping.ts';
import { answerInvoke } from './bot/invokes.ts';
import { whoIsMentioned } from './bot/mentions.ts';
import { mishap } from './bot/mishap.ts';
import { once } from './bot/once.ts';
import { oneAtATime } from './bot/one-at-a-time.ts';
import { inOrder } from './bot/pipeline.ts';
import { plainWords } from './bot/plain-words.ts';
import { buildProactive } from './bot/proactive.ts';
import { waitingOf } from './bot/reminding.ts';
import { removal } from './bot/removal.ts';
import { speakFirst } from './bot/speak-first.ts';
import { workingState } from './bot/working-state.ts';
import { buildAdapter, type TurnContext } from './channels/cloud-adapter.ts';
import { buildDirectLine, type DirectLine } from './channels/direct-line/direct-line.ts';
import { buildServer } from './channels/server.ts';
import type { Config } from './config.ts';
import { readContent } from './content/content.ts';
import { parsedAhead } from './content/parsed-yaml.ts';
import { capabilitiesOf } from './conversation/channel-capabilities.ts';
import { answersInDialogs } from './conversation/given.ts';
import { createRoot } from './conversation/root.ts';
import type { Services } from './conversation/services.ts';
import { LOOK_WAITS, type LookWaits } from './conversation/while-they-wait.ts';
import { wordingOf } from './conversation/wording.ts';
import { FEEDBACK_FOLDER, feedbackCountsIn } from './feedback/counts.ts';
import { legalPages } from './legal-pages.ts';
import { privateChat } from './group/private-chat.ts';
import { readingOf } from './group/reading.ts';
import { packageRoot } from './package-root.ts';
import { peopleIn } from './people/people.ts';
import { privacyOf } from './people/privacy.ts';
import { rehearsal } from './rehearsal.ts';
import type { SetAlarm } from './reminders/alarm.ts';
import { learntAhead } from './safety/likeness-file.ts';
import { safety } from './safety/middleware.ts';
import { hasLearnt } from './safety/second-look.ts';
import { inSpareMoments } from './spare-moments.ts';
import type { DocumentStore } from './store/document-store.ts';
import { JsonStore } from './store/json-store.ts';
import { conversationKey, personKey } from './store/keys.ts';
import { lockFolder } from './store/lock.ts';
import { Queue } from './store/queue.ts';
import { startRetention } from './store/retention.ts';
import { telemetry } from './telemetry.ts';
import type { TrialSearch } from './trials/found.ts';
import { noRegistry } from './trials/no-registry.ts';
import { placesBeside } from './trials/place/places.ts';
import { readCriteria } from './trials/read-criteria.ts';
import { createTrialSearch } from './trials/trial-search.ts';
import { countryNamed, plainName } from './understanding/known-places.ts';
import { createUnderstanding } from './understanding/understanding.ts';

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
  const { now = () => new Date(), contentFolder = join(packageRoot(), 'content', 'en') } = parts;
  const log = parts.log ?? pino({ name: 'kneadful', level: config.logLevel });
  const built = (file: string) => join(packageRoot(), 'dist', file);
  const content = readContent(contentFolder, undefined, parsedAhead(built('parsed-yaml.json')));
  const wording = wordingOf(content.wording);
  const danger = learntAhead(built('danger.bin'), content.redFlags);
  if (danger) hasLearnt(content.redFlags, danger);
  const understanding = createUnderstanding(content, now, built('trained.bin'));

  const unlock = await lockFolder(config.dataDir);
  const warn = (message: string) => log.warn(message);
  const store = (part: string) => new JsonStore(join(config.dataDir, part), { warn, now });
  const { conversations, people: profiles } = parts.stores ?? { conversations: store('conversations'), people: store('people') };
  const people = peopleIn(profiles, now);
  const feedback = store(FEEDBACK_FOLDER);

  const queue = new Queue(200);
  const adapter = buildAdapter(config);
  const memory = (context: TurnContext) => workingState(context).memory;
  const forgetLog = async (directLine: DirectLine, { activity }: TurnContext) => {
    if (activity.channelId === 'directline') await directLine.forgetPerson(activity.from.id, activity.conversation.id);
  };
  const pictureUrl = (name: string) => config.publicUrl && `${config.publicUrl}/drawings/${name}.png`;

  const registry =
    !parts.trials &&
    config.registry &&
    createTrialSearch({
      ...config.registry,
      fetch,
      now,
      random: Math.random,
      folder: join(config.dataDir, 'registry'),
      readCriteria,
      info: (message) => log.info(message),
      warn,
    });
  const showing: Services['showing'] = ({ activity }) => ({ ...capabilitiesOf(activity), pictureUrl });
  const proactive = buildProactive({
    stores: { reminders: store('reminders'), timers: store('timers') },
    speak: speakFirst(adapter),
    waitsFor: (context, token) => root.waitsFor(context, token),
    setAlarm: parts.setAlarm,
    ...{ content, wording, showing, memory, now, warn },
  });
  const privacy = privacyOf({ people, conversations, keepers: proactive.keepers });
  const services: Services = {
    content,
    wording,
    understanding,
    timers: proactive.timers,
    waiting: waitingOf,
    reminding: proactive.reminding,
    now,
    memory,
    trials: parts.trials ?? (registry || noRegistry),
    lookWaits: parts.lookWaits ?? LOOK_WAITS,
    whereIs: placesBeside(built('places.bin'), (name) => countryNamed(plainName(name), content.lexicon)),
    keepHours: config.keepHours,
    page: config.page ? config.publicUrl : undefined,
    humanContact: config.humanContact ?? '',
    keeping: keepingOf({
      people,
      privacy,
      reminderOf: (context) => proactive.reminding.of(context),
      forgetLog: (context) => forgetLog(directLine, context),
    }),
    showing,
    noteFeedback,
  };
  const root = createRoot(services, dialogs, begins, {
    get: (context: TurnContext) => Promise.resolve(workingState(context).dialogs),
    set: () => Promise.resolve(), // the stack is changed in place, and saved with the rest of the working state
    delete: () => Promise.resolve(),
  });
  const bot = createBot({
    root,
    removed: removal({
      root,
      people,
      silence: (context) => proactive.reminding.silence(context),
      forget: (context) => services.keeping.forget(context),
    }),
    sorry: wording('teams.not-here').text,
  });
  const turn = (context: TurnContext) => bot.run(context);

  for (const middleware of inOrder({
    telemetry: telemetry((event) => log.info(event)),
    feedback: countFeedback({ counts: feedbackCountsIn(feedback), report: (event) => log.info(event), now, warn }),
    oneAtATime: oneAtATime(queue),
    once: once({ store: conversations, now, warn }),
    plainWords: plainWords(),
    cardPresses: cardPresses(wording('teams.pressed').text),
    discretion: discretion({
      ...readingOf(content, wording, understanding),
      showing: (context) => services.showing(context),
      privateChat: (activity) => privateChat(config.app?.id, activity),
      mentions: whoIsMentioned,
      greeted: {
        get: (context) => workingState(context).greeted,
        set: (context, greeted) => void (workingState(context).greeted = greeted),
      },
      answerInvoke: (activity) => answerInvoke(activity, wording('teams.not-here').text),
    }),
    visits: proactive.visits,
    safety: safety({
      redFlags: content.redFlags,
      memory,
      clear: (context) => {
        const state = workingState(context);
        const told = answersInDialogs(state.dialogs.dialogStack, content.questions.values());
        if (Object.keys(told).length > 0) state.memory.answers = { ...state.memory.answers, ...told };
        state.dialogs.dialogStack = [];
      },
      readAnswer: (kind, text) => {
        const reading = understanding.read(kind, text);
        return reading.is === 'unsure' ? 'unsure' : reading.is === 'answer' ? (reading.value as 'yes' | 'no' | number) : undefined;
      },
    }),
  }))
    adapter.use(middleware);
  adapter.onTurnError = mishap(wording, (error) =>
    log.error({ error: error instanceof Error ? error.stack : String(error) }, 'A turn failed; nothing of it was saved.'),
  );

  const directLine = await buildDirectLine({ config, adapter, turn, log });
  const forget = async ({ userId, conversationId }: { userId: string; conversationId: string }) => {
    const channelId = 'directline';
    await privacy.forget({
      person: personKey({ channelId, from: { id: userId } }),
      conversation: conversationKey({ channelId, conversation: { id: conversationId } }),
    });
    await directLine.forgetPerson(userId, conversationId);
  };
  const server = await buildServer({ config, adapter, turn, directLine, log, forget, legal: legalPages(content.legalPages, config) });
  let stopWarming = () => {};
  const stopSweeping = startRetention({ swept: [conversations, directLine], hours: config.keepHours, now, warn });

  return {
    async listen() {
      const at = await server.listen();
      await proactive.start();
      return at;
    },
    warmUp() {
      if (registry) registry.startRefreshing();
      stopWarming = inSpareMoments(rehearsal(content, understanding), { failed: (error) => warn(`A rehearsal failed: ${String(error)}`) });
    },
    async close() {
      stopWarming();
      await proactive.close();
      if (registry) await registry.close();
      await server.close();
      await stopSweeping();
      await Promise.all([conversations.close(), profiles.close(), feedback.close()]);
      await unlock();
    },
  };
}
