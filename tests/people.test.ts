import { jest } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from '../src/bot/once.ts';
import { oneAtATime } from '../src/bot/one-at-a-time.ts';
import { forgetAfterTurn, workingState } from '../src/bot/working-state.ts';
import type { Keeper } from '../src/people/keeper.ts';
import { peopleIn } from '../src/people/people.ts';
import { NotForgotten, privacyOf } from '../src/people/privacy.ts';
import { JsonStore } from '../src/store/json-store.ts';
import { conversationKey, personKey } from '../src/store/keys.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { startRetention } from '../src/store/retention.ts';
import { message, TurnAdapter } from './turn-adapter.ts';

const someone = 'key of someone';

describe('a profile', () => {
  test('is not there, and nothing is written, until the person agrees', async () => {
    const store = new MemoryStore();
    const people = peopleIn(store);
    expect(await people.remember(someone, { answers: { age: 50 } })).toBe(false);
    expect(await people.read(someone)).toBeUndefined();
    expect(await store.read(someone)).toBeUndefined();
  });

  test('says when they agreed, and keeps that when they agree again', async () => {
    let today = new Date('2030-01-01T00:00:00Z');
    const people = peopleIn(new MemoryStore(), () => today);
    await people.consent(someone);
    await people.remember(someone, { answers: { age: 50 } });
    today = new Date('2031-01-01T00:00:00Z');
    await people.consent(someone);
    expect(await people.read(someone)).toEqual({ version: 1, consentedAt: '2030-01-01T00:00:00.000Z', answers: { age: 50 } });
  });

  test('loses none of many answers given at once, and takes the newer of the same name', async () => {
    const people = peopleIn(new MemoryStore());
    await people.consent(someone);
    await Promise.all(Array.from({ length: 50 }, (_, n) => people.remember(someone, { answers: { [`q${n}`]: n, last: n } })));
    const profile = await people.read(someone);
    expect(Object.keys(profile?.answers ?? {})).toHaveLength(51);
    expect(profile?.answers.last).toBe(49);
  });

  test('takes names that belong to objects without harm', async () => {
    const people = peopleIn(new MemoryStore());
    await people.consent(someone);
    await people.remember(someone, { answers: JSON.parse('{"__proto__":{"polluted":1},"constructor":"x"}') as Record<string, unknown> });
    expect((await people.read(someone))?.answers).toMatchObject({ constructor: 'x' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('can be handed out as a copy, and brought into an empty store from it', async () => {
    const people = peopleIn(new MemoryStore());
    await people.consent(someone);
    await people.remember(someone, { answers: { age: 50, places: ['low back'] } });
    const copy = JSON.parse(JSON.stringify(await people.export(someone))) as object;
    const elsewhere = new MemoryStore();
    await elsewhere.write(someone, copy);
    expect(await peopleIn(elsewhere).read(someone)).toEqual(await people.read(someone));
  });

  test('is gone with its consent when forgotten', async () => {
    const people = peopleIn(new MemoryStore());
    await people.consent(someone);
    await people.forget(someone);
    expect(await people.export(someone)).toBeUndefined();
    expect(await people.remember(someone, { answers: { age: 50 } })).toBe(false);
  });
});

describe('forget me', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kneadful-people-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function everythingKept(): Promise<string> {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const texts = entries.filter((entry) => entry.isFile()).map((entry) => readFile(join(entry.parentPath, entry.name), 'utf8'));
    return [...entries.map(({ name }) => name), ...(await Promise.all(texts))].join('\n');
  }

  test('leaves no word and no key of the person in the data folder, other conversations of theirs included', async () => {
    const conversations = new JsonStore(join(folder, 'conversations'));
    const people = peopleIn(new JsonStore(join(folder, 'people')));
    const privacy = privacyOf({ people, conversations });
    const adapter = new TurnAdapter();
    adapter.use(oneAtATime(), once({ store: conversations }));
    const say = (text: string, conversation: string, from = 'me') =>
      adapter.receive(message(text, { conversation, from: { id: `user-${from}`, name: '' } }), async (context) => {
        const who = { person: personKey(context.activity), conversation: conversationKey(context.activity) };
        if (text === 'forget me') {
          await privacy.forget(who);
          forgetAfterTurn(context);
          await context.sendActivity('canary: all gone');
          return;
        }
        await people.consent(who.person);
        await people.remember(who.person, { answers: { said: text } });
        workingState(context).memory.topic = text;
        await context.sendActivity(`you said ${text}`);
      });
    await say('canary one', 'here');
    await say('canary two', 'there');
    await say('keep this', 'here too', 'another');
    const me = personKey(message('', { from: { id: 'user-me', name: '' } }));
    expect(await everythingKept()).toContain('canary');
    expect(await everythingKept()).not.toMatch(/user-me|"here"/);
    expect(Object.keys(await privacy.knows({ person: me, conversation: conversationKey(message('', { conversation: 'here' })) }))).toEqual([
      'profile',
      'conversation',
    ]);

    adapter.sent = [];
    await say('forget me', 'here');
    expect(adapter.texts()).toEqual(['canary: all gone']);
    const left = await everythingKept();
    expect(left).not.toMatch(/canary/);
    expect(left).not.toContain(me);
    expect(left).toContain('keep this');
  });

  test('asks every keeper, and says what could not be forgotten', async () => {
    const asked: unknown[] = [];
    const stubborn: Keeper = { name: 'a log', knows: async () => 'a line', forget: async (who) => void asked.push(who) };
    const privacy = privacyOf({ people: peopleIn(new MemoryStore()), conversations: new MemoryStore(), keepers: [stubborn] });
    const who = { person: 'p', conversation: 'c' };
    expect(await privacy.knows(who)).toEqual({ 'a log': 'a line' });
    const refusal: unknown = await privacy.forget(who).catch((error: unknown) => error);
    expect(asked).toEqual([who]);
    expect(refusal).toBeInstanceOf(NotForgotten);
    expect((refusal as NotForgotten).left).toEqual(['a log']);
  });
});

describe('retention', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test('deletes what was not used for a day, soon after the start and then every hour, and lets profiles be', async () => {
    let today = new Date('2030-01-01T00:00:00Z');
    const now = () => today;
    const conversations = new MemoryStore(now);
    const profiles = new MemoryStore(now);
    for (const key of ['a', 'b']) await conversations.write(key, {});
    await profiles.write('p', {});
    today = new Date('2030-01-01T12:00:00Z');
    await conversations.write('b', {});

    today = new Date('2030-01-02T00:00:01Z');
    const stop = startRetention({ swept: [conversations], now });
    await jest.advanceTimersByTimeAsync(4_999);
    expect(await conversations.read('a')).toEqual({}); // the first people after a start come before it
    await jest.advanceTimersByTimeAsync(1);
    expect([await conversations.read('a'), await conversations.read('b')]).toEqual([undefined, {}]);

    today = new Date('2030-01-02T12:30:00Z');
    jest.advanceTimersByTime(3_599_999);
    expect(await conversations.read('b')).toEqual({});
    jest.advanceTimersByTime(1);
    await stop();
    expect(await conversations.read('b')).toBeUndefined();
    expect(await profiles.read('p')).toEqual({});
    jest.advanceTimersByTime(10_000_000);
  });

  test('one place that cannot be swept is reported and keeps no other from being swept', async () => {
    const warnings: string[] = [];
    let swept = 0;
    const stop = startRetention({
      swept: [{ sweep: async () => Promise.reject(new Error('disk gone.')) }, { sweep: async () => (swept += 1) }],
      warn: (text) => warnings.push(text),
    });
    await jest.advanceTimersByTimeAsync(5_000);
    await stop();
    expect(swept).toBe(1);
    expect(warnings).toEqual([expect.stringContaining('disk gone.')]);
  });
});
