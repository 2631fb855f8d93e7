import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { packageRoot } from './package-root.ts';

type Numbers = Uint8Array | Int8Array | Int16Array | Uint32Array | Float32Array | Float64Array;

/** The texts of the programs in `src/<folder>`: when what learns is changed, nothing that an older one learnt fits any more. */
export function programTexts(folder: string): string[] {
  const path = join(packageRoot(), 'src', folder);
  try {
    return readdirSync(path)
      .sort()
      .map((name) => readFileSync(join(path, name), 'utf8'));
  } catch {
    return []; // a copy of the project without its sources
  }
}

/** What was learnt as the bytes of a file: a small part as JSON, then the long lists of numbers. */
export function packed(head: { key: string }, numbers: readonly Numbers[]): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  const bytes = numbers.map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
  return gzipSync(Buffer.concat([length, json, ...bytes]));
}

/**
 * Reads such a file. `read` takes the lists in their order, each by its length in bytes. Nothing when it was learnt under another
 * key, is longer or shorter than it says, or is no such file.
 */
export function unpacked<Head extends { key: string }, Learnt>(
  file: Buffer,
  key: string,
  read: (head: Head, next: (bytes: number) => ArrayBuffer) => Learnt,
): Learnt | undefined {
  try {
    const bytes = gunzipSync(file);
    let at = 4 + bytes.readUInt32LE(0);
    const head = JSON.parse(bytes.toString('utf8', 4, at)) as Head;
    if (head.key !== key) return undefined;
    const learnt = read(head, (length) => new Uint8Array(bytes.subarray(at, (at += length))).buffer);
    return at === bytes.length ? learnt : undefined;
  } catch {
    return undefined;
  }
}

/** The bytes of a file that the build may have made; nothing where it did not. */
export function builtFile(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
