import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import fc from 'fast-check';
import type { DocumentStore } from '../src/store/document-store.ts';
import { JsonStore } from '../src/store/json-store.ts';
import { MemoryStore } from '../src/store/memory-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kneadful-store-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function filesIn(place: string): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

async function onlyFile(): Promise<string> {
  const [file, ...others] = await filesIn(folder);
  if (!file || others.length > 0) throw new Error(`Expected one file in ${folder}, found ${others.length + (file ? 1 : 0)}.`);
  return file;
}

const kinds: [string, (now?: () => Date) => DocumentStore][] = [
  ['in memory', (now) => new MemoryStore(now)],
  ['in JSON files', (now) => new JsonStore(folder, { now })],
  ['in JSON files, nothing remembered', (now) => new JsonStore(folder, { now, remembered: 0 })],
];

describe.each(kinds)('documents %s', (_, open) => {
  const hostile = [
    '',
    ' ',
    '.',
    '..',
    '../../x',
    'a/../b',
    '/etc/passwd',
    'C:\\x',
    'CON',
    '%2e%2e',
    'x\u0000y',
    'x'.repeat(4096),
    'ü'.repeat(300),
    '🧘‍♀️',
    '\ud800',
    '\ud801',
    'KEY',
    'key',
    '__proto__',
    'constructor',
    'toString',
    '[object Object]',
  ];

  test('all documents can be gone through, as copies', async () => {
    const store = open();
    for (const number of [1, 2, 3]) await store.write(`key ${number}`, { number });
    await store.delete('key 2');
    const numbers: number[] = [];
    for await (const document of store.documents()) {
      numbers.push((document as { number: number }).number);
      Object.assign(document, { number: 0 });
    }
    expect(numbers.sort()).toEqual([1, 3]);
    expect(await store.read('key 1')).toEqual({ number: 1 });
  });

  test('any key keeps its own document, inside the folder', async () => {
    const store = open();
    for (const [number, key] of hostile.entries()) await store.write(key, { number });
    for (const [number, key] of hostile.entries()) expect(await store.read(key)).toEqual({ number });
    expect(
      (await filesIn(folder)).map((file) => relative(folder, file)).filter((name) => !/^[0-9a-f]{2}\/[0-9a-f]{64}\.json$/.test(name)),
    ).toEqual([]);
    for (const key of hostile) await store.delete(key);
    for (const key of hostile) expect(await store.read(key)).toBeUndefined();
    expect(await filesIn(folder)).toEqual([]);
  });

  test('what was never written, or was deleted, is not there; deleting it is no fault', async () => {
    const store = open();
    expect(await store.read('nobody')).toBeUndefined();
    await store.delete('nobody');
    await store.write('a', { n: 1 });
    await store.delete('a');
    expect(await store.read('a')).toBeUndefined();
  });

  test('what goes in comes out, also names that belong to objects', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.jsonValue()), async (key, document) => {
        const store = open();
        await store.write(key, document);
        expect(JSON.stringify(await store.read(key))).toBe(JSON.stringify(document));
      }),
      { numRuns: 30 },
    );
    const store = open();
    await store.write('k', JSON.parse('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}') as object);
    await store.read('k');
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  test('what is read or written is a copy', async () => {
    const store = open();
    const mine = { list: [1] };
    const writing = store.write('k', mine);
    mine.list.push(2);
    await writing;
    ((await store.read('k')) as typeof mine).list.push(3);
    expect(await store.read('k')).toEqual({ list: [1] });
  });

  test('fifty racing writes leave one whole document, the last', async () => {
    const store = open();
    await Promise.all(Array.from({ length: 50 }, (_, n) => store.write('k', { n, filler: 'x'.repeat(n * 500) })));
    expect(await store.read('k')).toEqual({ n: 49, filler: 'x'.repeat(24_500) });
    expect(await filesIn(folder)).toHaveLength(open() instanceof MemoryStore ? 0 : 1);
  });

  test('a sweep takes what was not written since, and nothing else', async () => {
    let today = new Date('2030-01-01T00:00:00Z');
    const store = open(() => today);
    await store.write('old', { n: 1 });
    await store.write('renewed', { n: 2 });
    today = new Date('2030-01-02T00:00:00Z');
    await store.write('renewed', { n: 3 });
    expect(await store.sweep(new Date('2030-01-01T12:00:00Z'))).toBe(1);
    expect(await store.read('old')).toBeUndefined();
    expect(await store.read('renewed')).toEqual({ n: 3 });
  });

  test('documents that fit are deleted, the others stay', async () => {
    const store = open();
    for (const n of [1, 2, 3]) await store.write(`k${n}`, { n });
    expect(await store.deleteWhere((document) => (document as { n: number }).n !== 2)).toBe(2);
    expect(await Promise.all(['k1', 'k2', 'k3'].map((key) => store.read(key)))).toEqual([undefined, { n: 2 }, undefined]);
  });
});

