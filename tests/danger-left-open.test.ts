import { startBot, type TestBot } from './bot.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot();
});
afterAll(() => bot.close());
let chats = 0;

/** Says one after another in a chat of its own; gives the label of the last reply. */
async function after(...words: readonly string[]): Promise<string> {
  const chat = `open-${(chats += 1)}`;
  let label = '';
  for (const said of words) label = (await bot.say(chat, said)).at(-1)?.label ?? '';
  return label;
}

const asked = ['my leg tingles', 'both legs'];
test.each([
  [['next'], 'safety.cauda_equina.ask'],
  [['lol'], 'safety.cauda_equina.ask'],
  [['whatever', 'next', 'start foam roller'], 'safety.cauda_equina.ask'],
  [['lol', 'next', 'find my style'], 'safety.cauda_equina.ask'],
  [['next', 'next', 'what is deep tissue'], 'safety.cauda_equina.ask'],
])('a danger question passed over with %j comes back', async (words, label) => {
  expect(await after(...asked, ...words)).toBe(label);
});

test('a change of an answer is no way round the lock', async () => {
  expect(await after('im 54', 'i cant pee', 'change age to 45')).toBe('rescreen.checked');
  expect(await after('im 54', 'chest pain and cant breathe', 'change my age')).toBe('rescreen.checked');
});

test.each(['for 12 hours now', 'since this morning', 'im 54'])('"%s" after an emergency gets again what to do', async (said) => {
  expect(['locked.now', 'safety.cauda_equina']).toContain(await after('i cant pee', said));
});

test.each([
  'no except osteoporosis',
  'none just eliquis',
  'no i had back surgery 3 weeks ago',
  'nah im 16 tho',
  'none cept a rash where it hurts',
])('at the safety list "%s" is no none', async (said) => {
  expect(await after('start foam roller', said)).not.toBe('practice.step');
});
test.each(['no', 'none of these mate', 'no i dont have any of those', 'nope all good lets go'])('and "%s" is one', async (said) => {
  expect(await after('start foam roller', said)).toBe('practice.step');
});

test.each([
  ['i forgot i have a stent and take blood thiners', 'walkthrough.not-today'],
  ['it shoots down my leg', 'walkthrough.warned'],
  ['i have sciatica', 'walkthrough.warned'],
  ['its getting worse', 'walkthrough.warned'],
  ['im 16 btw', 'walkthrough.asked-first'],
])('in the middle of the steps "%s" ends or holds them', async (said, label) => {
  expect(await after('start foam roller', 'none', 'next', said)).toBe(label);
});

test.each(['im dizzy', 'i feel light headed', 'it tingles', 'i feel sick', 'i have osteoporosis', 'had a few beers', 'my foot went numb'])(
  'told after "stop", "%s" leaves no way back into the steps but through the safety list',
  async (said) => {
    expect(await after('start foam roller', 'none', 'next', 'stop', said, 'resume')).not.toBe('practice.step');
    expect(await after('start foam roller', 'none', 'next', 'stop', said, 'start foam roller')).not.toBe('practice.step');
  },
);
test('a question asked meanwhile leaves it', async () => {
  expect(await after('start foam roller', 'none', 'next', 'stop', 'is it safe with varicose veins', 'resume')).toBe('practice.step');
});

test.each(['why not the others'])('"%s" agrees to nothing', async (said) => {
  expect(await after('research studies', 'yes', said)).toBe('questions.consent');
});
