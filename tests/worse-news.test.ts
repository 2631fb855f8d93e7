import fc from 'fast-check';
import { readContent } from '../src/content/content.ts';
import { worseNews } from '../src/safety/over-two-messages.ts';
import { FLAGS } from '../src/safety/red-flags-schema.ts';
import { screen } from '../src/safety/screen.ts';
import { startBot, type TestBot } from './bot.ts';

const { redFlags } = readContent('content/en');

describe('worse news of a sign that was told before raises it', () => {
  test.each([
    ['neuro_deficit', 'right one too'],
    ['neuro_deficit', 'both now'],
    ['neuro_deficit', 'now the other one too'],
    ['neuro_deficit', 'n the right now'],
    ['neuro_deficit', 'its spread to my other leg'],
    ['neuro_deficit', 'same on the left'],
    ['neuro_deficit', 'it is worse by the hour'],
    ['neuro_deficit', 'i cant walk'],
    ['malignancy', 'my legs feel heavy'],
    ['infection', 'he is confused now'],
    ['fracture', 'my legs are numb'],
    ['dvt_pe', 'and im breathless'],
    ['pregnancy_gyn', 'i feel faint'],
  ] as const)('%s: "%s"', (flag, then) => {
    expect(worseNews(redFlags, flag, then)).toMatchObject({ flag, urgency: redFlags.flags[flag].raised?.urgency, level: 'act' });
  });

  test.each(['should i worry that both legs are doing it', 'is it bad if its the other one too'])('asked about: "%s"', (then) => {
    expect(worseNews(redFlags, 'neuro_deficit', then)).toMatchObject({ flag: 'neuro_deficit', level: 'doubt' });
  });

  test.each([
    'the other leg is fine',
    'not both',
    'right one is ok',
    'both sides of my back hurt',
    'ok thanks',
    'what do i say',
    'the other day i went to the doctor',
    'it is my right leg',
    'for two days',
  ])('not in "%s"', (then) => expect(worseNews(redFlags, 'neuro_deficit', then)).toBeUndefined());

  test('a flag that nothing raises is raised by nothing', () => {
    const words = ['both legs', 'other one too', 'i cant walk', 'confused', 'faint', 'worse', 'no', 'ok'];
    const message = fc.array(fc.constantFrom(...words), { maxLength: 4 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.constantFrom(...FLAGS), message, (flag, then) => {
        const found = worseNews(redFlags, flag, then);
        expect(found === undefined || found.urgency === redFlags.flags[flag].raised?.urgency).toBe(true);
      }),
    );
  });
});

test.each([
  'my legs went weak both of them',
  'weakness in my legs, both',
  'my legs both gone weak',
  'legs have gone weak both',
  'both my knees keep giving way',
])('both legs weak is an emergency: "%s"', (said) => expect(screen(redFlags, said)).toMatchObject({ urgency: 'emergency', level: 'act' }));

describe('in a chat', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await startBot();
  });
  afterAll(() => bot.close());

  test.each([
    ['my left leg is weak', 'right one too'],
    ['my left leg is weak', 'ok', 'now the other one too'],
    ['my left leg is weak', 'what do i do', 'its both now'],
    ['my left leg is weak', 'and cant pee'],
    ['my leg feels numb since today', 'yes', 'its both'],
    ['fever and back pain', 'he seems confused'],
    ['my calf is swollen and red', 'and im breathless'],
  ])('%j, then %j: the emergency number', async (...said: readonly string[]) => {
    const chat = said.join('|');
    let last = '';
    for (const words of said) last = (await bot.say(chat, words)).map(({ text }) => text).join('\n');
    expect(last).toMatch(/call your local emergency number now/i);
  });

  test('an answer does not hide a graver sign told with it', async () => {
    await bot.say('graver', 'my leg tingles and i wonder');
    await bot.say('graver', 'my leg feels numb since today');
    const [reply] = await bot.say('graver', 'yes and the right one too');
    expect(reply?.label).toMatch(/^safety\.(?:neuro_deficit|cauda_equina)/);
    expect(reply?.text).toMatch(/emergency/);
  });
});
