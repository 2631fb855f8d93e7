import { TurnContext } from 'botbuilder';
import { oneAtATime } from '../src/bot/one-at-a-time.ts';
import { conversationKey } from '../src/store/keys.ts';
import { Queue } from '../src/store/queue.ts';
import { message, TurnAdapter } from './turn-adapter.ts';

/** A door that opens when told, to hold a turn in its middle. */
function door() {
  let open = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

const tick = () => new Promise<void>((resolve) => setImmediate(resolve));

function adapterWith(queue?: Queue): TurnAdapter {
  const adapter = new TurnAdapter();
  adapter.use(oneAtATime(queue));
  return adapter;
}

test('a hundred messages of one conversation count to a hundred, in their order', async () => {
  const adapter = adapterWith();
  let count = 0;
  const seen: string[] = [];
  await Promise.all(
    Array.from({ length: 100 }, (_, n) =>
      adapter.receive(message(String(n)), async ({ activity }) => {
        const before = count;
        await tick();
        count = before + 1;
        seen.push(activity.text);
      }),
    ),
  );
  expect(count).toBe(100);
  expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => String(n)));
});

test('a conversation that is held up holds up no other, nor the same id on another channel', async () => {
  const adapter = adapterWith();
  const { open, opened } = door();
  const seen: string[] = [];
  const slow = adapter.receive(message('slow'), () => opened);
  const behind = adapter.receive(message('behind'), async () => void seen.push('behind'));
  await adapter.receive(message('elsewhere', { conversation: 'c2' }), async () => void seen.push('elsewhere'));
  await adapter.receive(message('teams', { channelId: 'msteams' }), async () => void seen.push('teams'));
  expect(seen).toEqual(['elsewhere', 'teams']);
  open();
  await Promise.all([slow, behind]);
  expect(seen).toEqual(['elsewhere', 'teams', 'behind']);
});

test('a turn that fails tells its caller and lets the next one in', async () => {
  const adapter = adapterWith();
  const failing = adapter.receive(message('bad'), async () => {
    throw new Error('went wrong');
  });
  const next = adapter.receive(message('good'), async (context) => void (await context.sendActivity('here')));
  await expect(failing).rejects.toThrow('went wrong');
  await next;
  expect(adapter.texts()).toEqual(['here']);
});

test('what the bot starts by itself waits for the turn that is running', async () => {
  const adapter = adapterWith();
  const { open, opened } = door();
  const order: string[] = [];
  const running = adapter.receive(message('first'), async () => {
    await opened;
    order.push('message');
  });
  const reminder = adapter.continueConversation(
    TurnContext.getConversationReference(message('first')),
    async () => void order.push('reminder'),
  );
  await tick();
  open();
  await Promise.all([running, reminder]);
  expect(order).toEqual(['message', 'reminder']);
});

test('a turn that continues its own conversation does not wait for itself', async () => {
  const adapter = adapterWith();
  const order: string[] = [];
  await adapter.receive(message('outer'), async (context) => {
    await adapter.continueConversation(TurnContext.getConversationReference(context.activity), async () => void order.push('inner'));
    order.push('outer');
  });
  expect(order).toEqual(['inner', 'outer']);
});

test('a timer that a turn set stands in line like everyone else', async () => {
  const adapter = adapterWith();
  const order: string[] = [];
  const { open, opened } = door();
  const timer = door();
  let rung: Promise<void> = Promise.resolve();
  await adapter.receive(message('sets a timer'), async ({ activity }) => {
    const reference = TurnContext.getConversationReference(activity);
    rung = timer.opened.then(() => adapter.continueConversation(reference, async () => void order.push('timer')));
  });
  const running = adapter.receive(message('later'), async () => {
    timer.open();
    await opened;
    order.push('later');
  });
  await tick();
  open();
  await Promise.all([running, rung]);
  expect(order).toEqual(['later', 'timer']);
});

test('work outside any turn waits in the same line', async () => {
  const queue = new Queue();
  const adapter = adapterWith(queue);
  const { open, opened } = door();
  const order: string[] = [];
  const running = adapter.receive(message('hi'), async () => {
    await opened;
    order.push('turn');
  });
  const clearing = queue.run(conversationKey(message('hi')), async () => void order.push('cleared'));
  open();
  await Promise.all([running, clearing]);
  expect(order).toEqual(['turn', 'cleared']);
});

test('a line that grows too long is refused at its end, and is open again when it is shorter', async () => {
  const adapter = adapterWith(new Queue(3));
  const { open, opened } = door();
  const inLine = ['1', '2', '3'].map((text) => adapter.receive(message(text), () => opened));
  await expect(adapter.receive(message('4'), () => opened)).rejects.toThrow('3 pieces of work');
  open();
  await Promise.all(inLine);
  await adapter.receive(message('5'), async () => undefined);
});

test('an activity without a conversation is refused with the place to mend', async () => {
  const { conversation: _, ...nowhere } = message('hi');
  await expect(adapterWith().receive(nowhere, async () => undefined)).rejects.toThrow('no conversation.id');
});
