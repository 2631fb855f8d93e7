import type { RefreshedTrialSearch } from '../../src/trials/trial-search.ts';
import { startBot, type TestBot } from '../bot.ts';
import { answerAllAfter, label, labels } from './answer-all.ts';
import type { Fault } from '../madeup-registry/faults.ts';
import { DAY, openSearching, type Searching } from './searching.ts';

const MINUTES = 60_000;

/** One bot for all; which search it uses, and how long people wait for it, is set before each test. */
const lookWaits = { notice: 5_000, longest: 20_000 };
let here: Searching;
let search: RefreshedTrialSearch;
let bot: TestBot;
let count = 0;
let asked: string[];
beforeAll(
  async () =>
    (bot = await startBot({
      trials: { found: () => search.found(), failed: () => search.failed(), look: () => search.look() },
      lookWaits,
    })),
);
afterAll(() => bot.close());
beforeEach(async () => {
  here = await openSearching();
  search = here.search();
  Object.assign(lookWaits, { notice: 5_000, longest: 20_000 });
  count += 1;
  asked = [];
});
afterEach(() => here.close());

const say = (words: string) => bot.say(`person ${count}`, words);

const answersAllAfter = (words: string) => answerAllAfter(words, say, asked);
const joins = () => answersAllAfter('can i join a study');
/** What was asked of the person, but for whether they want it at all, and whether it is right. */
const facts = () => asked.filter((id) => !['interest', 'consent', 'check', 'enough'].includes(id));

const FAULTS: readonly (readonly [Fault, object])[] = [
  ['down', {}],
  ['slow', { answer: 100 }],
  ['busy', {}],
  ['busy-wait', {}],
  ['busy-long', {}],
  ['error', {}],
  ['refused', {}],
  ['html', {}],
  ['truncated', {}],
  ['huge', {}],
  ['cyclic', {}],
  ['alias', {}],
  ['wrong-schema', {}],
];

describe.each(FAULTS)('when the registry is at fault (%s)', (fault, waits) => {
  beforeEach(() => {
    search = here.search({ waits });
    here.registry.setFault(fault);
  });

  it('everything is asked without it, and then one kind sentence says so', async () => {
    const replies = await joins();
    expect(labels(replies)).toEqual(['trials.search']);
    expect(asked).toEqual(expect.arrayContaining(['age', 'duration', 'place', 'check']));
    const { text = '' } = replies[0] ?? {};
    const [, address = ''] = /\((https:[^)]+)\)/.exec(text) ?? [];
    const words = text.replace(address, '');
    expect(words).not.toMatch(/\bno (?:trials|studies)|eligible|error|time-?out|http|json|\d{3}|undefined|127\.0|fetch/i);
    const { origin, pathname, searchParams } = new URL(address);
    expect({ origin, pathname, holds: Object.fromEntries(searchParams) }).toEqual({
      origin: 'https://clinicaltrials.gov',
      pathname: '/search',
      holds: { cond: 'Low Back Pain', aggFilters: 'status:rec', locStr: 'United States', country: 'United States' },
    });
    for (const told of ['Boston', '45', 'months']) expect(address).not.toContain(told);
  });

  it('nothing is lost: "try again" finds the studies when the fault is over', async () => {
    await joins();
    expect(labels(await say('try again'))).toEqual(['trials.search']);
    here.registry.setFault('none');
    here.clock.now += 11 * MINUTES;
    const found = await say('try again');
    expect(labels(found)[0]).toBe('trials.found');
    expect(label(found)).toBe('trials.results');
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('kept answers are there when someone asks again later', async () => {
    await joins();
    expect(labels(await say('keep my answers'))).toEqual(['trials.kept']);
    here.registry.setFault('none');
    here.clock.now += 11 * MINUTES;
    const before = facts();
    const found = await answersAllAfter('trials');
    expect(label(found)).toBe('trials.results');
    expect(
      facts()
        .slice(before.length)
        .filter((id) => before.includes(id)),
    ).toEqual([]);
  });

  it('known studies are still shown, as old as they are', async () => {
    here.registry.setFault('none');
    await joins();
    here.registry.setFault(fault);
    here.clock.now += 2 * DAY;
    count += 1;
    expect(label(await joins())).toBe('trials.results');
  });
});

describe('while the registry thinks', () => {
  /** Lets no answer through before it is told to. */
  function heldBack(): () => void {
    let release = () => {};
    const held = new Promise<void>((done) => (release = done));
    search = here.search({ fetch: (...call) => held.then(() => fetch(...call)) });
    return release;
  }

  it('whoever waits sees that it runs, and then the studies', async () => {
    lookWaits.notice = 0;
    const release = heldBack();
    const { look } = search;
    search = { ...search, look: () => (asked.includes('check') && setTimeout(release, 50), look()) };
    const replies = labels(await joins());
    expect(replies.slice(0, 2)).toEqual(['trials.looking', 'trials.found']);
  });

  it('nobody waits longer than the longest wait, and what comes later is found by trying again', async () => {
    Object.assign(lookWaits, { notice: 0, longest: 50 });
    const release = heldBack();
    expect(labels(await joins())).toEqual(['trials.looking', 'trials.search']);
    release();
    await search.look();
    expect(labels(await say('try again'))[0]).toBe('trials.found');
  });

  it('answers are kept as asked, though the studies came meanwhile', async () => {
    lookWaits.longest = 50;
    const release = heldBack();
    await joins();
    release();
    await search.look();
    expect(labels(await say('keep my answers'))).toEqual(['trials.kept']);
  });
});

describe('in the minute in which the registry is left alone', () => {
  beforeEach(() => {
    search = here.search({ waits: { looksBeforePause: 1, pause: 60_000 } });
    here.registry.setFault('error');
  });

  it('who tries again is told to give it time, in the same one sentence', async () => {
    await joins();
    here.registry.setFault('none');
    const before = here.registry.asked.length;
    const again = await say('try again');
    expect(labels(again)).toEqual(['trials.search']);
    expect(again[0]?.text).toMatch(/minutes/);
    expect(here.registry.asked).toHaveLength(before);
  });
});

describe('an answer changed at the sentence about the registry', () => {
  it.each([[['make my age 44']], [['change my age to 44']], [['change age', '44']]])(
    '%s: it is used, and nothing else is asked again',
    async (words) => {
      here.registry.setFault('html');
      await joins();
      asked = [];
      for (const one of words.slice(0, -1)) expect(label(await say(one))).toBe('questions.age');
      expect(labels(await answersAllAfter(words.at(-1) ?? ''))).toEqual(['trials.search']);
      expect(facts()).toEqual([]);
      here.registry.setFault('none');
      expect(label(await say('try again'))).toBe('trials.results');
      expect((await say('what do you know'))[0]?.text).toMatch(/Age: 44/);
    },
  );
});
