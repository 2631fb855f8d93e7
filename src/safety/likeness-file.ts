import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packageRoot } from '../package-root.ts';
import type { Learnt } from './likeness.ts';
import type { RedFlags } from './red-flags-schema.ts';

/** The small part of the file, as JSON; the numbers follow it. */
interface Head {
  key: string;
  features: number;
  scale: number;
  bias: readonly number[];
}

/** A digest of all that the learning saw: the examples, the words they are read with, and the program that learns. */
export function keyOf({ examples, reading, concepts, flags }: RedFlags): string {
  const harmless = Object.values(flags).map((flag) => flag.harmless);
  const digest = createHash('sha256').update(JSON.stringify([examples, reading, concepts, harmless]));
  for (const text of programTexts()) digest.update(text);
  return digest.digest('base64url');
}

/** The program's own texts: when what learns is changed, nothing that an older one learnt fits any more. */
function programTexts(): string[] {
  const folder = join(packageRoot(), 'src', 'safety');
  try {
    return readdirSync(folder)
      .sort()
      .map((name) => readFileSync(join(folder, name), 'utf8'));
  } catch {
    return []; // a copy of the project without its sources
  }
}

/** What was learnt as the bytes of a file. */
export function pack({ features, counts, weights, scale, bias }: Learnt, key: string): Buffer {
  const head: Head = { key, features: features.length, scale, bias: [...bias] };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const numbers = [features, counts, weights].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return gzipSync(Buffer.concat([length, json, ...numbers]));
}

/** What was learnt, from such a file. Nothing, when it was learnt from other texts, or the file is no such file. */
export function unpack(packed: Buffer, key: string): Learnt | undefined {
  try {
    const bytes = gunzipSync(packed);
    let at = 4 + bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, at)) as Head;
    if (head.key !== key) return undefined;
    const next = (length: number) => new Uint8Array(bytes.subarray(at, (at += length))).buffer;
    const features = new Uint32Array(next(4 * head.features));
    const counts = new Float32Array(next(4 * head.features));
    const weights = new Int8Array(next(head.features * head.bias.length));
    return at === bytes.length ? { features, counts, weights, scale: head.scale, bias: Float32Array.from(head.bias) } : undefined;
  } catch {
    return undefined;
  }
}

/** What the build learnt ahead from these very examples; nothing where it did not. */
export function learntAhead(file: string, redFlags: RedFlags): Learnt | undefined {
  try {
    return unpack(readFileSync(file), keyOf(redFlags));
  } catch {
    return undefined;
  }
}
