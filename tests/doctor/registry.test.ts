import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import nock from 'nock';
import { createRegistryClient } from '../../src/trials/client.ts';
import { studyCache } from '../../src/trials/study-cache.ts';
import { startMadeUpRegistry, type MadeUpRegistry } from '../madeup-registry/server.ts';
import { diagnose, freshFolder, listening, tidyUp, troubles } from './played-world.ts';

let registry: MadeUpRegistry;
beforeAll(async () => {
  registry = await startMadeUpRegistry();
});
afterAll(() => registry.close());
afterEach(async () => {
  nock.cleanAll();
  nock.restore();
  await tidyUp();
});

const on = { REGISTRY: 'on' };

test('a registry that answers is no trouble, and no studies are kept yet', async () => {
  const found = await diagnose({ env: { ...on, REGISTRY_URL: registry.url } });
  expect(troubles(found)).toEqual([]);
  expect(found).toContainEqual({
    verdict: 'ok',
    variable: 'REGISTRY_URL',
    found: expect.stringMatching(/its data are of \d{4}-\d\d-\d\d/) as string,
  });
  expect(found).toContainEqual({
    verdict: 'ok',
    variable: 'REGISTRY',
    found: expect.stringMatching(/no studies are kept here yet/) as string,
  });
});

test.each([
  ['a web page', '<h1>Studies</h1>', 'REGISTRY_URL', /answered a web page/],
  ['another JSON', '{"status":"up"}', 'REGISTRY_URL', /not as a registry of studies/],
])('%s in place of a registry of one’s own is a fault', async (_title, body, variable, words) => {
  const port = await listening((_request, response) => response.end(body));
  const found = troubles(await diagnose({ env: { ...on, REGISTRY_URL: `http://127.0.0.1:${port}/api/v2` } }));
  expect(found).toMatchObject([
    {
      verdict: 'fault',
      variable,
      found: expect.stringMatching(words) as string,
      remedy: expect.stringMatching(/REGISTRY_URL=https:\/\/clinicaltrials\.gov/) as string,
    },
  ]);
});

test('the public registry that refuses us is a warning: the bot runs without it', async () => {
  nock.activate();
  nock('https://clinicaltrials.gov').get('/api/v2/version').reply(403, '<h1>Forbidden</h1>');
  expect(troubles(await diagnose({ env: on }))).toMatchObject([
    {
      verdict: 'warning',
      variable: 'REGISTRY_USER_AGENT',
      found: expect.stringMatching(/answered 403/) as string,
      remedy: expect.stringMatching(/with and without REGISTRY_USER_AGENT/) as string,
    },
  ]);
});

test.each([
  [3, undefined],
  [9, /9 day\(s\) old, and people are told so/],
  [40, /40 day\(s\) old: people get the link only/],
])('studies of %i days ago', async (days, words) => {
  const folder = freshFolder();
  const ago = new Date(Date.now() - days * 86_400_000).toISOString();
  const { studies } = await createRegistryClient({
    url: registry.url,
    fetch,
    now: () => new Date(),
    random: () => 0,
    waits: { apart: 0 },
  }).recruiting();
  await studyCache(join(folder, 'registry'), registry.url, () => undefined).write({ studies, dataDate: ago, fetchedAt: ago });
  const found = troubles(await diagnose({ env: { ...on, REGISTRY_URL: registry.url, DATA_DIR: folder } }));
  if (!words) return expect(found).toEqual([]);
  expect(found).toMatchObject([
    { verdict: 'warning', variable: 'REGISTRY', found: expect.stringMatching(words) as string, remedy: 'Run: npm run trials:refresh' },
  ]);
});

test('a damaged file of studies is left where it is', async () => {
  const folder = freshFolder();
  const cache = studyCache(join(folder, 'registry'), registry.url, () => undefined);
  mkdirSync(join(folder, 'registry'), { mode: 0o700 });
  writeFileSync(cache.path, 'no studies', { mode: 0o600 });
  expect(troubles(await diagnose({ env: { ...on, REGISTRY_URL: registry.url, DATA_DIR: folder } }))).toEqual([]);
  expect(readdirSync(join(folder, 'registry'))).toHaveLength(1);
});
