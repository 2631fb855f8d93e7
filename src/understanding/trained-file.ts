import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packageRoot } from '../package-root.ts';
import type { Lexicon } from './lexicon.ts';
import type { Topic } from './topic.ts';
import type { Trained } from './training.ts';

/** The small part of the file, as JSON. The long lists of numbers follow it, in the order in which they are named here. */
interface Head {
  key: string;
  lines: readonly string[];
  signs: readonly string[];
  places: number;
  weights: readonly { classes: number; scale: number; length: number }[];
}

/** A digest of all that the training saw: the texts, the words they are read with, and the program that trains. Other texts give another key. */
export function keyOf(topics: readonly Topic[], lexicon: Lexicon): string {
  const asked = topics.map(({ id, about, button, names, asks }) => [id, about, button ?? '', names, asks]);
  const digest = createHash('sha256').update(
    JSON.stringify([asked, lexicon['out-of-scope'], lexicon.spelling, lexicon.alike, lexicon.worlds]),
  );
  for (const text of programTexts()) digest.update(text);
  return digest.digest('base64url');
}

/** The program's own texts: when what trains is changed, nothing that an older one learnt fits any more. */
function programTexts(): string[] {
  const folder = join(packageRoot(), 'src', 'understanding');
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    return []; // a copy of the project without its sources
  }
}

/** What was learnt as the bytes of a file. */
export function pack(trained: Trained, key: string): Buffer {
  const { lines, vocabulary, weights } = trained;
  const head: Head = {
    key,
    lines,
    signs: vocabulary.signs,
    places: vocabulary.features.length,
    weights: weights.map(({ classes, scale, of }) => ({ classes, scale, length: of.length })),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const numbers = [vocabulary.features, vocabulary.rarity, vocabulary.common, ...weights.map(({ of }) => of)];
  return gzipSync(
    Buffer.concat([length, json, ...numbers.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength))]),
  );
}

/** What was learnt, from such a file. Nothing, when it was learnt from other texts, or the file is no such file. */
export function unpack(packed: Buffer, key: string): Trained | undefined {
  try {
    const bytes = gunzipSync(packed);
    let at = 4 + bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, at)) as Head;
    if (head.key !== key) return undefined;
    const next = (length: number) => new Uint8Array(bytes.subarray(at, (at += length))).buffer;
    const { lines, signs, places } = head;
    const vocabulary = {
      signs,
      features: new Float64Array(next(8 * places)),
      rarity: new Float32Array(next(4 * places)),
      common: new Uint8Array(next(signs.length)),
    };
    const weights = head.weights.map(({ classes, scale, length }) => ({ classes, scale, of: new Int16Array(next(2 * length)) }));
    return at === bytes.length ? { lines, vocabulary, weights } : undefined;
  } catch {
    return undefined;
  }
}

/** What the build learnt ahead from these very texts; nothing where it did not. */
export function trainedAhead(file: string, topics: readonly Topic[], lexicon: Lexicon): Trained | undefined {
  try {
    return unpack(readFileSync(file), keyOf(topics, lexicon));
  } catch {
    return undefined;
  }
}
