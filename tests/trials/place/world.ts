import { gatherWorld } from '../../../src/trials/place/gather-world.ts';
import { worldOf } from '../../../src/trials/place/world-table.ts';
import type { World } from '../../../src/trials/place/world.ts';
import type { Site } from '../../../src/trials/study.ts';
import records from '../records.json' with { type: 'json' };

interface Location {
  city?: string;
  state?: string;
  zip?: string;
  country?: string;
  status?: string;
  geoPoint?: { lat: number; lon: number };
}

/** The table as the build makes it. */
export async function gatheredWorld(): Promise<World> {
  const world = worldOf(await gatherWorld());
  if (!world) throw new Error('The world that was gathered cannot be read again. Compare world-file.ts with world-table.ts.');
  return world;
}

/** All sites of the real records. */
export const sites: readonly Site[] = records.flatMap((record) => {
  const { protocolSection } = record as { protocolSection: { contactsLocationsModule?: { locations?: Location[] } } };
  return (protocolSection.contactsLocationsModule?.locations ?? []).map(({ geoPoint, ...site }) => ({
    ...site,
    ...(geoPoint && { point: geoPoint }),
  }));
});
