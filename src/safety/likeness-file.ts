import { createHash } from 'node:crypto';
import { builtFile, packed, programTexts, unpacked } from '../learnt-file.ts';
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
  for (const text of programTexts('safety')) digest.update(text);
  return digest.digest('base64url');
}

/** What was learnt as the bytes of a file. */
export function pack({ features, counts, weights, scale, bias }: Learnt, key: string): Buffer {
  const head: Head = { key, features: features.length, scale, bias: [...bias] };
  return packed(head, [features, counts, weights]);
}

/** What was learnt, from such a file. Nothing, when it was learnt from other texts, or the file is no such file. */
export function unpack(file: Buffer, key: string): Learnt | undefined {
  return unpacked(file, key, ({ features, scale, bias }: Head, next): Learnt => ({
    features: new Uint32Array(next(4 * features)),
    counts: new Float32Array(next(4 * features)),
    weights: new Int8Array(next(features * bias.length)),
    scale,
    bias: Float32Array.from(bias),
  }));
}

/** What the build learnt ahead from these very examples; nothing where it did not. */
export function learntAhead(file: string, redFlags: RedFlags): Learnt | undefined {
  const built = builtFile(file);
  return built && unpack(built, keyOf(redFlags));
}
