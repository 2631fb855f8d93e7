import { once as event } from 'node:events';
import { join } from 'node:path';
import type { TurnContext } from 'botbuilder';
import { once } from '../src/bot/once.ts';
import { oneAtATime } from '../src/bot/one-at-a-time.ts';
import { workingState } from '../src/bot/working-state.ts';
import { JsonStore } from '../src/store/json-store.ts';
import { lockFolder } from '../src/store/lock.ts';
import { message, TurnAdapter } from './turn-adapter.ts';

/** One delivery, as kill.test.ts sends it to this process. */
export interface Delivery {
  conversation: string;
  turn: number;
}

/** What comes back once the turn is over: its replies are the acknowledgement. */
export interface Acknowledged extends Delivery {
  replies: (string | undefined)[];
}

// Everything is loaded by now; the one before may still be running, so wait for the word before taking its folder.
process.send?.('loaded');
const [folder] = (await event(process, 'message')) as [string];
await lockFolder(folder);
const adapter = new TurnAdapter();
adapter.use(oneAtATime(), once({ store: new JsonStore(join(folder, 'conversations')) }));

async function note(context: TurnContext): Promise<void> {
  const { memory } = workingState(context);
  const turns = [...((memory.answers?.turns as string[] | undefined) ?? []), context.activity.text];
  memory.answers = { turns };
  await context.sendActivity(`${context.activity.text} came as number ${turns.length}`);
}

process.on('message', ({ conversation, turn }: Delivery) => {
  void adapter.receive(message(String(turn), { conversation, deliveryMode: 'expectReplies' }), note).then((replies) => {
    process.send?.({ conversation, turn, replies: replies.map(({ text }) => text) } satisfies Acknowledged);
  });
});
process.send?.('ready');
