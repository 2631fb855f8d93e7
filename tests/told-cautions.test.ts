import { startBot, type Reply, type TestBot } from './bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
let chats = 0;

/** Says one after another in a chat of its own; gives the last replies. */
async function repliesAfter(...words: readonly string[]): Promise<Reply[]> {
  const chat = `told-${(chats += 1)}`;
  let replies: Reply[] = [];
  for (const said of words) replies = await bot.say(chat, said);
  return replies;
}
const after = async (...words: readonly string[]) => (await repliesAfter(...words)).map(({ label }) => label ?? '');
const rolling = ['foam roller', 'start', 'none'];

describe('what rules a technique out', () => {
  test.each([
    ['im pregnant', 'cautions.pregnancy'],
    ['i take warfarin', 'cautions.blood-thinners'],
    ['im on eliquis', 'cautions.blood-thinners'],
    ['i have osteoporosis', 'cautions.thin-bones'],
    ['i had a spinal fusion last month', 'cautions.spine-surgery'],
    ['oh and i have bone cancer', 'cautions.cancer'],
  ])('told in the middle of the steps ends them: %s', async (said, caution) => {
    const labels = await after(...rolling, said);
    expect(labels[0]).toBe(caution);
    expect(labels.at(-1)).toBe('walkthrough.not-today');
  });

  test.each(['im pregnant', 'i take warfarin', 'i have osteoporosis'])('told before lets none begin: %s', async (said) => {
    expect((await after(said, 'foam roller', 'start')).at(-1)).toBe('walkthrough.not-today');
  });

  test('what has to be asked about first is asked about, though the list was answered with none', async () => {
    expect((await after('i take warfarin', 'palm circles', 'start', 'none')).at(-1)).toBe('walkthrough.asked-first');
    expect((await after('i take warfarin', 'palm circles', 'start', 'none', 'no')).at(-1)).toBe('walkthrough.ask-first');
    expect((await after('i take warfarin', 'palm circles', 'start', 'none', 'yes', 'yes')).at(-1)).toBe('practice.step');
    expect((await after('palm circles', 'start', 'none', 'yes', 'i take warfarin')).at(-1)).toBe('walkthrough.asked-first');
  });

  test('is not confused with what rules nothing out', async () => {
    expect((await after(...rolling, 'next', 'im 52')).at(-1)).toBe('practice.step');
    expect((await after('im not pregnant', ...rolling)).at(-1)).toBe('practice.step');
  });
});

describe('what was told about health stays told', () => {
  test.each([
    ['im pregnant and on warfarin', 'was that helpful? no not realy'],
    ['i take warfarin', 'no thats wrong i dont like shiatsu'],
    ['im pregnant', 'was it good? no not realy'],
  ])('%s, and then %s', async (told, complaint) => {
    expect((await after(told, 'what is shiatsu', complaint, 'stop', 'foam roller', 'start')).at(-1)).toBe('walkthrough.not-today');
  });
});

describe('what is said of a technique or a style begins with what speaks against it', () => {
  test.each([
    ['im pregnant', 'foam roller', 'You told me: Pregnancy.'],
    ['i take warfarin', 'palm circles', 'ask a doctor before you try this'],
    ['i take warfarin', 'what is deep tissue', 'leave Deep tissue massage out for now.** Firm pressure'],
    ['i have osteoporosis', 'tell me about shiatsu', 'leave Shiatsu out for now.** Strong pressure'],
  ])('"%s", then "%s"', async (told, asked, words) => {
    const [first] = await repliesAfter(told, asked);
    expect(first?.text).toContain(words);
  });

  test.each([
    ['im a plumber', 'foam roller'],
    ['i take warfarin', 'what is swedish massage'],
    ['i am not pregnant', 'what is deep tissue'],
    ['im pregnant', 'what is sciatica'],
  ])('and not with what does not: "%s", then "%s"', async (told, asked) => {
    const [first] = await repliesAfter(told, asked);
    expect(first?.text).not.toMatch(/told me/iu);
  });
});
