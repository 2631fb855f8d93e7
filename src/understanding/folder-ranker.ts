import type { Vector } from './features.ts';
import { soften, trainRanker, type Example } from './ranker.ts';
import { folderOf } from './topic.ts';

/** One phrase and the wording id it is answered under. */
export interface Told {
  vector: Vector;
  about: string;
}

/**
 * Ranks in two steps: first the folder (causes, cautions, styles …), which has many examples, then the article within it.
 * Gives the share of each wording id, in the order of `abouts`.
 */
export function trainByFolder(told: readonly Told[], abouts: readonly string[], size: number): (vector: Vector) => Float64Array {
  const folders = [...new Set(abouts.map(folderOf))];
  const inFolder = folders.map((folder) => abouts.flatMap((about, at) => (folderOf(about) === folder ? [at] : [])));
  const rankFolders = trainRanker(
    told.map(({ vector, about }): Example => ({ vector, is: folders.indexOf(folderOf(about)) })),
    size,
    folders.length,
  );
  const within = inFolder.map((places) => {
    const own = places.map((place) => abouts[place] ?? '');
    if (own.length < 2) return undefined;
    const examples = told
      .filter(({ about }) => own.includes(about))
      .map(({ vector, about }): Example => ({ vector, is: own.indexOf(about) }));
    return trainRanker(examples, size, own.length);
  });
  return (vector) => {
    const shares = new Float64Array(abouts.length);
    const folderShares = rankFolders(vector);
    soften(folderShares);
    inFolder.forEach((places, folder) => {
      const share = folderShares[folder] ?? 0;
      const parts = within[folder]?.(vector);
      if (parts) soften(parts);
      places.forEach((place, at) => (shares[place] = share * (parts?.[at] ?? 1)));
    });
    return shares;
  };
}