describe('JSON files', () => {
  test('are small, private, in one level of folders, and show no key', async () => {
    const store = new JsonStore(folder);
    await store.write('msteams canary-person', { a: { b: 1 } });
    const file = await onlyFile();
    const text = await readFile(file, 'utf8');
    expect(text).not.toMatch(/\s|canary/);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect((await stat(dirname(file))).mode & 0o777).toBe(0o700);
    expect(relative(folder, file).split('/')).toHaveLength(2);
  });

  test('are read by the next process', async () => {
    const store = new JsonStore(folder);
    await store.write('k', { n: 1 });
    await store.close();
    await expect(store.read('k')).rejects.toThrow('is closed');
    expect(await new JsonStore(folder).read('k')).toEqual({ n: 1 });
  });

  test('drafts that a crash left are cleared at the start', async () => {
    await mkdir(join(folder, 'drafts'));
    await writeFile(join(folder, 'drafts', 'torn'), '{"format":1,"na');
    await new JsonStore(folder).read('k');
    expect(await filesIn(folder)).toEqual([]);
  });

  const damage: [string, (whole: Buffer) => Buffer | string][] = [
    ['is empty', () => ''],
    ['is cut in the middle', (whole) => whole.subarray(0, whole.length / 2)],
    ['lacks its last byte', (whole) => whole.subarray(0, -1)],
    ['is all 0xFF', (whole) => Buffer.alloc(whole.length, 0xff)],
    ['has a byte that is no UTF-8', (whole) => Buffer.from(whole).fill(0xff, whole.length - 6, whole.length - 5)],
    ['is a list', () => '[]'],
    ['is a number', () => '7'],
    ['has another envelope', () => '{"format":2}'],
    ['belongs to another key', (whole) => whole.toString().replace(/"name":"./, '"name":"x')],
    ['holds no document', (whole) => whole.toString().replace(/\{"secret":"[^}]*\}/, 'null')],
  ];
  test.each(damage)('a file that %s is set aside with a warning, and the document starts anew', async (_, spoil) => {
    await new JsonStore(folder).write('k', { secret: 'a sore back' });
    const spoilt = await onlyFile();
    await writeFile(spoilt, spoil(await readFile(spoilt)));
    await new JsonStore(folder).write('other', { n: 1 });
    const warnings: string[] = [];
    const store = new JsonStore(folder, { warn: (message) => warnings.push(message) });
    expect(await store.read('k')).toBeUndefined();
    expect(await store.read('other')).toEqual({ n: 1 });
    expect(warnings).toEqual([expect.stringContaining('set aside')]);
    expect(warnings.join()).not.toContain('sore');
    expect((await filesIn(folder)).filter((name) => name.endsWith('.damaged'))).toHaveLength(1);
    await store.write('k', { n: 2 });
    expect(await new JsonStore(folder).read('k')).toEqual({ n: 2 });
    await store.delete('k');
    expect(await filesIn(folder)).toHaveLength(1);
  });

  test('a damaged copy is swept like a document, and goes when someone is forgotten', async () => {
    for (const clear of [(store: JsonStore) => store.sweep(new Date('2031-01-01')), (store: JsonStore) => store.deleteWhere(() => false)]) {
      const store = new JsonStore(folder, { warn: () => undefined, remembered: 0 });
      await store.write('k', { n: 1 });
      await writeFile(await onlyFile(), '{');
      await store.read('k');
      expect(await onlyFile()).toMatch(/\.damaged$/);
      await clear(store);
      expect(await filesIn(folder)).toEqual([]);
    }
  });

  test('a write that fails says so, leaves the document as it was, and works again once it can', async () => {
    const store = new JsonStore(folder);
    await store.write('k', { n: 1 });
    const circle: { self?: object } = {};
    circle.self = circle;
    await expect(store.write('k', circle)).rejects.toThrow('circular');
    await rm(join(folder, 'drafts'), { recursive: true });
    await expect(store.write('k', { n: 2 })).rejects.toThrow(/could not be saved.*Look at the disk/);
    expect(await store.read('k')).toEqual({ n: 1 });
    await mkdir(join(folder, 'drafts'));
    await store.write('k', { n: 3 });
    expect(await store.read('k')).toEqual({ n: 3 });
  });

  test('a folder that cannot be used is named', async () => {
    await writeFile(join(folder, 'file'), '');
    await expect(new JsonStore(join(folder, 'file', 'inside')).read('k')).rejects.toThrow(/file\/inside cannot be used.*DATA_DIR/);
  });
});
