import type { Fault } from '../madeup-registry/faults.ts';
import { DAY, foundBy, openSearching, type Searching } from './searching.ts';

const MINUTES = 60_000;

let here: Searching;
beforeEach(async () => (here = await openSearching()));
afterEach(() => here.close());

describe.each<[Fault, string]>([
  ['down', 'no-network'],
  ['slow', 'slow'],
  ['busy', 'busy'],
  ['busy-long', 'busy'],
  ['error', 'broken'],
  ['refused', 'refused'],
  ['html', 'broken'],
  ['truncated', 'broken'],
  ['huge', 'broken'],
  ['cyclic', 'broken'],
  ['alias', 'broken'],
  ['wrong-schema', 'broken'],
])('when the registry is at fault: %s', (fault, reason) => {
  const waits = fault === 'slow' ? { answer: 400 } : {};

  it('says why, warns once, and finds everything at a later look', async () => {
    const search = here.search({ waits });
    here.registry.setFault(fault);
    expect(await search.look()).toMatchObject({ reason });
    here.clock.now += 11 * MINUTES;
    expect(await search.look()).toMatchObject({ reason });
    expect(search.found()).toBeUndefined();
    expect(here.warnings).toHaveLength(1);
    here.registry.setFault('none');
    here.clock.now += 11 * MINUTES;
    expect((await foundBy(search)).studies).toHaveLength(40);
  });

  it('keeps what was known', async () => {
    const search = here.search({ waits });
    const known = await foundBy(search);
    here.registry.setFault(fault);
    here.clock.now += 2 * DAY;
    expect(await search.look()).toEqual(known);
    expect(await foundBy(here.search({ waits }))).toEqual(known);
  });
});

it('says why when nobody listens at the address', async () => {
  const search = here.search();
  await here.registry.close();
  expect(await search.look()).toMatchObject({ reason: 'no-network' });
  here = await openSearching();
});

it('reads on after a short wait that the registry asks for', async () => {
  here.registry.setFault('busy-wait');
  let asked = 0;
  const passing: typeof fetch = (input, init) => {
    if ((asked += 1) === 2) here.registry.setFault('none');
    return fetch(input, init);
  };
  expect((await foundBy(here.search({ fetch: passing }))).studies).toHaveLength(40);
});

it('reads on over an empty page', async () => {
  here.registry.setFault('empty-page');
  expect((await foundBy(here.search())).studies).toHaveLength(40);
});

it('makes the texts of studies harmless data', async () => {
  here.registry.setFault('hostile');
  const { studies } = await foundBy(here.search());
  expect(studies).toHaveLength(40);
  for (const { study } of studies) {
    expect(study.title.length).toBeLessThanOrEqual(300);
    expect(JSON.stringify(study)).not.toMatch(/[\u202a-\u202e\u2066-\u2069\u200e\u200f]|\\u0000|\\u0007/);
    expect(study.contacts).toEqual([]);
    expect(study.sites[0]?.status).toBeUndefined();
    expect(study.sites[0]?.city).toBe('Bostondeteler x');
  }
});
