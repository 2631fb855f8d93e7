import { readdirSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import type { Document } from '../src/store/document-store.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { buttonsOf } from './bot.ts';
import { inventedStudies } from './invented-studies.ts';
import { oneTeams, personalChats, startTeams, teamsActivity, type Teams } from './teams.ts';

const teams = oneTeams(() => ({ trials: inventedStudies() }));
const chat = personalChats(() => teams);
const others: Teams[] = [];
afterEach(async () => {
  for (const other of others.splice(0)) await other.close();
});
/** A bot of its own for one test, closed however the test ends. */
async function startAnother(parts: Parameters<typeof startTeams>[0]): Promise<Teams> {
  const started = await startTeams(parts);
  others.push(started);
  return started;
}
const GREETED = ['root.hello', 'teams.employer'];

describe('greeting', () => {
  test.each([
    ['the installation first', ['personal-installed', 'personal-bot-added']],
    ['the conversation first', ['personal-bot-added', 'personal-installed']],
    ['the bot alone', ['personal-only-bot-added', 'personal-installed']],
    ['each of them twice', ['personal-installed', 'personal-installed', 'personal-bot-added', 'personal-bot-added']],
    ['then a new version', ['personal-installed', 'personal-old-version-removed', 'personal-upgraded', 'personal-bot-added']],
  ])('comes once: %s', async (_title, [first, ...rest]) => {
    const { labels } = chat();
    expect(await labels(first ?? '')).toEqual(GREETED);
    for (const name of rest) expect([name, await labels(name)]).toEqual([name, []]);
    expect(await labels('personal-message')).toEqual(['styles.shiatsu', 'styles.shiatsu']);
  });

  test('the same delivery again brings the same greeting, not a second one', async () => {
    const { labels } = chat();
    expect(await labels('personal-installed', {}, 'delivered-twice')).toEqual(GREETED);
    expect(await labels('personal-installed', {}, 'delivered-twice')).toEqual(GREETED); // it was perhaps lost on the way
    expect(await labels('personal-bot-added')).toEqual([]);
  });

  test('does not come again after a restart, but after a removal', async () => {
    const stores = { conversations: new MemoryStore(), people: new MemoryStore() };
    const before = await startAnother({ stores });
    expect((await before.deliver(teamsActivity('personal-installed'))).sent.map(({ label }) => label)).toEqual(GREETED);
    await others.pop()?.close();
    const after = await startAnother({ stores });
    const labels = async (name: string) => (await after.deliver(teamsActivity(name))).sent.map(({ label }) => label);
    expect(await labels('personal-bot-added')).toEqual([]);
    expect(await labels('personal-removed')).toEqual([]);
    expect(await labels('personal-installed')).toEqual(GREETED);
    expect(await labels('personal-bot-added')).toEqual([]);
  });

  test('the word about the employer names the page where there is one, and is for Teams alone', async () => {
    const { sent } = await teams.deliver(chat().named('personal-installed'));
    expect(sent[1]?.text).toMatch(/employer.*web page at http:\/\/127\.0\.0\.1:3978/);
    const { say } = chat();
    expect(await say('what is shiatsu')).toEqual(['teams.employer', 'styles.shiatsu', 'styles.shiatsu']);
    expect(await say('what is swedish')).not.toContain('teams.employer');
    expect((await teams.bot.say('elsewhere', 'what is shiatsu')).map(({ label }) => label)).not.toContain('teams.employer');
  });

  test('the buttons of the greeting are under the newest message, where Teams shows them', async () => {
    const { sent } = await teams.deliver(chat().named('personal-installed'));
    expect(buttonsOf(sent.at(-1) ?? {})).toEqual(buttonsOf(sent[0] ?? {}));
    expect(buttonsOf(sent.at(-1) ?? {})).not.toEqual([]);
  });

  test('the word about the employer names no page where none is served', async () => {
    const pageless = await startAnother({ page: false });
    const { sent } = await pageless.deliver(teamsActivity('personal-installed'));
    expect(sent[1]).toMatchObject({ label: 'teams.employer', text: expect.not.stringContaining('page') as unknown });
  });
});

describe('removing the app', () => {
  test('says nothing, ends what goes on, and lets it be taken up after another installation', async () => {
    const { say, labels } = chat();
    await labels('personal-installed');
    const [question] = (await say('find my style')).slice(-1);
    expect(await labels('personal-old-version-removed')).toEqual([]);
    expect(await say('repeat')).toEqual([question]);
    const calls = teams.calls.length;
    expect(await labels('personal-removed')).toEqual([]);
    expect(teams.calls).toHaveLength(calls);
    expect(await labels('personal-installed')).toEqual(GREETED);
    expect(await say('resume')).toEqual(['root.resume', question]);
  });

  test.each([
    ['asked after the answers were kept', ['remember my answers', 'yes', 'forget me when I remove you'], false],
    ['asked before that', ['forget me when I remove you', 'remember my answers', 'yes'], false],
    ['the chat itself is long deleted', ['remember my answers', 'yes', 'forget me when I remove you'], true],
  ])(
    'forgets all, if the person wants that: %s',
    async (_title, said, chatIsGone) => {
      const { keeps, deliver, stores } = await chatThatKeeps(said);
      if (chatIsGone) await stores.conversations.deleteWhere(() => true);
      expect(await keeps()).toEqual({ chats: chatIsGone ? 0 : 1, people: 1 });
      expect(await deliver('personal-old-version-removed')).toEqual([]);
      expect((await keeps()).people).toBe(1);
      expect(await deliver('personal-removed')).toEqual([]);
      expect(await keeps()).toEqual({ chats: 0, people: 0 });
    },
    60_000,
  );

  test('keeps what it was allowed to keep, if nobody asked for more', async () => {
    const { keeps, deliver } = await chatThatKeeps(['remember my answers', 'yes']);
    expect(await deliver('personal-removed')).toEqual([]);
    expect(await keeps()).toEqual({ chats: 1, people: 1 });
  });

  test('is offered in Teams, and elsewhere there is nothing to remove', async () => {
    const { sent } = await teams.deliver(chat().named('personal-message', { text: 'what do you know' }));
    expect(sent.find(({ label }) => label === 'privacy.known')?.text).toMatch(/copies.*forget me when I remove you/);
    const [reply] = await teams.bot.say('no-app', 'forget me when I remove you');
    expect(reply).toMatchObject({ label: 'privacy.forget-when-removed', text: expect.stringContaining('no app') as unknown });
    const [known] = await teams.bot.say('no-app', 'what do you know');
    expect(known?.text).not.toContain('remove');
  });
});

/** A bot of its own and one person, who has answers and says these things to it. */
async function chatThatKeeps(said: readonly string[]) {
  const stores = { conversations: new MemoryStore(), people: new MemoryStore() };
  const own = await startAnother({ stores });
  const deliver = async (name: string, changes?: Partial<Activity>) =>
    (await own.deliver(teamsActivity(name, changes))).sent.map(({ label }) => label);
  for (const text of ['find my style', '44', 'stop', ...said]) await deliver('personal-message', { text, attachments: [] });
  return {
    stores,
    deliver,
    keeps: async () => ({ chats: (await all(stores.conversations)).length, people: (await all(stores.people)).length }),
  };
}

async function all(store: MemoryStore): Promise<Document[]> {
  const found: Document[] = [];
  await store.deleteWhere((document) => found.push(document) < 0);
  return found;
}

const recorded = readdirSync('tests/fixtures/teams').map((name) => name.replace('.json', ''));
test.each(recorded)('the recorded %s is answered without an error, and where others read along in words for a group', async (name) => {
  const { status, sent } = await teams.deliver(teamsActivity(name));
  expect(status).toBe(200);
  const inGroup = sent.filter(({ label }) => label?.startsWith('group.'));
  expect(inGroup).toHaveLength(name.startsWith('personal-') ? 0 : sent.length);
});
