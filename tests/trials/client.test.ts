import nock from 'nock';
import { createRegistryClient, type RegistryClientParts } from '../../src/trials/client.ts';
import { TrialsUnavailable } from '../../src/trials/trials-unavailable.ts';
import { recordBody, studiesBody, versionBody } from './registry-bodies.ts';

const HOST = 'https://registry.example';
const NO_WAITS = { apart: 0, firstWait: 0, longestWait: 10, answer: 2_000 };

function client(parts: Partial<RegistryClientParts> = {}) {
  return createRegistryClient({
    url: `${HOST}/api/v2`,
    fetch: (...request) => fetch(...request),
    now: () => new Date('2026-11-22T12:00:00Z'),
    random: () => 0.5,
    waits: NO_WAITS,
    ...parts,
  });
}
const registry = () => nock(HOST);
const versionTells = (times = 1) => registry().get('/api/v2/version').times(times).reply(200, versionBody);
const studies = () => registry().get('/api/v2/studies').query(true);

async function failure(of: Promise<unknown>): Promise<TrialsUnavailable> {
  const error: unknown = await of.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(TrialsUnavailable);
  return error as TrialsUnavailable;
}

beforeAll(() => nock.disableNetConnect());
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
});
afterAll(() => nock.restore());

describe('the request', () => {
  const asked: URL[] = [];
  let agent: string | null;
  beforeAll(async () => {
    versionTells();
    studies().reply(200, ({ url, headers }) => {
      asked.push(new URL(url));
      agent = headers.get('user-agent');
      return studiesBody([recordBody()]);
    });
    await client().recruiting();
  });
  const parameter = (name: string) => asked[0]?.searchParams.get(name) ?? '';

  it('asks for everything in one page, sorted, with named fields', () => {
    expect(parameter('filter.overallStatus')).toBe('RECRUITING');
    expect(parameter('sort')).toBe('@relevance');
    expect(parameter('pageSize')).toBe('1000');
    expect(parameter('fields').split('|')).toEqual(expect.arrayContaining(['NCTId', 'EligibilityModule', 'LocationGeoPoint', 'Condition']));
    expect(asked[0]?.search).not.toMatch(/\+/);
  });
  it('asks in quoted phrases, balanced, with no sign that the search reserves', () => {
    expect(parameter('query.cond')).toMatch(/^\("[a-z ]+"( OR "[a-z ]+")+\)$/);
  });
  it('leaves no range that would drop studies without a bound, and no unquoted ALL', () => {
    expect(decodeURIComponent(asked[0]?.search ?? '')).not.toMatch(/RANGE|\bALL\b|filter\.advanced|filter\.geo/);
  });
  it('holds no NCT number: a query of numbers alone would drop every filter', () => {
    expect(asked[0]?.search).not.toMatch(/NCT\d|filter\.ids|query\.(term|id)/);
  });
  it('names itself as the runtime does, never as a browser', () => expect(agent ?? '').not.toMatch(/mozilla/i));
});

it('names itself as the settings say', async () => {
  nock(HOST, { reqheaders: { 'user-agent': 'our-bot/1.0' } })
    .get('/api/v2/version')
    .reply(200, versionBody);
  nock(HOST, { reqheaders: { 'user-agent': 'our-bot/1.0' } })
    .get('/api/v2/studies')
    .query(true)
    .reply(200, studiesBody([recordBody()]));
  const { dataDate } = await client({ userAgent: 'our-bot/1.0' }).recruiting();
  expect(dataDate).toBe('2026-11-20T09:00:05.000Z');
});

