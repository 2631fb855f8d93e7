import { startBot, type TestBot } from '../bot.ts';
import { inventedStudies } from '../invented-studies.ts';
import { label, labels } from './answer-all.ts';

let bot: TestBot;
let count = 0;
beforeAll(async () => {
  bot = await startBot({ trials: inventedStudies() });
  for (const words of ['can i join a study', 'yes', 'ok']) await bot.say('first question', words);
  for (const words of ['can i join a study', 'yes', 'ok', 'yes', 'no', '2 years', '45']) await bot.say('later question', words);
  for (const words of ['can i join a study', 'yes', 'ok', 'show me what you have']) await bot.say('last question', words);
  for (const words of ['can i join a study', 'yes', 'ok', 'show me what you have', 'skip']) await bot.say('check', words);
  for (const words of ['can i join a study', 'yes']) await bot.say('consent', words);
});
afterAll(() => bot.close());

async function at(where: string, words: string) {
  count += 1;
  await bot.fork(where, `${where} ${count}`);
  return bot.say(`${where} ${count}`, words);
}

const SEE_THEM_NOW = [
  'show me what you have',
  'enough questions',
  'just show me',
  'thats enough',
  'can i see them now',
  'ok just show me the studys',
  'im done answering, show them',
  'let me see what u got',
  'stop asking n show me',
  'see the list now',
  'results please',
  'ugh enough, show me',
  'no more questions pls',
  'skip the rest',
];

describe.each(SEE_THEM_NOW)('"%s"', (words) => {
  test.each(['first question', 'later question'])('at the %s: nothing more is asked but where they live', async (where) => {
    expect(label(await at(where, words))).toBe('questions.place');
  });

  test('where they live is passed over', async () => {
    expect(label(await at('last question', words))).toBe('questions.check');
  });

  test('after the check the studies are shown', async () => {
    expect(labels(await at('check', words))[0]).toBe('trials.found');
  });
});

test.each(['no', 'not any more', 'ok i see', 'enough', 'im done'])('"%s" shows none: it answers, remarks or leaves', async (words) => {
  expect(label(await at('first question', words))).not.toBe('questions.place');
});

test('before the consent nothing is shown', async () => {
  expect(labels(await at('consent', 'can i see them now'))).toEqual(['trials.no-list-yet', 'questions.consent']);
});
