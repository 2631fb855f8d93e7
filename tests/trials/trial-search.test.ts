import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Found } from '../../src/trials/found.ts';
import { startMadeUpRegistry } from '../madeup-registry/server.ts';
import { DAY, foundBy, openSearching, type Searching, START } from './searching.ts';

let here: Searching;
beforeEach(async () => (here = await openSearching()));
afterEach(() => here.close());

it('finds the recruiting studies of the low back, with their criteria, and says that they are invented', async () => {
  const search = here.search();
  expect(search.found()).toBeUndefined();
  const found = await foundBy(search);
  expect(found).toMatchObject({
    dataDate: '2026-11-22T09:00:00.000Z',
    fetchedAt: '2026-11-22T12:00:00.000Z',
    age: 'current',
    madeUp: true,
  });
  expect(found.studies).toHaveLength(40);
  expect(new Set(found.studies.map(({ study }) => study.status))).toEqual(new Set(['RECRUITING']));
  expect(found.studies.some(({ study }) => study.title.includes('Neck'))).toBe(false);
  for (const { study, criteria } of found.studies) {
    expect(study.title).toMatch(/^Invented: /);
    expect(study.sites.length).toBeGreaterThan(0);
    expect(study.contacts[0]?.email).toMatch(/@example\.org$/);
    expect(criteria.length).toBeGreaterThan(0);
    expect(study.eligibility.text).not.toContain('\\');
  }
  expect(search.found()).toEqual(found);
});

it('looks once, however many ask at the same time, and not again within a day', async () => {
  const search = here.search();
  expect(await here.requests(() => Promise.all([search.look(), search.look(), search.look()]))).toBe(4); // the version and three pages
  here.clock.now += DAY - 1;
  expect(await here.requests(() => search.look())).toBe(0);
  here.clock.now += 1;
  expect(await here.requests(() => search.look())).toBe(4);
});

it('knows the studies after a restart without asking', async () => {
  const before = await foundBy(here.search());
  const again = here.search();
  expect(await here.requests(async () => expect(await foundBy(again)).toEqual(before))).toBe(0);
});

it('takes what another process has fetched meanwhile instead of asking', async () => {
  const search = here.search();
  await foundBy(search);
  here.clock.now += DAY;
  const newer = await foundBy(here.search());
  expect(await here.requests(async () => expect(await foundBy(search)).toEqual(newer))).toBe(0);
});

it('does not take the studies of one registry for those of another', async () => {
  await foundBy(here.search());
  const other = await startMadeUpRegistry({ studies: (all) => all.slice(0, 3) });
  expect((await foundBy(here.search({ url: other.url }))).studies).toHaveLength(3);
  await other.close();
});

it('takes studies for real that do not all say that they are invented', async () => {
  const other = await startMadeUpRegistry({
    studies: ([first, ...rest]) => {
      if (first) first.protocolSection.sponsorCollaboratorsModule = { leadSponsor: { name: 'Somebody' } };
      return first ? [first, ...rest] : [];
    },
  });
  expect((await foundBy(here.search({ url: other.url }))).madeUp).toBe(false);
  await other.close();
});

it.each<[days: number, age: Found['age']]>([
  [0, 'current'],
  [7, 'current'],
  [7.01, 'aging'],
  [30, 'aging'],
  [30.01, 'stale'],
  [400, 'stale'],
])('data of %d days ago are %s', async (days, age) => {
  here.clock.dataDate = START - days * DAY;
  expect((await foundBy(here.search())).age).toBe(age);
});

it('does not believe data from the future', async () => {
  here.clock.dataDate = START + 400 * DAY;
  const search = here.search();
  await foundBy(search);
  here.clock.now += 31 * DAY;
  expect(search.found()?.age).toBe('stale');
});

it('goes on without a folder to keep studies in', async () => {
  await writeFile(join(here.folder, 'registry'), 'a file where the folder belongs');
  expect((await foundBy(here.search())).studies).toHaveLength(40);
  expect(here.warnings.join()).toMatch(/could not be kept/);
});

it('shows a study whose criteria cannot be read as one open line, never without criteria', async () => {
  const readCriteria = () => {
    throw new Error('no');
  };
  const { studies } = await foundBy(here.search({ readCriteria }));
  expect(studies).toHaveLength(40);
  for (const { study, criteria } of studies) {
    expect(criteria).toHaveLength(1);
    expect(criteria[0]?.predicate).toBeUndefined();
    expect(study.eligibility.text).toContain(criteria[0]?.quote ?? '?');
  }
});

it('refreshes from the start, and closing ends what is under way', async () => {
  const search = here.search();
  search.startRefreshing();
  await search.look();
  expect(search.found()?.studies).toHaveLength(40);
  here.registry.setFault('slow');
  here.clock.now += 2 * DAY;
  const waiting = search.look();
  await search.close();
  await waiting;
  expect(here.warnings).toEqual([]);
});