it('keeps only recruiting studies whose own words name the low back', async () => {
  versionTells();
  studies().reply(
    200,
    studiesBody([
      recordBody({ id: 'NCT99900001' }),
      recordBody({ id: 'NCT99900002', status: 'COMPLETED' }),
      recordBody({ id: 'NCT99900003', title: 'Asthma', conditions: ['Asthma'] }),
      recordBody({ id: 'NCT99900004', title: 'Neck study', conditions: ['Cervical Radiculopathy'] }),
      recordBody({ id: 'NCT99900005', title: 'X', conditions: ['Musculoskeletal Pain'], keywords: ['sciatica'] }),
      recordBody({ id: 'NCT99900001' }),
    ]),
  );
  const { studies: kept, lost } = await client().recruiting();
  expect(kept.map(({ id }) => id)).toEqual(['NCT99900001', 'NCT99900005']);
  expect(lost).toEqual({ fields: 0, studies: 0, elsewhere: 3 });
});

it('loses a field of a wrong type, or a study without a number, but never the page', async () => {
  versionTells();
  studies().reply(
    200,
    studiesBody([
      recordBody({ id: 'NCT99900001', title: { not: 'text' } }),
      recordBody({ id: 'NCT99900002', conditions: ['Low Back Pain', 7] }),
      recordBody({ id: 'NCT99900003', more: { eligibilityModule: 'gone', contactsLocationsModule: { locations: {} } } }),
      recordBody({ id: 'asthma' }),
      null,
      'text',
    ]),
  );
  const { studies: kept, lost } = await client().recruiting();
  expect(kept.map(({ id, title }) => [id, title])).toEqual([
    ['NCT99900001', 'NCT99900001'],
    ['NCT99900002', 'Walking for Low Back Pain'],
    ['NCT99900003', 'Walking for Low Back Pain'],
  ]);
  expect(kept[1]?.conditions).toEqual(['Low Back Pain']);
  expect(lost).toEqual({ fields: 4, studies: 3, elsewhere: 0 });
});

describe('pages', () => {
  it('reads on with the same parameters, over an empty page too', async () => {
    const asked: URL[] = [];
    const pages = [
      studiesBody([recordBody({ id: 'NCT99900001' })], 'second'),
      studiesBody([], 'third'),
      studiesBody([recordBody({ id: 'NCT99900002' })]),
    ];
    versionTells();
    studies()
      .times(3)
      .reply(200, ({ url }) => pages[asked.push(new URL(url)) - 1]);
    const { studies: kept } = await client().recruiting();
    expect(kept).toHaveLength(2);
    expect(asked.map(({ searchParams }) => searchParams.get('pageToken'))).toEqual([null, 'second', 'third']);
    const same = asked.map(({ searchParams }) => [...searchParams].filter(([name]) => name !== 'pageToken').join('&'));
    expect(new Set(same).size).toBe(1);
  });
  it('does not go round in circles', async () => {
    versionTells();
    studies()
      .times(3)
      .reply(200, ({ url }) => studiesBody([recordBody()], url.includes('pageToken=a') ? 'b' : 'a'));
    expect(await failure(client().recruiting())).toMatchObject({
      reason: 'broken',
      message: expect.stringMatching(/read already/) as string,
    });
  });
  it('does not read on for ever', async () => {
    let page = 0;
    versionTells();
    studies()
      .times(10)
      .reply(200, () => studiesBody([], `page-${(page += 1)}`));
    expect(await failure(client().recruiting())).toMatchObject({
      reason: 'broken',
      message: expect.stringMatching(/more than 10 pages/) as string,
    });
  });
});

