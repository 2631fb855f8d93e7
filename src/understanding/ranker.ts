import type { Vector } from './features.ts';

/** One phrase and the class it belongs to. */
export interface Example {
  vector: Vector;
  is: number;
}
/** What a ranker has learnt: small numbers, a row of `classes` for each place of a vector, and what they are to be multiplied with. */
export interface Weights {
  classes: number;
  scale: number;
  of: Int16Array;
}

const ROUNDS = 6;
const FIRST_STEP = 5;
/** From so many examples on they say enough of each class to be learnt in larger steps; chosen by cross-validation on phrases kept apart. */
const MANY = 5_000;
const FIRST_STEP_OF_MANY = 12;
/** Gradients smaller than this change nothing that matters, and skipping them makes training several times faster. */
const TOO_SMALL = 0.02;
const FINEST = 4_000;

/** Learns to tell the classes apart, and ranks by it at once. */
export function trainRanker(examples: readonly Example[], size: number, classes: number): (vector: Vector) => Float64Array {
  return rankerOf(trainWeights(examples, size, classes));
}

/** Softmax regression over sparse phrases. The order of training is fixed, so the same phrases give the same weights. */
export function trainWeights(examples: readonly Example[], size: number, classes: number): Weights {
  const weights = new Float32Array(size * classes);
  const counts = new Float64Array(classes);
  for (const { is } of examples) counts[is] = (counts[is] ?? 0) + 1;
  const scores = new Float64Array(classes);
  const labels = new Int32Array(classes);
  const changes = new Float64Array(classes);
  const order = shuffled(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    const step = (examples.length < MANY ? FIRST_STEP : FIRST_STEP_OF_MANY) / (1 + 0.6 * round);
    for (const at of order) {
      const example = examples[at];
      if (!example) continue;
      const { vector, is } = example;
      fill(scores, vector, weights, classes);
      soften(scores);
      // Rare classes learn a little faster, so that an article with few phrases is not drowned by one with many.
      const rate = step * Math.min(1.5, Math.sqrt(60 / (counts[is] ?? 60)));
      let changed = 0;
      for (let label = 0; label < classes; label++) {
        const gradient = (label === is ? 1 : 0) - (scores[label] ?? 0);
        if (Math.abs(gradient) < TOO_SMALL) continue;
        labels[changed] = label;
        changes[changed++] = rate * gradient;
      }
      for (let k = 0; k < vector.at.length; k++) {
        const from = (vector.at[k] ?? 0) * classes;
        const weight = vector.weight[k] ?? 0;
        for (let j = 0; j < changed; j++) {
          const place = from + (labels[j] ?? 0);
          weights[place] = (weights[place] ?? 0) + (changes[j] ?? 0) * weight;
        }
      }
    }
  }
  return inSmallNumbers(weights, classes);
}

/** Ranks by what was learnt: the score of each class. */
export function rankerOf({ classes, scale, of }: Weights): (vector: Vector) => Float64Array {
  return (vector) => {
    const result = new Float64Array(classes);
    fill(result, vector, of, classes);
    for (let label = 0; label < classes; label++) result[label] = (result[label] ?? 0) * scale;
    return result;
  };
}

/** Four thousand steps tell weights apart finely enough, and take a tenth of the room in a file. */
function inSmallNumbers(weights: Float32Array, classes: number): Weights {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / FINEST || 1;
  return { classes, scale, of: Int16Array.from(weights, (weight) => Math.round(weight / scale)) };
}

function fill(scores: Float64Array, { at, weight }: Vector, weights: Float32Array | Int16Array, classes: number): void {
  scores.fill(0);
  for (let k = 0; k < at.length; k++) {
    const from = (at[k] ?? 0) * classes;
    const w = weight[k] ?? 0;
    for (let label = 0; label < classes; label++) scores[label] = (scores[label] ?? 0) + w * (weights[from + label] ?? 0);
  }
}

/** Scores to shares that add up to one, in place. */
export function soften(scores: Float64Array): void {
  let most = -Infinity;
  for (const score of scores) if (score > most) most = score;
  let sum = 0;
  for (let at = 0; at < scores.length; at++) sum += scores[at] = Math.exp((scores[at] ?? 0) - most);
  for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) / sum;
}

/** A fixed mixing of the numbers below `length`. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let seed = 12_345;
  for (let at = length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other] ?? 0, order[at] ?? 0];
  }
  return order;
}
