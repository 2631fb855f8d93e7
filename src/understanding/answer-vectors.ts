import type { Vector } from './features.ts';

/** What a feature counts for, by the first sign of its name. */
const SHARE: Readonly<Record<string, number>> = { w: 1, p: 0.8, g: 1.1, q: 0.8, c: 0.35, n: 1.1, o: 0.8, t: 1.1, s: 0.7 };
/** Features of these kinds count from one example on, all others from two. */
const FROM_ONE = 'wgn';
/** A feature that every message has. */
const BIAS = 0.2;

/** Gives each feature of these examples a place and a weight: the rarer it is, the more it tells. Features no example has are passed over. */
export function answerVectors(
  examples: readonly Int32Array[],
  signs: readonly string[],
): { size: number; vector(features: Int32Array): Vector } {
  const seenIn = new Int32Array(signs.length);
  for (const features of examples) for (const feature of features) seenIn[feature] = (seenIn[feature] ?? 0) + 1;
  const places = new Int32Array(signs.length).fill(-1);
  const weights = new Float32Array(signs.length);
  let size = 0;
  for (let feature = 0; feature < seenIn.length; feature++) {
    const count = seenIn[feature] ?? 0;
    const sign = signs[feature] ?? '';
    if (count === 0 || (count < 2 && !FROM_ONE.includes(sign))) continue;
    places[feature] = size++;
    weights[feature] = (SHARE[sign] ?? 1) * Math.log((1 + examples.length) / (0.5 + count));
  }
  const vector = (features: Int32Array): Vector => {
    const known = features.filter((feature) => (places[feature] ?? -1) >= 0);
    const at = new Int32Array(known.length + 1).fill(size);
    const weight = new Float32Array(known.length + 1).fill(BIAS);
    let sum = 0;
    for (const feature of known) sum += (weights[feature] ?? 0) ** 2;
    const norm = Math.sqrt(sum) || 1;
    known.forEach((feature, k) => {
      at[k] = places[feature] ?? 0;
      weight[k] = (weights[feature] ?? 0) / norm;
    });
    return { at, weight };
  };
  return { size: size + 1, vector };
}
