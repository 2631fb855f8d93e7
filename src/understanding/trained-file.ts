import { createHash } from 'node:crypto';
import { builtFile, packed, programTexts, unpacked } from '../learnt-file.ts';
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
  for (const text of programTexts('understanding')) digest.update(text);
  return digest.digest('base64url');
}

/** What was learnt as the bytes of a file. */
export function pack({ lines, vocabulary, weights }: Trained, key: string): Buffer {
  const head: Head = {
    key,
    lines,
    signs: vocabulary.signs,
    places: vocabulary.features.length,
    weights: weights.map(({ classes, scale, of }) => ({ classes, scale, length: of.length })),
  };
  return packed(head, [vocabulary.features, vocabulary.rarity, vocabulary.common, ...weights.map(({ of }) => of)]);
}

/** What was learnt, from such a file. Nothing, when it was learnt from other texts, or the file is no such file. */
export function unpack(file: Buffer, key: string): Trained | undefined {
  return unpacked(file, key, ({ lines, signs, places, weights }: Head, next): Trained => ({
    lines,
    vocabulary: {
      signs,
      features: new Float64Array(next(8 * places)),
      rarity: new Float32Array(next(4 * places)),
      common: new Uint8Array(next(signs.length)),
    },
    weights: weights.map(({ classes, scale, length }) => ({ classes, scale, of: new Int16Array(next(2 * length)) })),
  }));
}

/** What the build learnt ahead from these very texts; nothing where it did not. */
export function trainedAhead(file: string, topics: readonly Topic[], lexicon: Lexicon): Trained | undefined {
  const built = builtFile(file);
  return built && unpack(built, keyOf(topics, lexicon));
}
