import { noRegistry } from '../../src/trials/no-registry.ts';
import { startBot, type TestBot } from '../bot.ts';
import { labels } from './answer-all.ts';

let bot: TestBot;
beforeAll(async () => {
  bot = await startBot({ trials: noRegistry });
});
afterAll(() => bot.close());

it('where the settings switch the registry off, that is said before any question, with the link', async () => {
  const [first, ...more] = await bot.say('someone', 'can i join a study');
  expect(first?.label).toBe('trials.switched-off');
  expect(first?.text).toMatch(/without the study registry[\s\S]*nothing about whether[\s\S]*clinicaltrials\.gov\/search/);
  expect(labels(more)).toEqual([]);
});

it('and the talk goes on with whatever else is asked', async () => {
  await bot.say('another', 'can i join a study');
  const [next] = await bot.say('another', 'what is sciatica');
  expect(next?.label).toMatch(/^causes\./);
});
