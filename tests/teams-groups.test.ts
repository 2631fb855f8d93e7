import { readdirSync } from 'node:fs';
import type { Activity } from 'botbuilder';
import { teamsText } from '../src/conversation/teams-text.ts';
import { conversationKey } from '../src/store/keys.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { readChat } from './chat.ts';
import { COMPARED, content, SAYABLE, short, wording } from './said-in-groups.ts';
import { oneTeams, teamsActivity } from './teams.ts';

const stores = { conversations: new MemoryStore(), people: new MemoryStore() };
const teams = oneTeams(() => ({ stores }));

const mention = {
  type: 'mention',
  mentioned: { id: '28:8c1d7f3e-52a9-4b60-8f0d-3e9a6c5b2d17', name: 'Kneadful' },
  text: '<at>Kneadful</at>',
};
const at = (activity: Partial<Activity>, id: string) =>
  ({ ...activity, conversation: { ...activity.conversation, id } }) as Partial<Activity>;
async function said(name: string, changes: Partial<Activity> = {}, id = `19:${name}`) {
  const { status, sent } = await teams.deliver(at(teamsActivity(name, changes), id));
  expect(status).toBe(200);
  return sent;
}
const labelsOf = (sent: { label?: string }[]) => sent.map(({ label }) => label);
const ask = (text: string, id?: string, changes: Partial<Activity> = {}) =>
  said('group-message', { text: `<at>Kneadful</at> ${text}`, attachments: [], ...changes }, id);

describe('what can be said in a group', () => {
  test('asks nothing, and each short answer is one of an article', () => {
    expect([...SAYABLE].filter((text) => text.includes('?'))).toEqual([]);
    expect(short.filter((id) => !content.articles.has(id.replace('in-short.', '')))).toEqual([COMPARED]);
    expect(short.length).toBeGreaterThan(40);
    for (const id of short.filter((one) => one !== COMPARED)) expect([id, wording(id).text.split(/\s+/).length < 45]).toEqual([id, true]);
  });
});

describe('a greeting', () => {
  test.each(['group', 'channel'])('comes once in a %s, and not for those who join later', async (kind) => {
    const id = `19:greeted-${kind}`;
    expect(labelsOf(await said(`${kind}-installed`, {}, id))).toEqual(['group.hello']);
    for (const name of [`${kind}-bot-added`, `${kind}-installed`, `${kind}-member-added`])
      expect([name, labelsOf(await said(name, {}, id))]).toEqual([name, []]);
    expect(labelsOf(await said(`${kind}-removed`, {}, id))).toEqual([]);
    expect(labelsOf(await said(`${kind}-bot-added`, {}, id))).toEqual(['group.hello']);
  });

  test('a group that took the bot out is greeted when it comes again; other news are passed over', async () => {
    expect(labelsOf(await said('group-bot-added', {}, '19:out'))).toEqual(['group.hello']);
    expect(labelsOf(await said('channel-team-renamed', {}, '19:out'))).toEqual([]);
    expect(labelsOf(await said('group-bot-taken-out', {}, '19:out'))).toEqual([]);
    expect(labelsOf(await said('group-installed', {}, '19:out'))).toEqual(['group.hello']);
  });
});

describe('general questions', () => {
  test.each([
    'what is shiatsu',
    'shiatsu',
    'can you tell me what deep tissue massage is',
    'hey, does massage help back pain?',
    'I want to know what a foam roller does',
    'is swedish massage painful?',
    'what causes low back pain?',
    'how often do people get back pain',
    'compare swedish and deep tissue',
    'what is the difference between shiatsu and swedish massage?',
    'compare styles',
    'what are danger signs',
    'when should you see a doctor?',
    'which oil is good for massage?',
  ])('get one line and the way on: %s', async (text) => {
    const [line, ...more] = await ask(text);
    expect(more).toEqual([]);
    expect(line).toMatchObject({ label: 'group.answer', text: expect.stringMatching(/general, and not advice.*in private/) as unknown });
  });
  test('a comparison tells of both styles, and that none is proven best', async () => {
    const [line] = await ask('compare swedish and deep tissue');
    expect(line?.text).toContain(wording('in-short.styles.swedish').text);
    expect(line?.text).toContain(wording('in-short.styles.deep-tissue').text);
    expect(line?.text).toMatch(/No style is proven best/);
  });
  test('danger signs are named, and whom to call', async () => {
    const [line] = await ask('what are danger signs');
    expect(line?.text).toMatch(/numbness between the legs/);
    expect(line?.text).toMatch(/emergency number/);
  });
  test('in a channel too', async () => expect(labelsOf(await said('channel-message'))).toEqual(['group.answer']));
  test.each(['what is the capital of france', 'how do i boil rice?'])('of another kind get none: %s', async (text) => {
    expect(labelsOf(await ask(text))[0]).toMatch(/^group\.(unclear|private)$/);
  });
});

