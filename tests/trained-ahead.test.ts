import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trainAhead } from '../src/build/train-ahead.ts';
import { readContent } from '../src/content/content.ts';
import { keyOf, pack, trainedAhead, unpack } from '../src/understanding/trained-file.ts';
import { train } from '../src/understanding/training.ts';
import { buildMatcher } from '../src/understanding/topics.ts';
import { topicsOf } from '../src/understanding/understanding.ts';

const MOST_BYTES = 3_000_000;
const content = readContent('content/en');
const topics = topicsOf(content);
const { lexicon } = content;
const SAID = [
  'is massage ok with osteoporosis',
  'swedish or deep tissue',
  'how do i roll pastry',
  'my back hurts since i lifted a sofa, what is it',
  'foam roler how',
];

let folder: string;
let file: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kneadful-trained-'));
  file = join(folder, 'deep', 'trained.bin');
  await trainAhead('content/en', file);
});
afterAll(() => rmSync(folder, { recursive: true }));

test('what was learnt ahead understands as what is learnt at the start', () => {
  const ahead = trainedAhead(file, topics, lexicon);
  expect(ahead).toBeDefined();
  const [kept, fresh] = [buildMatcher(topics, lexicon, ahead), buildMatcher(topics, lexicon)];
  for (const text of SAID) expect(kept.find(text)).toEqual(fresh.find(text));
});

test('it is small, and learning twice gives the same bytes', async () => {
  expect(statSync(file).size).toBeLessThan(MOST_BYTES);
  await trainAhead('content/en', join(folder, 'again.bin'));
  expect(readFileSync(join(folder, 'again.bin')).equals(readFileSync(file))).toBe(true);
});

test('texts that were changed do not find what was learnt from the old ones', () => {
  const [first, ...rest] = topics;
  if (!first) throw new Error('There are no topics in content/en.');
  expect(trainedAhead(file, [{ ...first, asks: [...first.asks, 'one more way to ask'] }, ...rest], lexicon)).toBeUndefined();
  expect(trainedAhead(file, topics, { ...lexicon, spelling: { ...lexicon.spelling, masaj: 'massage' } })).toBeUndefined();
});

test('a file that is not there, torn or something else is passed over', () => {
  const packed = readFileSync(file);
  const key = keyOf(topics, lexicon);
  expect(unpack(packed, key)).toBeDefined();
  expect(unpack(packed.subarray(0, packed.length - 20), key)).toBeUndefined();
  expect(unpack(Buffer.from('something else'), key)).toBeUndefined();
  const few = topics.slice(0, 3);
  const short = pack({ ...train(few, lexicon), lines: [] }, key);
  expect(unpack(short, 'another key')).toBeUndefined();
  expect(trainedAhead(join(folder, 'nothing.bin'), topics, lexicon)).toBeUndefined();
});

test('content with faults is left for the start to tell', async () => {
  cpSync('content/en', join(folder, 'en'), { recursive: true });
  writeFileSync(join(folder, 'en', 'intents.yaml'), 'recommend: 3\n');
  expect(await trainAhead(join(folder, 'en'), join(folder, 'faulty.bin'))).toBe(0);
});
