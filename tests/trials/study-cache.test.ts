import { mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { openStudiesPage, recordReader } from '../../src/trials/registry-response.ts';
import { studyCache, type KeptStudies, type StudyCache } from '../../src/trials/study-cache.ts';
import { studyOfRecord } from '../../src/trials/study-of-record.ts';
import { recordBody, studiesBody } from './registry-bodies.ts';

const ADDRESS = 'https://registry.example/api/v2';
const read = recordReader({ fields: 0, studies: 0 });
const studyNamed = (title: string, number = 1) => {
  const body = recordBody({ id: `NCT9990000${number}`, title, criteria: `Inclusion Criteria:\n\n* ${title}` });
  const record = read(openStudiesPage(studiesBody([body]))?.studies[0]);
  if (!record) throw new Error('This is no record.');
  return studyOfRecord(record);
};
const kept = (...titles: string[]): KeptStudies => ({
  studies: titles.map((title, at) => studyNamed(title, at)),
  dataDate: '2026-11-20T09:00:05.000Z',
  fetchedAt: '2026-11-22T12:00:00.000Z',
});

let folder: string;
let warnings: string[];
let cache: StudyCache;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-cache-'));
  warnings = [];
  cache = studyCache(join(folder, 'registry'), ADDRESS, (message) => warnings.push(message));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('gives back what was written, whatever signs are in it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), async (titles) => {
      const whole = kept(...titles);
      await cache.write(whole);
      expect(await cache.read()).toEqual(whole);
    }),
    { numRuns: 30 },
  );
  expect(warnings).toEqual([]);
});

it('holds nothing at first, and one file after any number of writes', async () => {
  expect(await cache.read()).toBeUndefined();
  await cache.write(kept('a'));
  await cache.write(kept('b', 'c'));
  expect(await readdir(dirname(cache.path))).toHaveLength(1);
  expect((await cache.read())?.studies).toHaveLength(2);
  expect(warnings).toEqual([]);
});

it('keeps each registry apart', async () => {
  await cache.write(kept('a'));
  const others = ['https://registry.example/api/v3', 'https://registry.example:8080/api/v2', 'https://other.example/api/v2'];
  for (const url of others) expect(await studyCache(join(folder, 'registry'), url, (said) => warnings.push(said)).read()).toBeUndefined();
  expect(warnings).toEqual([]);
});

it.each<[string, (path: string, whole: string) => Promise<void>]>([
  ['empty', (path) => truncate(path, 0)],
  ['cut short', (path, whole) => truncate(path, whole.length - 10)],
  ['a line lost', (path, whole) => writeFile(path, whole.split('\n').slice(0, -1).join('\n'))],
  ['changed by hand', (path, whole) => writeFile(path, whole.replace('massage', 'walking'))],
  ['no JSON', (path) => writeFile(path, 'hello\nworld')],
  ['no text', (path) => writeFile(path, Buffer.from([0xff, 0xfe, 0x00]))],
  ['of another format', (path, whole) => writeFile(path, whole.replace('"format":1', '"format":0'))],
  ['from another registry', (path, whole) => writeFile(path, whole.replace('registry.example', 'elsewhere.example'))],
])('a file that is damaged (%s) is put aside', async (_title, damage) => {
  await cache.write(kept('massage', 'yoga'));
  await damage(cache.path, await readFile(cache.path, 'utf8'));
  expect(await cache.read()).toBeUndefined();
  expect(await cache.read()).toBeUndefined();
  expect(warnings).toHaveLength(1);
  expect(await readdir(dirname(cache.path))).toEqual([expect.stringMatching(/\.damaged$/)]);
});

it('an unreadable place is no reason to stop', async () => {
  await writeFile(join(folder, 'registry'), 'a file where the folder belongs');
  expect(await cache.read()).toBeUndefined();
  await expect(cache.write(kept('a'))).rejects.toThrow();
});
