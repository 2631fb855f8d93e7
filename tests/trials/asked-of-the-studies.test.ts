import { startBot, type TestBot } from '../bot.ts';
import { inventedStudies } from '../invented-studies.ts';
import { labels } from './answer-all.ts';

let bot: TestBot;
let count = 0;
beforeAll(async () => {
  bot = await startBot({ trials: inventedStudies() });
  for (const words of ['can i join a study', 'yes', 'ok', 'show me what you have', 'boston', 'yes']) await bot.say('results', words);
});
afterAll(() => bot.close());

/** What is said at the first page of studies, in many people's words, by the first line of the answer. */
const SAID: Readonly<Record<string, readonly string[]>> = {
  'trials.found-against': [
    'why not this one?',
    'y not this 1',
    'why wouldnt i fit',
    'show the ruled-out ones',
    'show me the ones u ruled out',
    'what did u leave out',
    'which ones dont fit',
    'the ones that r not for me',
    'what about the others that dont match',
    'let me see the rejected ones',
    'show the probably not ones',
    'what got excluded',
  ],
  'trials.found-near': [
    'only near me',
    'just ones close by',
    'anything near boston',
    'which r local',
    'any in my area',
    'i cant travel far',
    'closest to me first',
    'something i can drive to',
  ],
  'trials.found': ['more', 'nxt', 'next 5', 'any others', 'what else is there', 'r there more', 'and the rest', 'see more studys'],
  'trials.which-two': ['compare two', 'compare them all'],
  'trials.compared': [
    'compare 1 and 2',
    '1 vs 3',
    'whats the diff between 2 and 4',
    'put 1 next to 2',
    'compare the first and third',
    'compare number 1 with number 5',
    'first vs second',
    'compare one and two',
  ],
  'trials.what-to-ask': [
    'what should I ask them?',
    'what shud i ask the study team',
    'how do i get in touch',
    'what do i say on the phone',
    'who do i call',
    'whats their number',
    'what to ask the doctor running it',
  ],
  'trials.which-studies': [
    'sheet for the doctor',
    'something i can print',
    'can i take this to my gp',
    'make a pdf',
    'email me this list',
    'write it down for my dr',
  ],
  'trials.details': [
    '2',
    'two',
    'three',
    'number two pls',
    'tell me about the 2nd',
    'more on nr 3',
    'how come 3 is out',
    'whats wrong with number 2',
    'why isnt the first one for me',
    'why doesnt study 3 fit me',
    'how do i contact number 2',
    'last one',
  ],
  'trials.not-shown': ['number 8', 'tell me about study 12'],
};

describe.each(Object.entries(SAID))('%s', (first, ways) => {
  test.each(ways)('"%s"', async (words) => {
    count += 1;
    await bot.fork('results', `asks ${count}`);
    expect(labels(await bot.say(`asks ${count}`, words))[0]).toBe(first);
  });
});

test.each(['hello there my name is long', 'there', 'i said leave it at that'])('"%s" is about no study', async (words) => {
  count += 1;
  await bot.fork('results', `asks ${count}`);
  expect(labels(await bot.say(`asks ${count}`, words))).not.toContain('trials.details');
});
