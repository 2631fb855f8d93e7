import type { Vector } from './features.ts';

/** An example as numbers, and the number of what it means. */
export interface Learnt {
  is: number;
  vector: Vector;
}

/** For each feature, the examples that show it and how strongly: so only examples with something in common are looked at. */
export type Places = readonly { example: number; weight: number }[][];

const VOTERS = 5;

export function placesOfFeatures(examples: readonly Learnt[], size: number): Places {
  const places: { example: number; weight: number }[][] = Array.from({ length: size }, () => []);
  examples.forEach(({ vector: { at, weight } }, example) => {
    // The last feature is the one that every example has.
    for (let k = 0; k < at.length - 1; k++) places[at[k] ?? 0]?.push({ example, weight: weight[k] ?? 0 });
  });
  return places;
}

/** What most of the nearest examples mean, nearer ones counting more, and how near the nearest comes. */
export function nearestTo({ at, weight }: Vector, examples: readonly Learnt[], places: Places): { is: number; nearness: number } {
  const near = new Float32Array(examples.length);
  for (let k = 0; k < at.length; k++)
    for (const { example, weight: other } of places[at[k] ?? 0] ?? []) near[example] = (near[example] ?? 0) + other * (weight[k] ?? 0);
  const voters: number[] = [];
  for (let example = 0; example < near.length; example++) {
    if ((near[example] ?? 0) <= (near[voters[VOTERS - 1] ?? -1] ?? 0)) continue;
    voters.push(example);
    voters.sort((one, two) => (near[two] ?? 0) - (near[one] ?? 0));
    if (voters.length > VOTERS) voters.length = VOTERS;
  }
  const votes = new Map<number, number>();
  for (const example of voters) {
    const is = examples[example]?.is ?? -1;
    votes.set(is, (votes.get(is) ?? 0) + (near[example] ?? 0) ** 2);
  }
  const [best] = [...votes].sort((one, two) => two[1] - one[1]);
  return { is: best?.[0] ?? -1, nearness: near[voters[0] ?? -1] ?? 0 };
}
