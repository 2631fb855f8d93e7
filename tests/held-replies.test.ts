import { TurnContext } from 'botbuilder';
import { once } from '../src/bot/once.ts';
import { oneAtATime } from '../src/bot/one-at-a-time.ts';
import type { DocumentStore } from '../src/store/document-store.ts';
import { conversationKey } from '../src/store/keys.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { count, message, TurnAdapter } from './turn-adapter.ts';

let store: DocumentStore;
beforeEach(() => {
  store = new MemoryStore();
});

function start(): TurnAdapter {
  const adapter = new TurnAdapter();
  adapter.use(oneAtATime(), once({ store }));
  return adapter;
}

const kept = () => store.read(conversationKey(message('any')));

describe('replies', () => {
  test('leave after the save, in their order, without traces', async () => {
    const adapter = start();
    const order: string[] = [];
    const write = store.write.bind(store);
    store.write = async (key, document) => {
      expect(adapter.sent).toEqual([]);
      order.push('saved');
      await write(key, document);
    };
    await adapter.receive(message('a'), async (context) => {
      await count(context);
      expect(context.responded).toBe(true);
    });
    expect(order).toEqual(['saved']);
    expect(adapter.texts()).toEqual(['1', 'and more']);
  });

  test('are kept without addresses, ids or traces', async () => {
    await start().receive(message('a', { conversation: 'c1' }), count);
    const text = JSON.stringify(await kept());
    expect(text).toContain('and more');
    expect(text).not.toMatch(/secret|canary-user|"c1"|directline|127\.0\.0\.1|id of a|BotState/);
  });

  test('a typing sign passes at once, is not kept, and may fail', async () => {
    const adapter = start();
    await adapter.receive(message('a'), async (context) => {
      await context.sendActivities([{ type: 'typing' }, { type: 'message', text: 'hello' }]);
      expect(adapter.texts()).toEqual(['typing']);
      adapter.broken = new Error('no network');
      await context.sendActivity({ type: 'typing' });
      adapter.broken = undefined;
    });
    expect(adapter.texts()).toEqual(['hello']);
    expect(JSON.stringify(await kept())).not.toContain('typing');
  });

  test('that are expected come back, all with their labels, nothing else, the second time too', async () => {
    const adapter = start();
    const expecting = message('a', { deliveryMode: 'expectReplies' });
    const logic = async (context: TurnContext) => {
      await context.sendActivity({ type: 'typing' });
      await count(context);
    };
    for (const _ of [1, 2]) {
      const replies = await adapter.receive(expecting, logic);
      expect(replies.map(({ type, text, label }) => [type, text, label])).toEqual([
        ['message', '1', 'test.count'],
        ['message', 'and more', 'test.more'],
      ]);
    }
    expect(adapter.sent).toEqual([]);
  });

  test('of a turn within a turn leave with it, and their state is one', async () => {
    const adapter = start();
    await adapter.receive(message('a'), async (context) => {
      await count(context);
      await adapter.continueConversation(TurnContext.getConversationReference(context.activity), count);
      expect(adapter.sent).toEqual([]);
    });
    expect(adapter.texts()).toEqual(['1', 'and more', '2', 'and more']);
    await adapter.receive(message('b'), count);
    expect(adapter.texts()).toEqual(['3', 'and more']);
  });
});
