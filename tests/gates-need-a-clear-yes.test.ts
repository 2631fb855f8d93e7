import { startBot, type TestBot } from './bot.ts';

let bot: TestBot;
const count = { said: 0 };
const WAITS = {
  checked: ['i cant feel my legs', 'yes', 'start foam roller'],
  locked: ['i cant feel my legs', 'yes'],
  agreed: ['palm circles', 'start', 'none'],
  step: ['foam roller', 'start', 'none'],
};

beforeAll(async () => {
  bot = await startBot();
  for (const [at, path] of Object.entries(WAITS)) for (const words of path) await bot.say(at, words);
});
afterAll(() => bot.close());

/** The label of the last thing said to these words. */
async function said(at: keyof typeof WAITS, words: string): Promise<string | undefined> {
  const chat = `${at}-${(count.said += 1)}`;
  await bot.fork(at, chat);
  return (await bot.say(chat, words)).at(-1)?.label;
}

const OF_ONESELF = ['im scared', 'im confused', 'im alone', 'im tired', 'im dizzy', 'im drunk', 'im a bit tipsy', 'im bleeding'];
const MORE = ['im pregnant', 'im on blood thinners', 'i had 3 beers', 'sure but im drunk', 'yes but im drunk', 'ok im scared'];

describe('has a doctor or nurse checked it?', () => {
  test.each([
    ...OF_ONESELF,
    ...MORE,
    ...['im waiting for it', 'im at the er', 'i have an apointment', 'i had to wait', 'ive been busy', 'i did call'],
    ...[
      'i went but left before they saw me',
      'yes but they never saw me',
      'they will tomorrow',
      'the doctor will see me tomorrow',
      'probably',
    ],
  ])('%s: asked again', async (words) => expect(await said('checked', words)).toBe('rescreen.checked'));

  test.each(['not sure', 'no', 'not yet'])('%s: still locked', async (words) =>
    expect(await said('checked', words)).toBe('rescreen.not-yet'),
  );

  test.each([
    ...['yes', 'yep they did', 'the doctor checked me', 'i saw my gp yesterday and its fine', 'they did', 'i have seen the nurse'],
    ...['ive been checked', 'i got it checked', 'doctor checked it and its nothing'],
  ])('%s: yes', async (words) => expect(await said('checked', words)).toBe('rescreen.cleared'));

  test.each(['checked', 'locked'] as const)('the words that the bot itself suggests answer both questions: %s', async (at) =>
    expect(await said(at, 'the doctor has seen me and said massage is fine')).toBe('rescreen.unlocked'),
  );
  test('to be told that massage is fine is not to be checked', async () =>
    expect(await said('locked', 'the gp said massage is fine')).toBe('rescreen.checked'));
});

describe('did they say that massage is all right?', () => {
  beforeAll(async () => {
    await bot.fork('checked', 'cleared');
    await bot.say('cleared', 'yes');
  });
  const answered = async (words: string) => {
    const chat = `cleared-${(count.said += 1)}`;
    await bot.fork('cleared', chat);
    return (await bot.say(chat, words)).at(-1)?.label;
  };
  test.each(['im scared', 'im waiting for it', 'i did call', 'i had 3 beers', 'yes but not yet', 'i hope so'])(
    '%s: asked again',
    async (words) => expect(await answered(words)).toBe('rescreen.cleared'),
  );
  test.each(['yes', 'yes they did', 'they said its fine', 'she said massage is ok'])('%s: yes', async (words) =>
    expect(await answered(words)).toBe('rescreen.unlocked'),
  );
  test.each(['no', 'not sure'])('%s: still locked', async (words) => expect(await answered(words)).toBe('rescreen.not-cleared'));
});

describe('do you both agree?', () => {
  test.each([...OF_ONESELF, 'i had 3 beers', 'sure but im drunk', 'yes but im drunk', 'ok im scared'])('%s: asked again', async (words) =>
    expect(await said('agreed', words)).toBe('walkthrough.partner'),
  );
  test.each(['im pregnant', 'im on blood thinners'])('%s: a doctor has to agree first', async (words) =>
    expect(await said('agreed', words)).toBe('walkthrough.asked-first'),
  );
  test.each(['yes', 'we do', 'we both agree', 'of course', 'both agree'])('%s: yes', async (words) =>
    expect(await said('agreed', words)).toBe('practice.step'),
  );
  test.each(['no', 'not sure'])('%s: not done', async (words) => expect(await said('agreed', words)).toBe('walkthrough.no-partner'));
});

describe('at a step', () => {
  const second = async (words: string) => {
    const chat = `step-${(count.said += 1)}`;
    await bot.fork('step', chat);
    const last = (await bot.say(chat, words)).at(-1);
    return last?.label === 'practice.step' && (last.text ?? '').startsWith('Step 2');
  };
  test.each(['im drunk', 'im a bit tipsy', 'i had 3 beers', 'had a few beers', 'ive been drinking', 'im bleeding', 'im dizzy'])(
    '%s: it stops',
    async (words) => expect(await said('step', words)).toBe('walkthrough.warned'),
  );
  test.each(['im scared', 'im alone', 'im tired', 'i have no roller', 'i did call', 'not sure', 'no'])('%s: it stays', async (words) =>
    expect(await second(words)).toBe(false),
  );
  test.each(['next', 'done', 'ok', 'ready', 'im ready', 'finished', 'i did it', 'ive done it', 'yes', 'ok lets go', 'yep did that'])(
    '%s: it goes on',
    async (words) => expect(await second(words)).toBe(true),
  );
});