describe('what is about someone', () => {
  test.each([
    'my back hurts since 3 weeks',
    'compare swedish and deep tissue for my back',
    'do I have danger signs',
    'I take warfarin',
    'i am 44 and pregnant, what is shiatsu?',
    'does massage help my back?',
    'is deep tissue ok for my wife',
    'she has osteoporosis, can she use a foam roller?',
    'my colleague has sciatica, what is sciatica?',
    'sciatica',
    'osteoporosis',
    '44 f, sciatica',
    'back hurts',
    'find my style',
    'look for studies',
    'yes',
    '7 out of 10',
    'change age',
    'resume',
  ])('gets the offer of a private chat alone: %s', async (text) => {
    expect((await ask(text)).map(({ label, text: words }) => [label, words])).toEqual([['group.private', wording('group.private').text]]);
  });

  test('also when a colleague is named', async () => {
    const entities = [mention, { type: 'mention', mentioned: { id: '29:sam', name: 'Sam' }, text: '<at>Sam</at>' }];
    const text = '<at>Kneadful</at> <at>Sam</at> what is shiatsu';
    expect(labelsOf(await said('group-message', { text, entities, attachments: [] }))).toEqual(['group.private']);
  });
});

describe('danger signs', () => {
  test.each([
    ['i cannot feel between my legs and i wet myself', 'emergency'],
    ['crushing chest pain and my back hurts', 'emergency'],
    ['i want to kill myself', 'crisis'],
    ['my foot keeps dragging', 'same-day'],
    ['now my calf hurts', 'doubt'],
  ])('get the advice in its general form: %s', async (text, line) => {
    const sent = await ask(text);
    expect(sent.map(({ text: words }) => words)).toEqual([
      teamsText(wording(`group.danger-${line}`, { numbers: content.redFlags.numbers.trim() }).text),
    ]);
  });

  test('are seen in an edit and in a card, and nothing else of these is answered', async () => {
    const entities = [mention];
    const edit = (text: string) =>
      said('group-message', { type: 'messageUpdate', text, entities, channelData: { eventType: 'editMessage' } });
    expect(labelsOf(await edit('<at>Kneadful</at> i cannot feel between my legs and i wet myself'))).toEqual(['group.danger']);
    expect(labelsOf(await edit('<at>Kneadful</at> what is shiatsu'))).toEqual([]);
  });
});

describe('words that work everywhere', () => {
  test.each([
    ['help', 'group.help'],
    ['menu', 'group.help'],
    ['hello', 'group.help'],
    ['thanks', 'group.thanks'],
    ['bye', 'group.thanks'],
    ['what do you know', 'group.data'],
    ['forget me', 'group.data'],
    ['export', 'group.data'],
    ['forget me when I remove you', 'group.data'],
    ['stop', 'group.private'],
    ['human', 'group.private'],
    ['', 'group.private'],
  ])('%s', async (text, label) => {
    expect(labelsOf(await ask(text))).toEqual([label]);
  });
});

describe('a group', () => {
  test('hears nothing when it is not spoken to, and no press changes anything', async () => {
    const silent: Partial<Activity>[] = [
      { text: 'what is shiatsu', entities: [] },
      { text: 'i cannot feel between my legs', entities: [] },
      { text: '', value: { say: 'find my style', at: 'recommend/age' }, entities: [] },
    ];
    for (const changes of silent) expect(await said('group-message', { attachments: [], ...changes })).toEqual([]);
    expect(
      await said('personal-liked', { conversation: teamsActivity('group-message').conversation as Activity['conversation'] }, '19:g'),
    ).toEqual([]);
    const press = { name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', data: { say: 'find my style' } } } };
    const { conversation } = teamsActivity('group-message');
    const { status, body, sent } = await teams.deliver({ ...teamsActivity('personal-invoke', press), conversation });
    expect({ status, body, sent }).toMatchObject({ status: 200, body: { statusCode: 200 }, sent: [] });
    const asked = await teams.deliver({ ...teamsActivity('personal-invoke'), conversation });
    expect(asked).toMatchObject({ status: 200, body: { task: { type: 'message' } } });
  });

  test('does not touch the private chat of the same person', async () => {
    const { conversation } = teamsActivity('personal-message');
    const privately = async (text: string) => labelsOf(await said('personal-message', { text, attachments: [] }, conversation?.id));
    const [question] = (await privately('find my style')).slice(-1);
    for (const text of ['44', 'stop', 'forget me', 'i cannot feel between my legs and i wet myself']) await ask(text);
    expect(await privately('repeat')).toEqual([question]);
  });
});

const chats = readdirSync('tests/conversations').filter((name) => name.endsWith('.chat'));
describe('every transcript, said in a group chat', () => {
  test.each(chats)('%s: nothing but sayable lines, and nothing is kept', async (name) => {
    const id = `19:${name}`;
    const words = readChat(`tests/conversations/${name}`).rows.flatMap(({ who, text }) =>
      who === 'you' ? [text] : who === 'does' && text.startsWith('presses ') ? [text.slice('presses '.length)] : [],
    );
    for (const text of words) {
      const sent = await ask(text, id);
      expect([text, sent.length]).toEqual([text, 1]);
      expect([text, sent[0]?.label]).toEqual([text, expect.stringMatching(/^group\.(help|private|unclear|answer|thanks|data|danger)$/)]);
      expect([text, SAYABLE.has(sent[0]?.text ?? '')]).toEqual([text, true]);
      expect(sent[0]?.suggestedActions ?? sent[0]?.attachments).toBeUndefined();
    }
    const kept = await stores.conversations.read(conversationKey({ channelId: 'msteams', conversation: { id } }));
    expect(kept ?? { memory: {}, dialogs: { dialogStack: [] } }).toMatchObject({ memory: {}, dialogs: { dialogStack: [] } });
    expect(Object.keys((kept as { memory?: object } | undefined)?.memory ?? {})).toEqual([]);
  });
});
