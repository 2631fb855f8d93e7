import type { Site } from '../study.ts';
import { openWorld } from './open-world.ts';
import type { Where } from './place.ts';
import { whereIs } from './where-is.ts';
import type { CountryNamed } from './wider-places.ts';

/** Looks up typed places beside the sites of studies. The table of the world (`file`, made by the build) is read when a place is first asked for. */
export function placesBeside(file: string, countryNamed: CountryNamed): (text: string, sites: readonly Site[]) => Where {
  const world = openWorld(file);
  return (text, sites) => (text.trim() === '' ? { kind: 'unknown' } : whereIs(text, { sites, world: world(), countryNamed }));
}
