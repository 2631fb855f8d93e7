import { readContent } from '../src/content/content.ts';
import { buttonsOf, press, startBot, wordsOf, type TestBot } from './bot.ts';
import { startTeamsConnector, type Call, type TeamsConnector } from './teams-connector.ts';

const steps = readContent('content/en').techniques.get('foam-roller')?.steps ?? [];
let bot: TestBot;
let teams: TeamsConnector;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
let chats = 0;
beforeEach(async () => {
  teams = await startTeamsConnector(bot.url, `chat-${(chats += 1)}`);
});
afterEach(() => teams.close());

const labels = (calls: readonly Call[]) =>
  calls.map(({ changes, activity }) => `${changes === undefined ? 'new' : `change ${changes}`} ${activity.label ?? ''}`);
const say = (text: string) => teams.deliver({ text });
/** Presses a button of a message as Teams does: the message's id, and no text. */
const pressOn = (id: string, title: string, as = {}) => {
  const message = teams.seen.get(id);
  if (!message) throw new Error(`There is no message "${id}".`);
  return teams.deliver({ ...press([message], title), replyToId: id, ...as });
};

/** Starts the foam roller and returns the id of the message with its first step. */
async function atFirstStep(): Promise<string> {
  await say('foam roller');
  await say('start');
  const [last] = (await say('none of these')).slice(-1);
  expect(last?.activity.label).toBe('practice.step');
  expect(wordsOf(last?.activity ?? {})).toContain(`Step 1 of ${steps.length}`);
  return last?.id ?? '';
}

describe('the steps of a technique in Teams', () => {
  test('are one message: each press on it shows the next step in its place, and at the end no button is left', async () => {
    const player = await atFirstStep();
    for (let number = 2; number <= steps.length; number++) {
      expect(labels(await pressOn(player, 'Next'))).toEqual([`change ${player} practice.step`]);
      expect(wordsOf(teams.seen.get(player) ?? {})).toContain(`Step ${number} of ${steps.length}`);
      expect(JSON.stringify(teams.seen.get(player)?.attachments)).toContain(`/drawings/${steps[number - 1]?.drawing}.png`);
    }
    expect(labels(await pressOn(player, 'Back'))).toEqual([`change ${player} practice.step`]);
    await pressOn(player, 'Next');
    const end = await pressOn(player, 'Next');
    expect(labels(end)).toEqual([`change ${player} practice.step`, 'new walkthrough.after']);
    const left = teams.seen.get(player);
    expect(wordsOf(left ?? {})).toContain(`Step ${steps.length} of ${steps.length}`);
    expect(left ? buttonsOf(left) : undefined).toEqual([]);
    expect(JSON.stringify(left?.attachments)).toContain(`/drawings/${steps.at(-1)?.drawing}.png`);
  });

  test('come as a new message when words were typed, and the old card then answers kindly and changes nothing', async () => {
    const first = await atFirstStep();
    const typed = await say('next');
    expect(labels(typed)).toEqual(['new practice.step']);
    const second = typed[0]?.id ?? '';
    const before = wordsOf(teams.seen.get(second) ?? {});
    await pressOn(second, 'Next');
    expect(labels(await pressOn(first, 'Next'))).toEqual(['new root.stale', 'new practice.step']);
    expect(wordsOf(teams.seen.get(second) ?? {})).not.toBe(before);
    expect(wordsOf(teams.seen.get(second) ?? {})).toContain('Step 3 of');
  });

  test('pressed twice quickly go on once', async () => {
    const player = await atFirstStep();
    const pressed = teams.seen.get(player);
    await pressOn(player, 'Next');
    expect(await teams.deliver({ ...press([pressed ?? {}], 'Next'), replyToId: player })).toEqual([]);
    expect(wordsOf(teams.seen.get(player) ?? {})).toContain('Step 2 of');
  });

  test('delivered again by Teams make the same change again and no second step', async () => {
    const player = await atFirstStep();
    const pressed = { ...press([teams.seen.get(player) ?? {}], 'Next'), replyToId: player, id: 'the-same-press' };
    const [first] = await teams.deliver(pressed);
    expect(first?.changes).toBe(player);
    expect(await teams.deliver(pressed)).toEqual([first]);
    expect(wordsOf(teams.seen.get(player) ?? {})).toContain('Step 2 of');
  });

  test.each([403, 404, 405, 413, 500])('are sent as a new message when the old one cannot be changed (%i)', async (status) => {
    const player = await atFirstStep();
    teams.refuseChanges(status);
    const calls = await pressOn(player, 'Next');
    expect(labels(calls)).toEqual([`change ${player} practice.step`, 'new practice.step']);
    expect(wordsOf(calls[1]?.activity ?? {})).toContain('Step 2 of');
    expect(labels(await pressOn(calls[1]?.id ?? '', 'Stop'))).toEqual([`change ${calls[1]?.id} practice.step`, 'new walkthrough.stopped']);
  });

  test('too much, and once more, are new messages, as in their place nobody would see them', async () => {
    const player = await atFirstStep();
    const eased = await pressOn(player, 'Too much');
    expect(labels(eased)).toEqual([`change ${player} practice.step`, 'new practice.too-much', 'new practice.step']);
    expect(buttonsOf(teams.seen.get(player) ?? {})).toEqual([]);
    const again = await pressOn(eased[2]?.id ?? '', 'Repeat');
    expect(labels(again)).toEqual([`change ${eased[2]?.id} practice.step`, 'new practice.step']);
  });

  test('asked again in one line after something else keep their own message, and a press on that line brings a new one', async () => {
    await atFirstStep();
    const aside = await say('what is shiatsu');
    const brief = aside.at(-1);
    expect(brief?.activity.label).toBe('practice.step');
    expect(labels(await pressOn(brief?.id ?? '', 'Next'))).toEqual(['new practice.step']);
  });
});

describe('a second press on any other card in Teams', () => {
  test('is passed over, and later answered as old', async () => {
    await say('foam roller');
    await say('start');
    const [last] = [...teams.seen.keys()].slice(-1);
    const asked = teams.seen.get(last ?? '');
    expect(asked?.label).toBe('walkthrough.safety');
    await say('none of these');
    const old = { value: { say: 'None of these', at: 'walkthrough/safety/foam-roller' }, replyToId: last };
    expect(labels(await teams.deliver(old))).toEqual(['new root.stale', 'new practice.step']);
  });
});
