import type { Part } from './sets.ts';

/** One row of a set after it was tried. `got` says in a few words what came instead. */
export interface Outcome {
  part: Part;
  kind: string;
  topic: string;
  say: string;
  right: boolean;
  got: string;
}

export const shareOf = (outcomes: readonly { right: boolean }[]): number =>
  outcomes.length === 0 ? 1 : outcomes.filter(({ right }) => right).length / outcomes.length;

export const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

export const inPart = <T extends { part: Part }>(outcomes: readonly T[], part: Part): T[] => outcomes.filter((one) => one.part === part);

/** The outcomes by what `nameOf` calls them, in the order in which they first come. */
export function grouped<T>(outcomes: readonly T[], nameOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of outcomes) groups.set(nameOf(one), [...(groups.get(nameOf(one)) ?? []), one]);
  return groups;
}

/** The value below which this share of the sorted values lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
