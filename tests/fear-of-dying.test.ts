import { readContent } from '../src/content/content.ts';
import { screen } from '../src/safety/screen.ts';
import { startBot, type TestBot } from './bot.ts';

const { redFlags } = readContent('content/en');

const FEARS = [
  'am i gonna die',
  'am i going to die',
  'will i die',
  'will this kill me',
  'is this going to kill me',
  "i'm scared im dying",
  'im scared i will die',
  'i think im dying',
  'i feel like im dying',
  'i dont want to die',
  'im so afraid im gonna die from this',
  'what if i die',
  'i thought i was gonna die last night it hurt so much',
];

test.each(FEARS)('fear of dying is no wish to die: "%s"', (said) => expect(screen(redFlags, said)).toBeUndefined());

test.each([
  'i want to die',
  'i wanna die',
  'i hope i die',
  'i feel like dying',
  'let me die',
  'why cant i just die',
  'i wouldnt mind dying',
  'im not afraid to die',
  'i hope this kills me',
  'am i gonna die? i hope so',
  'i want to die am i going to die',
  'will this kill me cos i want it to',
  'i dont want to die but i cant go on',
  'im going to die tonight, i have the pills',
])('a wish to die always is one: "%s"', (said) => expect(screen(redFlags, said)).toMatchObject({ flag: 'crisis', level: 'act' }));

test.each(['how many pills will kill me', 'will i die if i take all my pills', 'whats the easiest way to die'])(
  'who asks how to die has a plan: "%s"',
  (said) => expect(screen(redFlags, said)).toMatchObject({ flag: 'crisis', level: 'act', plan: true }),
);

describe('in a chat', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  test.each(FEARS)('after a danger sign "%s" gets a calm word, and again what to do', async (said) => {
    await bot.say(`sign ${said}`, 'my bum is numb');
    const [reply, ...more] = await bot.say(`sign ${said}`, said);
    expect(reply?.label).toBe('locked.afraid');
    expect(reply?.text).toContain('Go to the emergency room now');
    expect(more).toEqual([]);
  });

  test.each(FEARS.slice(0, -1))('with none "%s" gets a calm word, and when to call', async (said) => {
    const replies = await bot.say(`none ${said}`, said);
    expect(replies[0]?.label).toBe('doctor.afraid');
    expect(replies[0]?.text).toContain('call your local emergency number');
  });

  test('"forget me" keeps nothing of the sign, and says last what still counts', async () => {
    await bot.say('forgets', 'i cant pee');
    const replies = await bot.say('forgets', 'forget me');
    expect(replies.map(({ label }) => label)).toEqual(['privacy.forgotten', 'locked.forgotten']);
    expect(replies.at(-1)?.text).toMatch(/no longer know[\s\S]*Go to the emergency room now/);
    expect((await bot.say('forgets', 'what do you know')).map(({ text }) => text).join()).not.toContain('needs a check');
    expect((await bot.say('calm', 'forget me')).map(({ label }) => label)).toEqual(['privacy.forgotten']);
  });
});

test.each([
  'start knee to chest',
  'i broke up with him and my back has been tight since',
  'i had a bottle of wine with friends',
  'the pain gets a bit worse when i bend and better when i walk',
  'arms ache from painting the ceiling, and my back too',
  'this pain is gonna be the death of my social life',
])('nothing in "%s"', (said) => expect(screen(redFlags, said)).toBeUndefined());

test.each([
  ['pain goes to my chest', 'chest_heart'],
  ['chest pain too', 'chest_heart'],
  ['back pain and left arm pain', 'chest_heart'],
  ['i drank a bottle of wine and took 20 codeine', 'overdose'],
  ['fell and broke my back', 'fracture'],
])('but in "%s"', (said, flag) => expect(screen(redFlags, said)).toMatchObject({ flag, level: 'act' }));

test('an arm that hurts with the back is asked about', () => {
  expect(screen(redFlags, 'my back hurts and also my arm')).toMatchObject({ flag: 'chest_heart', level: 'doubt' });
});
