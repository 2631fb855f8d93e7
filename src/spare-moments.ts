export interface SpareMoments {
  /** Milliseconds before the first piece, so that whoever is there already is served first. */
  after?: number;
  /** Milliseconds between two pieces. */
  apart?: number;
  failed?: (error: unknown) => void;
}

/** Does these pieces of work later, each in a moment of its own, so that nobody waits for more than one. Returns the way to leave the rest undone. */
export function inSpareMoments(
  pieces: readonly (() => unknown)[],
  { after = 500, apart = 100, failed = () => undefined }: SpareMoments = {},
): () => void {
  const left = [...pieces];
  let timer = setTimeout(next, after).unref();
  function next(): void {
    const piece = left.shift();
    if (!piece) return;
    try {
      piece();
    } catch (error) {
      failed(error);
    }
    timer = setTimeout(next, apart).unref();
  }
  return () => clearTimeout(timer);
}
