import type { RefreshedTrialSearch } from '../../src/trials/trial-search.ts';
import { startBot, type TestBot } from '../bot.ts';
import { answerAllAfter, label, labels } from './answer-all.ts';
import { DAY, openSearching, type Searching } from './searching.ts';

const MINUTES = 60_000;

let here: Searching;
let search: RefreshedTrialSearch;
let bot: TestBot;
let count = 0;
let asked: string[];
beforeAll(async () => {
  const trials = { found: () => search.found(), failed: () => search.failed(), look: () => search.look() };
  bot = await startBot({ trials, lookWaits: { notice: 5_000, first: 20_000, longest: 20_000 } });
});
afterAll(() => bot.close());
beforeEach(async () => {
  here = await openSearching();
  search = here.search();
  count += 1;
  asked = [];
});
afterEach(() => here.close());

const say = (words: string) => bot.say(`person ${count}`, words);
const answersAllAfter = (words: string) => answerAllAfter(words, say, asked);

describe('when a look failed before someone asks', () => {
  beforeEach(async () => {
    here.registry.setFault('down');
    await search.look();
  });

  it('it is said before the first question, with the link, and the questions come only if they want them', async () => {
    const [first, ...more] = await say('can i join a study');
    expect(more).toEqual([]);
    expect(first?.label).toBe('trials.out-of-reach');
    expect(first?.text).toMatch(/cannot reach the study registry[\s\S]*nothing about whether[\s\S]*clinicaltrials\.gov\/search/);
    expect(labels(await answersAllAfter('yes'))).toEqual(['trials.search']);
    expect(asked.slice(0, 2)).toEqual(['interest', 'consent']);
    expect(asked).toEqual(expect.arrayContaining(['age', 'duration', 'place', 'check']));
    expect(labels(await say('keep my answers'))).toEqual(['trials.kept']);
  });

  it('a registry that is back is not spoken of', async () => {
    here.registry.setFault('none');
    expect(labels(await say('can i join a study'))).toEqual(['questions.interest']);
    expect(label(await answersAllAfter('yes'))).toBe('trials.results');
  });

  it('"try again" looks anew, as often as it is said, and goes on to the questions once it is there', async () => {
    await say('can i join a study');
    expect(labels(await say('try again'))).toEqual(['trials.out-of-reach']);
    here.registry.setFault('none');
    here.clock.now += 11 * MINUTES;
    expect(labels(await say('try again'))).toEqual(['questions.interest']);
  });

  it('"not now" ends it, nothing was asked, and "trials" begins anew', async () => {
    await say('can i join a study');
    expect(labels(await say('no'))).toEqual(['trials.come-back']);
    expect(labels(await say('trials'))).toEqual(['trials.out-of-reach']);
  });

  it('going back from the first question leads to it again, and what is told there counts', async () => {
    await say('can i join a study');
    expect(labels(await say('go on'))).toEqual(['questions.interest']);
    expect(labels(await say('back'))).toEqual(['trials.out-of-reach']);
    expect(label(await say('why'))).toBe('trials.out-of-reach');
    expect(label(await answersAllAfter('go on'))).toBe('trials.search');
  });

  it('a registry lost while someone answers is told after the answers, and not before them again', async () => {
    here.registry.setFault('none');
    await say('can i join a study');
    here.registry.setFault('down');
    here.clock.now += 31 * DAY;
    await search.look();
    expect(labels(await answersAllAfter('yes'))).toEqual(['trials.search']);
  });

  it('after an emergency the way to help comes first, once', async () => {
    await say('i cannot feel my groin and i have wet myself');
    const first = labels(await say('can i join a study'));
    expect(first).toEqual(['trials.help-first', 'trials.out-of-reach']);
    expect(labels(await say('go on'))).toEqual(['questions.interest']);
  });
});
