import type { Vector } from './features.ts';
import { rankerOf, soften, trainWeights, type Example, type Weights } from './ranker.ts';
import { folderOf } from './topic.ts';

/** One phrase and the wording id it is answered under. */
export interface Told {
  vector: Vector;
  about: string;
}

/**
 * Learns to rank in two steps: first the folder (causes, cautions, styles …), which has many examples, then the article within it.
 * The weights are those of the folders, then those within each folder that has more than one article.
 */
export function trainByFolder(told: readonly Told[], abouts: readonly string[], size: number): Weights[] {
  const { folders, owned } = foldersOf(abouts);
  const ofFolders = trainWeights(
    told.map(({ vector, about }): Example => ({ vector, is: folders.indexOf(folderOf(about)) })),
    size,
    folders.length,
  );
  const within = owned.flatMap((places) => {
    const own = places.map((place) => abouts[place] ?? '');
    if (own.length < 2) return [];
    const examples = told
      .filter(({ about }) => own.includes(about))
      .map(({ vector, about }): Example => ({ vector, is: own.indexOf(about) }));
    return [trainWeights(examples, size, own.length)];
  });
  return [ofFolders, ...within];
}

/** Gives the share of each wording id, in the order of `abouts`. */
export function folderRankerOf(weights: readonly Weights[], abouts: readonly string[]): (vector: Vector) => Float64Array {
  const { owned } = foldersOf(abouts);
  const [rankFolders, ...rest] = weights.map(rankerOf);
  if (!rankFolders) throw new Error('Nothing was learnt about folders. Train the ranker on the same wording ids first.');
  const within = owned.map((places) => (places.length < 2 ? undefined : rest.shift()));
  return (vector) => {
    const shares = new Float64Array(abouts.length);
    const folderShares = rankFolders(vector);
    soften(folderShares);
    owned.forEach((places, folder) => {
      const share = folderShares[folder] ?? 0;
      const parts = within[folder]?.(vector);
      if (parts) soften(parts);
      places.forEach((place, at) => (shares[place] = share * (parts?.[at] ?? 1)));
    });
    return shares;
  };
}

function foldersOf(abouts: readonly string[]): { folders: string[]; owned: number[][] } {
  const folders = [...new Set(abouts.map(folderOf))];
  return { folders, owned: folders.map((folder) => abouts.flatMap((about, at) => (folderOf(about) === folder ? [at] : []))) };
}
