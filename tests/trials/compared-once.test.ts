import { startBot, type TestBot } from '../bot.ts';
import { inventedStudies } from '../invented-studies.ts';
import { answerAllAfter, label } from './answer-all.ts';

let looks = 0;
let bot: TestBot;
beforeAll(async () => {
  const studies = inventedStudies();
  bot = await startBot({ trials: { ...studies, found: () => ((looks += 1), studies.found()) } });
});
afterAll(() => bot.close());

const say = (words: string) => bot.say('someone', words);

test('the studies are compared once for what was asked of them and once for what is shown then, not in every step', async () => {
  expect(label(await answerAllAfter('can i join a study', say, []))).toBe('trials.results');
  for (const words of ['how old is this', 'what to ask them', 'ruled-out ones', 'all studies']) {
    looks = 0;
    expect(label(await say(words))).toBe('trials.results');
    expect([words, looks]).toEqual([words, 2]);
  }
});
