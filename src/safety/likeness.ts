/** What was learnt from examples: for each feature that was seen often enough, how much it counts, and a row of small numbers, one for each class. */
export interface Learnt {
  /** The features, rising. */
  features: Uint32Array;
  counts: Float32Array;
  weights: Int8Array;
  scale: number;
  /** Added to each class whatever is said. */
  bias: Float32Array;
}
/** What an example shows, as places in a list of features, and its class. */
export interface LikenessExample {
  shown: Int32Array;
  is: number;
}

const ROUNDS = 6;
const FIRST_STEP = 4;
const SLOWER = 0.5;
const TOO_SMALL = 0.01;
const BIAS = 0.2;
const LEAST_SEEN = 2;
/** What is known well is looked at again in one of so many rounds. */
const AGAIN = 3;
const FINEST = 127;
/** Added to the length of what is shown, squared: few words, or few that are known, speak for little. */
const FEW_KNOWN = 150;

/** Learns to tell the classes apart (softmax regression). `features` and `counts` go by place. The same examples give the same numbers. */
export function learn(
  examples: readonly LikenessExample[],
  features: readonly number[],
  counts: readonly number[],
  classes: number,
): Learnt {
  const seenIn = new Int32Array(features.length);
  for (const { shown } of examples) for (const place of shown) seenIn[place]! += 1;
  const kept = features.map((_, place) => place).filter((place) => seenIn[place]! >= LEAST_SEEN);
  kept.sort((one, two) => features[one]! - features[two]!);
  const placeNow = new Int32Array(features.length).fill(-1);
  kept.forEach((old, place) => (placeNow[old] = place));
  // Rarer features count for more.
  const counted = Float32Array.from(kept, (old) => counts[old]! * Math.log((1 + examples.length) / (1 + seenIn[old]!)));
  const vectors = examples.map(({ shown }) => shown.map((old) => placeNow[old]!).filter((place) => place >= 0));
  const lengths = vectors.map((vector) => lengthOf(vector, counted));
  const weights = new Float32Array(kept.length * classes);
  const bias = new Float32Array(classes);
  const shares = new Float64Array(classes);
  const order = shuffled(examples.length);
  const known = new Uint8Array(examples.length);
  for (let round = 0; round < ROUNDS; round++) {
    const step = FIRST_STEP / (1 + SLOWER * round);
    for (const at of order) {
      if (known[at] && round % AGAIN !== 0) continue;
      const vector = vectors[at]!;
      addUp(shares, vector, counted, lengths[at]!, weights, bias);
      soften(shares);
      known[at] = Number(shares[examples[at]!.is]! > 1 - TOO_SMALL);
      for (let label = 0; label < classes; label++) {
        const slope = (label === examples[at]!.is ? 1 : 0) - shares[label]!;
        if (Math.abs(slope) < TOO_SMALL) continue;
        bias[label]! += step * slope * BIAS * BIAS;
        const change = (step * slope) / lengths[at]!;
        for (const place of vector) weights[place * classes + label]! += change * counted[place]!;
      }
    }
  }
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const scale = most / FINEST || 1;
  return {
    features: Uint32Array.from(kept, (old) => features[old]!),
    counts: counted,
    weights: Int8Array.from(weights, (weight) => Math.round(weight / scale)),
    scale,
    bias,
  };
}

/** The share of each class in what is shown, by place in what was learnt. */
export function likeness({ counts, weights, scale, bias }: Learnt): (shown: Int32Array) => Float64Array {
  return (shown) => {
    const shares = new Float64Array(bias.length);
    addUp(shares, shown, counts, lengthOf(shown, counts) / scale, weights, bias);
    soften(shares);
    return shares;
  };
}

/** The same for any stretch of a long message, from sums kept along it: what is said twice counts twice, and no stretch costs more than another. */
export function likenessAlong({
  counts,
  weights,
  scale,
  bias,
}: Learnt): (byWord: readonly (readonly number[])[]) => (from: number, to: number) => Float64Array {
  const classes = bias.length;
  return (byWord) => {
    const sums = new Float64Array((byWord.length + 1) * classes);
    const squares = new Float64Array(byWord.length + 1);
    byWord.forEach((places, at) => {
      const row = at * classes;
      const next = row + classes;
      sums.copyWithin(next, row, next);
      let square = squares[at]!;
      for (const place of places) {
        const count = counts[place]!;
        square += count * count;
        for (let label = 0; label < classes; label++) sums[next + label]! += count * weights[place * classes + label]!;
      }
      squares[at + 1] = square;
    });
    return (from, to) => {
      const length = Math.sqrt(squares[to]! - squares[from]! + FEW_KNOWN);
      const shares = Float64Array.from(
        bias,
        (own, label) => own + ((sums[to * classes + label]! - sums[from * classes + label]!) * scale) / length,
      );
      soften(shares);
      return shares;
    };
  };
}

function lengthOf(vector: Int32Array, counts: Float32Array): number {
  let sum = 0;
  for (const place of vector) sum += counts[place]! * counts[place]!;
  return Math.sqrt(sum + FEW_KNOWN);
}

/** A long text counts for no more than a short one. */
function addUp(
  shares: Float64Array,
  vector: Int32Array,
  counts: Float32Array,
  length: number,
  weights: Float32Array | Int8Array,
  bias: Float32Array,
): void {
  const classes = shares.length;
  shares.fill(0);
  for (const place of vector) {
    const count = counts[place]!;
    const row = place * classes;
    for (let label = 0; label < classes; label++) shares[label]! += count * weights[row + label]!;
  }
  for (let label = 0; label < classes; label++) shares[label] = shares[label]! / length + bias[label]!;
}

function soften(shares: Float64Array): void {
  const most = shares.reduce((best, share) => Math.max(best, share));
  let sum = 0;
  for (let at = 0; at < shares.length; at++) sum += shares[at] = Math.exp(shares[at]! - most);
  for (let at = 0; at < shares.length; at++) shares[at]! /= sum;
}

/** A fixed mixing of the numbers below `length`. */
function shuffled(length: number): number[] {
  const order = Array.from({ length }, (_, at) => at);
  let seed = 7;
  for (let at = length - 1; at > 0; at--) {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) >>> 0;
    const other = seed % (at + 1);
    [order[at], order[other]] = [order[other]!, order[at]!];
  }
  return order;
}
