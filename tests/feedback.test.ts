import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEEDBACK_FOLDER } from '../src/feedback/counts.ts';
import { buttonsOf, press, startBot, type Reply, type TestBot } from './bot.ts';
import { countsIn } from './feedback-on-disk.ts';

const COMPARE = 'compare swedish and shiatsu';
const CLOSING = 'styles.compare-2';

const everythingIn = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.name}\n${readFileSync(join(entry.parentPath, entry.name), 'utf8')}`)
    .join('\n');

const labels = (replies: readonly Reply[]) => replies.map(({ label }) => label);

describe('was this helpful', () => {
  let bot: TestBot;
  let chats = 0;
  const chat = () => `chat-${(chats += 1)}`;
  let days = 0;
  const day = () => new Date(Date.UTC(2025, 0, days)).toISOString().slice(0, 10);
  const counts = () => countsIn(join(bot.dataDir, FEEDBACK_FOLDER), new RegExp(day()));
  beforeAll(async () => {
    bot = await startBot();
  });
  beforeEach(() => {
    days += 1; // each test counts on a day of its own, in the past: in the future the chat would be old enough to be swept
    bot.setNow(new Date(Date.UTC(2025, 0, days, 23, 59)));
  });
  afterAll(() => bot.close());

  const walkthrough = async (id: string, feeling: string) => {
    for (const words of ['ball at the wall', 'start', 'none', ...Array<string>(6).fill('next')]) await bot.say(id, words);
    return bot.say(id, feeling);
  };

  it('stands in the last message of a dialog, beside its offers, once a conversation', async () => {
    const id = chat();
    const ended = (await bot.say(id, COMPARE)).at(-1) ?? {};
    expect(ended.text).toMatch(/^Was this helpful\?$/m);
    expect(buttonsOf(ended)).toEqual(['Swedish', 'Shiatsu', 'Yes, helpful', 'Not helpful']);
    const again = (await bot.say(id, 'compare deep tissue and trigger point')).at(-1) ?? {};
    expect({ label: again.label, asks: /helpful/i.test(again.text ?? ''), buttons: buttonsOf(again) }).toEqual({
      label: CLOSING,
      asks: false,
      buttons: ['Deep tissue', 'Trigger point'],
    });
    expect(buttonsOf((await walkthrough(id, 'better')).at(-1) ?? {})).toEqual(['Aftercare', 'Menu', 'Yes, helpful', 'Not helpful']);
  });

  it.each([
    ['it feels worse', async (id: string) => walkthrough(id, 'worse')],
    [
      'someone left',
      async (id: string) => [...(await bot.say(id, 'ball at the wall')), ...(await bot.say(id, 'start')), ...(await bot.say(id, 'cancel'))],
    ],
    [
      'a danger sign',
      async (id: string) => [
        ...(await bot.say(id, 'find my style')),
        ...(await bot.say(id, 'i cannot pee and i am numb between the legs')),
      ],
    ],
    ['another question waits', async (id: string) => [...(await bot.say(id, 'find my style')), ...(await bot.say(id, COMPARE))]],
    [
      'an earlier danger sign stands',
      async (id: string) => [...(await bot.say(id, 'i cannot pee and i am numb between the legs')), ...(await bot.say(id, COMPARE))],
    ],
  ])('is not asked when %s', async (_, happens) => {
    const replies = await happens(chat());
    expect(replies.length).toBeGreaterThan(0);
    expect(replies.filter((reply) => /helpful/i.test(`${reply.text} ${buttonsOf(reply).join(' ')}`))).toEqual([]);
  });

  it('counts a press once, also when it is pressed twice, changed, or delivered again', async () => {
    const id = chat();
    const ended = await bot.say(id, COMPARE);
    const pressed = { ...press(ended, 'Yes, helpful'), id: 'the-press' };
    expect(labels(await bot.say(id, pressed))).toEqual(['feedback.helpful']);
    expect(labels(await bot.say(id, pressed))).toEqual(['feedback.helpful']); // delivered again: the same reply, no second turn
    expect(labels(await bot.say(id, press(ended, 'Yes, helpful')))).toEqual([]); // a double press
    await bot.say(id, 'menu');
    await bot.say(id, 'find my style');
    expect(labels(await bot.say(id, press(ended, 'Not helpful')))).toEqual(['feedback.counted', 'questions.age']);
    expect(await counts()).toEqual({ [CLOSING]: [1, 0] });
  });

  it('counts a press that comes late, and goes on with the question that waits', async () => {
    const id = chat();
    const ended = await bot.say(id, COMPARE);
    await bot.say(id, 'find my style');
    const replies = await bot.say(id, press(ended, 'Not helpful'));
    expect(labels(replies)).toEqual(['feedback.not-helpful', 'questions.age']);
    expect(await counts()).toEqual({ [CLOSING]: [0, 1] });
  });

  it('writes nothing that a forged button brings along', async () => {
    const id = chat();
    await bot.say(id, COMPARE);
    for (const at of ['feedback/canary-label', 'feedback/__proto__', 'feedback/toString', 'feedback/'])
      expect(labels(await bot.say(id, { value: { say: 'Yes, helpful', at } }))).toEqual(['root.stale']);
    expect(labels(await bot.say(id, { value: { say: 'canary', at: `feedback/${CLOSING}` } }))).toEqual(['root.stale']);
    expect(await counts()).toEqual({});
  });

  it.each([
    ['helpful', 'helpful'],
    ['yes', 'helpful'],
    ['yes that helped', 'helpful'],
    ['Yes, it was really helpful, thank you!', 'helpful'],
    ['that was useful', 'helpful'],
    ['👍', 'helpful'],
    ['not really', 'not-helpful'],
    ['not realy', 'not-helpful'],
    ['nt really', 'not-helpful'],
    ['kinda', 'helpful'],
    ['no', 'not-helpful'],
    ['no, not at all', 'not-helpful'],
    ["it didn't help", 'not-helpful'],
    ['not helpful', 'not-helpful'],
  ])('"%s", typed right after it, counts as %s', async (words, verdict) => {
    const id = chat();
    await bot.say(id, COMPARE);
    expect(labels(await bot.say(id, words))).toEqual([`feedback.${verdict}`]);
    expect(await counts()).toEqual({ [CLOSING]: verdict === 'helpful' ? [1, 0] : [0, 1] });
  });

  it.each([
    ['shiatsu', /^styles\.shiatsu$/],
    ['the first one', /^styles\.swedish$/],
    ['the last one', /^styles\.shiatsu$/],
    ['yes please', /^styles\.swedish$/],
    ['yes, tell me about shiatsu', /^styles\.shiatsu$/],
    ['no thanks', /^root\./],
    ['no, i want to compare deep tissue and swedish', /^styles\.compare/],
    ['is walking helpful?', /^(?!feedback)/],
    ['not helpful for my leg, it is numb and weak since today', /^safety\./],
    ['menu', /^root\.menu$/],
    ['thanks', /^thanks\.reply$/],
    ['forget me', /^privacy\.forgotten$/],
  ])('"%s" is none of that', async (words, label) => {
    const id = chat();
    await bot.say(id, COMPARE);
    expect(labels(await bot.say(id, words))[0]).toMatch(label);
    expect(await counts()).toEqual({});
  });

  it('leaves the offers standing after a yes', async () => {
    const id = chat();
    await walkthrough(id, 'better');
    const thanked = await bot.say(id, 'yes');
    expect(thanked.flatMap(buttonsOf)).toEqual(['Aftercare', 'Menu']);
    expect(labels(await bot.say(id, 'yes'))[0]).toBe('techniques.aftercare');
  });

  it('offers the menu and a person after a no', async () => {
    const id = chat();
    const told = press(await bot.say(id, COMPARE), 'Not helpful');
    const replies = await bot.say(id, told);
    expect(replies.flatMap(buttonsOf)).toEqual(['Menu', 'Talk to a person']);
    expect(labels(await bot.say(id, press(replies, 'Talk to a person'))).at(-1)).toMatch(/^human/);
  });

  it('a no after something else was said is no answer to it', async () => {
    const id = chat();
    await bot.say(id, COMPARE);
    await bot.say(id, 'what is shiatsu');
    expect(labels(await bot.say(id, 'no'))[0]).not.toMatch(/^feedback/);
    await bot.say(id, 'my leg feels a bit numb');
    await bot.say(id, 'no');
    expect(await counts()).toEqual({});
  });

  it('keeps numbers by wording id and day, and nothing of the person, before and after "forget me"', async () => {
    const id = 'conversation-canary';
    await walkthrough(id, 'better, said the canary');
    await bot.say(id, 'yes that helped');
    await bot.say(id, 'canary is what I think of it');
    expect(await counts()).toEqual({ 'walkthrough.better': [1, 0] });
    await bot.say(id, 'forget me');
    expect(await counts()).toEqual({ 'walkthrough.better': [1, 0] });
    expect(everythingIn(join(bot.dataDir, FEEDBACK_FOLDER))).not.toMatch(/canary|person-of|that helped|T\d\d:\d\d/);
  });

  it('prints the counts beside a running bot', async () => {
    bot.setNow(undefined);
    for (const button of ['Yes, helpful', 'Not helpful']) {
      const id = chat();
      await bot.say(id, press(await bot.say(id, COMPARE), button));
    }
    const before = everythingIn(bot.dataDir);
    const env = { ...process.env, DATA_DIR: bot.dataDir };
    const printed = execFileSync(process.execPath, ['dist/src/show-feedback.js'], { encoding: 'utf8', env });
    expect(printed).toMatch(/^styles\.compare-2 +1 +1 +1 +1 /m);
    expect(printed).toMatch(/^together +1 +1 +1 +1 /m);
    expect(everythingIn(bot.dataDir)).toBe(before);
    await bot.say(chat(), COMPARE); // and the bot goes on
  });
});