describe('faults', () => {
  type Answer = [status: number, body: string | object, headers?: Record<string, string>];
  it.each<[string, Answer, times: number, reason: string]>([
    ['429', [429, 'Too many'], 3, 'busy'],
    ['429 with a wait in seconds', [429, '', { 'retry-after': '0' }], 3, 'busy'],
    ['429 with a long wait', [429, '', { 'retry-after': '120' }], 1, 'busy'],
    ['429 with a date far away', [429, '', { 'retry-after': 'Sun, 22 Nov 2026 14:00:00 GMT' }], 1, 'busy'],
    ['429 with nonsense', [429, '', { 'retry-after': 'soon' }], 3, 'busy'],
    ['503', [503, '<html>down</html>'], 3, 'busy'],
    ['500', [500, 'oops'], 3, 'broken'],
    ['502', [502, ''], 3, 'broken'],
    ['504', [504, ''], 3, 'broken'],
    ['403', [403, '<html>Forbidden</html>'], 2, 'refused'],
    ['401', [401, ''], 1, 'refused'],
    ['400 in plain text', [400, "Invalid value in parameter `fields`: contains invalid field name: 'X'"], 1, 'broken'],
    ['404', [404, 'not found'], 1, 'broken'],
    ['a web page', [200, '<!doctype html><p>Hello</p>'], 1, 'broken'],
    ['JSON cut short', [200, '{"studies":[{"protoc'], 3, 'broken'],
    ['nothing', [200, ''], 3, 'broken'],
    ['JSON of another kind', [200, { error: 'no' }], 1, 'broken'],
    ['one study in full, as an alias answers', [200, recordBody()], 1, 'broken'],
    ['a list', [200, [recordBody()]], 1, 'broken'],
    ['studies that are none', [200, { studies: { 0: 1 } }], 1, 'broken'],
    ['no study at all', [200, studiesBody([])], 1, 'broken'],
    ['one study of many', [200, { ...studiesBody([recordBody()]), totalCount: 400 }], 1, 'broken'],
    ['only studies that are not recruiting', [200, studiesBody([recordBody({ status: 'COMPLETED' })])], 1, 'broken'],
  ])('%s', async (_title, [status, body, headers], times, reason) => {
    versionTells();
    studies().times(times).reply(status, body, headers);
    expect(await failure(client().recruiting())).toMatchObject({ reason });
  });

  it.each([
    ['no such host', 'ENOTFOUND', 3, 'no-network'],
    ['nobody listens', 'ECONNREFUSED', 3, 'no-network'],
    ['cut off', 'ECONNRESET', 3, 'no-network'],
    ['no connection in time', 'UND_ERR_CONNECT_TIMEOUT', 2, 'slow'],
  ])('%s', async (_title, code, times, reason) => {
    let tries = 0;
    const fails = () => {
      tries += 1;
      return Promise.reject(new TypeError('fetch failed', { cause: Object.assign(new Error('it failed'), { code }) }));
    };
    expect(await failure(client({ fetch: fails }).recruiting())).toMatchObject({
      reason,
      message: expect.stringContaining(code) as string,
    });
    expect(tries).toBe(times);
  });

  it.each([
    ['no date', { apiVersion: '2.0.5' }],
    ['a date that is none', { dataTimestamp: 'yesterday' }],
    ['a day that is not', { dataTimestamp: '2026-13-45T00:00:00' }],
  ])('a version with %s', async (_title, body) => {
    registry().get('/api/v2/version').reply(200, body);
    expect(await failure(client().recruiting())).toMatchObject({ reason: 'broken' });
  });

  it('goes on after faults that pass, and loses nothing by them', async () => {
    registry().get('/api/v2/version').reply(503, '');
    versionTells();
    studies().reply(500, '');
    studies().reply(403, '');
    studies().reply(200, studiesBody([recordBody()]));
    expect((await client().recruiting()).studies).toHaveLength(1);
  });

  it('follows a redirect on the same host, and no other', async () => {
    versionTells(2);
    studies().reply(301, '', { location: '/api/v2/moved' });
    registry()
      .get('/api/v2/moved')
      .reply(200, studiesBody([recordBody()]));
    const search = client();
    expect((await search.recruiting()).studies).toHaveLength(1);
    studies().reply(301, '', { location: 'https://elsewhere.example/' });
    nock('https://elsewhere.example')
      .get('/')
      .reply(200, studiesBody([recordBody()]));
    expect(await failure(search.recruiting())).toMatchObject({ reason: 'broken', message: expect.stringMatching(/elsewhere/) as string });
  });
});
