import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ActivityTypes, CardFactory, MessageFactory, TurnContext, type ConversationReference } from 'botbuilder';
import pino from 'pino';
import { buildAdapter, type KneadfulAdapter, type Turn } from '../src/channels/cloud-adapter.ts';
import { buildDirectLine, type DirectLine, type DirectLineOptions } from '../src/channels/direct-line/direct-line.ts';
import { buildServer, type RunningServer } from '../src/channels/server.ts';
import type { Visitor } from '../src/channels/page-session.ts';
import { readConfig, type Environment } from '../src/config.ts';
import { packageRoot } from '../src/package-root.ts';

/** A picture of one pixel, for cards. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

export interface EchoServer {
  port: number;
  adapter: KneadfulAdapter;
  directLine: DirectLine;
  server: RunningServer;
  /** Every text that reached the bot's logic. */
  heard: string[];
  forgotten: Visitor[];
}
export interface EchoOptions {
  env: Environment & { DATA_DIR: string };
  adapter?: KneadfulAdapter;
  directLine?: Partial<DirectLineOptions>;
  /** Makes "twice" stop for good after its first reply, as if the process were about to die. */
  hang?: boolean;
  log?: pino.Logger;
}

/** Starts the real channels with a small bot behind them. PORT=0 takes any free port. */
export async function startEcho({ env, hang = false, log = pino({ level: 'silent' }), ...more }: EchoOptions): Promise<EchoServer> {
  const anyPort = env.PORT === '0';
  const config = { ...readConfig({ ...env, PORT: anyPort ? undefined : env.PORT }), ...(anyPort && { port: 0 }) };
  const adapter = more.adapter ?? buildAdapter(config);
  adapter.onTurnError = async (context) => void (await context.sendActivity('Something went wrong.'));
  const heard: string[] = [];
  const forgotten: Visitor[] = [];
  const publicUrl = config.publicUrl ?? '';

  const turn: Turn = async (context) => {
    const { activity } = context;
    if (activity.type === 'conversationUpdate')
      return void (await context.sendActivity(MessageFactory.suggestedActions(['card', 'image'], 'Welcome!')));
    if (activity.type !== 'message') return;
    const text = activity.text ?? '';
    heard.push(text);
    if (activity.value) await context.sendActivity(`submitted ${JSON.stringify(activity.value)}`);
    else if (text === 'card')
      await context.sendActivity({ attachments: [CardFactory.adaptiveCard(card(`${publicUrl}/drawings/pixel.png`))] });
    else if (text === 'image')
      await context.sendActivity({
        text: 'A picture',
        attachments: [{ contentType: 'image/png', contentUrl: `${publicUrl}/drawings/pixel.png`, name: 'A pixel' }],
      });
    else if (text === 'slow') {
      await context.sendActivity({ type: ActivityTypes.Typing });
      await new Promise((done) => setTimeout(done, 1500));
      await context.sendActivity('That took a while.');
    } else if (text === 'twice') {
      await context.sendActivity('First.');
      if (hang) await new Promise(() => undefined);
      await context.sendActivity('Second.');
    } else if (text === 'forget') {
      await directLine.forget(activity.conversation.id);
      await context.sendActivity('All gone.');
    } else if (text === 'boom') throw new Error('a secret detail');
    else if (text === 'remind') {
      void remind(TurnContext.getConversationReference(activity));
      await context.sendActivity('I will.');
    } else if (text === 'change') {
      const sent = await context.sendActivity('before');
      await context
        .updateActivity({ ...MessageFactory.text('after'), id: sent?.id ?? '' })
        .catch(() => context.sendActivity('cannot change'));
    } else await context.sendActivity(`echo: ${text}`);
  };
  const remind = (reference: Partial<ConversationReference>) =>
    adapter.continueConversationAsync(adapter.appId, reference, async (context) => void (await context.sendActivity('A reminder.')));

  const directLine = await buildDirectLine({ config, adapter, turn, log, ...more.directLine });
  const root = packageRoot();
  const drawings = join(env.DATA_DIR, 'test-drawings');
  mkdirSync(drawings, { recursive: true });
  writeFileSync(join(drawings, 'pixel.png'), Buffer.from(PIXEL, 'base64'));
  const folders = { page: join(root, 'web'), webChat: join(root, 'node_modules/botframework-webchat/dist'), drawings };
  const forget = (visitor: Visitor) => Promise.resolve(void forgotten.push(visitor));
  const server = await buildServer({ config, adapter, turn, directLine, log, forget, folders });
  const { port } = await server.listen();
  return { port, adapter, directLine, server, heard, forgotten };
}

function card(url: string) {
  return {
    type: 'AdaptiveCard',
    version: '1.5',
    body: [
      { type: 'TextBlock', text: 'Step 1 of 3', weight: 'Bolder', wrap: true },
      { type: 'Image', url, altText: 'A drawing', size: 'Stretch' },
    ],
    actions: ['Next', 'Back', 'Too much', 'Stop'].map((title) => ({ type: 'Action.Submit', title, data: { say: title } })),
  };
}

if (process.argv[1]?.endsWith('echo-server.ts') && process.env.DATA_DIR !== undefined) {
  const started = await startEcho({ env: { ...process.env, DATA_DIR: process.env.DATA_DIR }, hang: process.env.HANG === '1' });
  process.on('SIGTERM', () => void started.server.close().then(() => process.exit(0)));
  console.log(`listening ${started.port}`);
}
