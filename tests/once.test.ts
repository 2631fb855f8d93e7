import { TurnContext, type Activity } from 'botbuilder';
import { once, RepliesNotSent, type OnceOptions } from '../src/bot/once.ts';
import { oneAtATime } from '../src/bot/one-at-a-time.ts';
import { forgetAfterTurn, workingState } from '../src/bot/working-state.ts';
import type { DocumentStore } from '../src/store/document-store.ts';
import { conversationKey } from '../src/store/keys.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { count, message, TurnAdapter } from './turn-adapter.ts';

let store: DocumentStore;
let warnings: string[];
beforeEach(() => {
  store = new MemoryStore();
  warnings = [];
});

function start(options: Partial<OnceOptions> = {}): TurnAdapter {
  const adapter = new TurnAdapter();
  adapter.use(oneAtATime(), once({ store, warn: (text) => warnings.push(text), ...options }));
  return adapter;
}

const kept = () => store.read(conversationKey(message('any')));

describe('the same message, delivered again', () => {
  const again: [string, (adapter: TurnAdapter) => Promise<unknown>][] = [
    ['one after the other', async (adapter) => [await adapter.receive(message('a'), count), await adapter.receive(message('a'), count)]],
    ['at the same time', (adapter) => Promise.all([adapter.receive(message('a'), count), adapter.receive(message('a'), count)])],
    [
      'after a restart',
      async (adapter) => {
        await adapter.receive(message('a'), count);
        const restarted = start();
        await restarted.receive(message('a'), count);
        adapter.sent.push(...restarted.sent);
      },
    ],
    [
      'under a new id, by the same button',
      async (adapter) => {
        await adapter.receive(message('a', { id: '1', value: { nonce: 'n1', go: 'next' } }), count);
        await adapter.receive(message('a', { id: '2', value: { nonce: 'n1', go: 'next' } }), count);
      },
    ],
  ];
  test.each(again)('%s, has one effect and gets the same replies', async (_, deliver) => {
    const adapter = start();
    await deliver(adapter);
    const sent = adapter.sent.map(({ replyToId: _, ...reply }) => reply);
    expect(sent.map(({ text }) => text)).toEqual(['1', 'and more', '1', 'and more']);
    expect(sent.slice(2)).toEqual(sent.slice(0, 2));
    expect(sent[0]).toMatchObject({
      label: 'test.count',
      conversation: { id: 'c1' },
      recipient: { id: 'canary-user' },
      from: { id: 'bot' },
    });
    adapter.sent = [];
    await adapter.receive(message('b'), count);
    expect(adapter.texts()).toEqual(['2', 'and more']);
  });

  const others: [string, Partial<Activity>][] = [
    ['another message', message('b')],
    [
      'the same id in another conversation',
      { ...message('a'), conversation: { id: 'c2', isGroup: false, conversationType: '', name: '' } },
    ],
    ['the same id on another channel', message('a', { channelId: 'msteams' })],
    ['an edit, which carries the id of what it edits', message('a', { type: 'messageUpdate' })],
    ['a message without an id', { ...message('a'), id: undefined }],
    ['another button', message('x', { id: 'x', value: { nonce: 'n2' } })],
  ];
  test.each(others)('is not %s', async (_, other) => {
    const adapter = start();
    await adapter.receive(message('a', { value: { nonce: 'n1' } }), count);
    let ran = 0;
    await adapter.receive(other, async () => void (ran += 1));
    expect(ran).toBe(1);
  });

  test('is known for as many turns as are kept, and no longer', async () => {
    const adapter = start({ turns: 3 });
    for (const text of ['a', 'b', 'c', 'd']) await adapter.receive(message(text), count);
    adapter.sent = [];
    await adapter.receive(message('b'), count);
    expect(adapter.texts()).toEqual(['2', 'and more']);
    await adapter.receive(message('a'), count);
    expect(adapter.texts()).toEqual(['5', 'and more']);
  });

  test('gets its replies after a sending that failed', async () => {
    const adapter = start();
    adapter.broken = new Error('no network');
    await expect(adapter.receive(message('a'), count)).rejects.toThrow(RepliesNotSent);
    adapter.broken = undefined;
    await adapter.receive(message('a'), count);
    expect(adapter.texts()).toEqual(['1', 'and more']);
  });

  test('when it was "forget me", leaves nothing behind the second time either', async () => {
    const adapter = start();
    const forget = async (context: TurnContext) => {
      forgetAfterTurn(context);
      workingState(context).memory.topic = 'secret';
      await context.sendActivity('done');
    };
    await adapter.receive(message('a'), count);
    for (const _ of [1, 2]) {
      adapter.sent = [];
      await adapter.receive(message('forget me'), forget);
      expect(adapter.texts()).toEqual(['done']);
      expect(await kept()).toBeUndefined();
    }
    await adapter.receive(message('b'), count);
    expect(adapter.texts()).toEqual(['1', 'and more']);
  });
});

