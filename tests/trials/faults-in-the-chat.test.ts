import { noRegistry } from '../../src/trials/no-registry.ts';
import type { RefreshedTrialSearch } from '../../src/trials/trial-search.ts';
import { startBot, type Reply, type TestBot } from '../bot.ts';
import { answerAllAfter, label, labels } from './answer-all.ts';
import type { Fault } from '../madeup-registry/faults.ts';
import { DAY, openSearching, type Searching } from './searching.ts';

const MINUTES = 60_000;

/** One bot for all; which search it uses, and how long people wait for it, is set before each test. */
const WAITS = { notice: 5_000, first: 20_000, longest: 20_000 };
const lookWaits = { ...WAITS };
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
  Object.assign(lookWaits, WAITS);
  count += 1;
  asked = [];
});
afterEach(() => here.close());

const say = (words: string) => bot.say(`person ${count}`, words);

const answersAllAfter = (words: string) => answerAllAfter(words, say, asked);
/** Asks to join; where the registry is out of reach, that is said first, and they go on all the same. */
async function joins(): Promise<Reply[]> {
  const first = await answersAllAfter('can i join a study');
  return label(first) === 'trials.out-of-reach' ? answersAllAfter('go on') : first;
}
/** What was asked of the person, but for whether they want it at all, and whether it is right. */
const facts = () => asked.filter((id) => !['interest', 'consent', 'check', 'enough'].includes(id));

const NOT_KIND = /\bno (?:trials|studies)|eligible|error|time-?out|http|json|\d{3}|undefined|127\.0|fetch/i;

/** The words of one reply, and what its link to the registry's search page holds. */
function said([reply]: readonly Reply[]): { words: string; address: string; link: Record<string, string> } {
  const text = reply?.text ?? '';
  const [, address = ''] = /\((https:[^)]+)\)/.exec(text) ?? [];
  const { origin, pathname, searchParams } = new URL(address);
  expect(`${origin}${pathname}`).toBe('https://clinicaltrials.gov/search');
  return { words: text.replace(address, ''), address, link: Object.fromEntries(searchParams) };
}

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

  const CONDITION_AND_STATUS = { cond: 'Low Back Pain', aggFilters: 'status:rec' };

  it('one kind sentence says so before anything is asked, with the link, and that answers can be kept for later', async () => {
    const replies = await say('can i join a study');
    expect(labels(replies)).toEqual(['trials.out-of-reach']);
    const { words, link } = said(replies);
    expect(words).not.toMatch(NOT_KIND);
    expect(words).toMatch(/go on\?/);
    expect(words).toMatch(/keep your answers for later/);
    expect(link).toEqual(CONDITION_AND_STATUS);
  });

  it('whoever goes on is asked everything without it, and then told the same', async () => {
    const replies = await joins();
    expect(labels(replies)).toEqual(['trials.search']);
    expect(asked).toEqual(expect.arrayContaining(['age', 'duration', 'place', 'check']));
    const { words, link, address } = said(replies);
    expect(words).not.toMatch(NOT_KIND);
    expect(link).toEqual({ ...CONDITION_AND_STATUS, locStr: 'United States', country: 'United States' });
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
    Object.assign(lookWaits, { notice: 0, first: 5 });
    const release = heldBack();
    const { look } = search;
    search = { ...search, look: () => (asked.includes('check') && setTimeout(release, 50), look()) };
    const replies = labels(await joins());
    expect(replies.slice(0, 2)).toEqual(['trials.looking', 'trials.found']);
  });

  it('nobody waits long for the first question', async () => {
    Object.assign(lookWaits, { notice: 0, first: 5 });
    const release = heldBack();
    expect(labels(await say('can i join a study'))).toEqual(['trials.looking', 'questions.interest']);
    release();
    await search.look();
  });

  it('nobody waits longer than the longest wait, and what comes later is found by trying again', async () => {
    Object.assign(lookWaits, { notice: 0, first: 5, longest: 50 });
    const release = heldBack();
    expect(labels(await joins())).toEqual(['trials.looking', 'trials.search']);
    release();
    await search.look();
    expect(labels(await say('try again'))[0]).toBe('trials.found');
  });

  it('answers are kept as asked, though the studies came meanwhile', async () => {
    Object.assign(lookWaits, { first: 5, longest: 50 });
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

describe('where the settings switch the registry off', () => {
  it('that is said before anything is asked, and the answers can be kept', async () => {
    search = { ...search, ...noRegistry };
    const replies = await say('can i join a study');
    expect(labels(replies)).toEqual(['trials.out-of-reach']);
    const { words, link } = said(replies);
    expect(words).toMatch(/set up without the study registry/);
    expect(words).toMatch(/keep them for later/);
    expect(words).not.toMatch(/look again/);
    expect(link).toEqual({ cond: 'Low Back Pain', aggFilters: 'status:rec' });
    expect(labels(await answersAllAfter('yes'))).toEqual(['trials.search']);
    expect(labels(await say('keep my answers'))).toEqual(['trials.kept']);
  });
});
