import { readFileSync } from 'node:fs';
import type { Site } from '../study.ts';
import type { Where } from './place.ts';
import { whereIs } from './where-is.ts';
import type { CountryNamed } from './wider-places.ts';
import { worldOf } from './world-table.ts';
import type { World } from './world.ts';

/**
 * Looks up typed places beside the sites of studies. The table of the world (`file`, made by the build) is read when a place is first asked
 * for; without it only the sites' own towns and the countries are known.
 */
export function placesBeside(file: string, countryNamed: CountryNamed): (text: string, sites: readonly Site[]) => Where {
  let world: { read: World | undefined } | undefined;
  return (text, sites) => {
    if (text.trim() === '') return { kind: 'unknown' };
    world ??= { read: readTable(file) };
    return whereIs(text, { sites, world: world.read, countryNamed });
  };
}

function readTable(file: string): World | undefined {
  try {
    return worldOf(readFileSync(file));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