describe('a turn that fails', () => {
  const failures: [string, (adapter: TurnAdapter) => Promise<unknown>, string][] = [
    [
      'in its middle',
      (adapter) =>
        adapter.receive(message('b'), async (context) => {
          await count(context);
          throw new Error('went wrong');
        }),
      'went wrong',
    ],
    [
      'to be saved',
      async (adapter) => {
        const write = store.write.bind(store);
        store.write = async () => {
          store.write = write;
          throw new Error('disk full');
        };
        return adapter.receive(message('b'), count);
      },
      'disk full',
    ],
  ];
  test.each(failures)('%s says nothing, keeps nothing, and may be tried again', async (_, fail, reason) => {
    const adapter = start();
    await adapter.receive(message('a'), count);
    const before = await kept();
    adapter.sent = [];
    await expect(fail(adapter)).rejects.toThrow(reason);
    expect(adapter.sent).toEqual([]);
    expect(await kept()).toEqual(before);
    await adapter.receive(message('b'), count);
    expect(adapter.texts()).toEqual(['2', 'and more']);
  });

  test.each(failures)('%s lets the apology out', async (_, fail, reason) => {
    const adapter = start();
    adapter.onTurnError = async (context, error) => void (await context.sendActivity(`sorry: ${error.message}`));
    await fail(adapter);
    expect(adapter.texts()).toEqual([`sorry: ${reason}`]);
  });
});

describe('the document', () => {
  test('is written once a turn, and not at all when nothing happened', async () => {
    const adapter = start();
    let writes = 0;
    const write = store.write.bind(store);
    store.write = async (key, document) => {
      writes += 1;
      await write(key, document);
    };
    await adapter.receive(message('a'), count);
    expect(writes).toBe(1);
    await adapter.receive(message('', { type: 'typing', id: 't' }), async () => undefined);
    expect(writes).toBe(1);
  });

  test.each([
    {},
    { version: 2 },
    { version: 1, dialogs: {} },
    { version: 1, dialogs: { dialogStack: [{}] }, recent: [], greeted: false, memory: {}, people: [], seen: '' },
  ])('in a form this version cannot go on with (%j) starts anew, with a warning', async (strange) => {
    await store.write(conversationKey(message('a')), strange);
    const adapter = start();
    await adapter.receive(message('a'), count);
    expect(adapter.texts()).toEqual(['1', 'and more']);
    expect(warnings).toHaveLength(1);
  });

  test('notes when it was last used', async () => {
    await start({ now: () => new Date('2030-01-01T00:00:00Z') }).receive(message('a'), count);
    expect(await kept()).toMatchObject({ version: 1, greeted: false, seen: '2030-01-01T00:00:00.000Z' });
  });

  test('that nobody loaded is asked for with the way to mend it', () => {
    expect(() => workingState(new TurnContext(new TurnAdapter(), message('a')))).toThrow('src/bot/once.ts');
  });
});
