import { readFileSync } from 'node:fs';
import type { World } from './world.ts';
import { worldOf } from './world-table.ts';

/** The world's table of a file, read when it is first asked for: about 6 MB from then on. Nothing where the build has not made the file; then only the sites' own towns are known. */
export function openWorld(file: string): () => World | undefined {
  let opened: { world: World | undefined } | undefined;
  return () => (opened ??= { world: read(file) }).world;
}

function read(file: string): World | undefined {
  try {
    return worldOf(readFileSync(file));
  } catch {
    return undefined;
  }
}
