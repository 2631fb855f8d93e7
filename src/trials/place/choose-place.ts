import type { Candidate } from './candidate.ts';
import { countryOf, isOneCity } from './countries.ts';
import type { Meaning } from './meanings.ts';
import type { Place, Where } from './place.ts';
import { regionOf } from './regions.ts';
import { merged } from './towns-named.ts';
import type { Wider } from './wider-places.ts';
import type { World } from './world.ts';

const MOST_SHOWN = 5;
/** So many times the people of the next one, and nobody has to be asked. Less where only that one has a site. */
const CLEAR_LEAD = 20;
const CLEAR_LEAD_WITH_SITE = 8;
const LEAST_PEOPLE = 500;
/** What a town with a site counts at least, as it is in the list for a reason. */
const LEAST_WITH_SITE = 20_000;
/** A town so large is meant before the state of its name (New York); a smaller one than the other is not meant (Oregon, Wisconsin). */
const LARGER_THAN_ITS_STATE = 1_000_000;
const TOWN_OF_A_STATES_NAME = 100_000;
const LARGE_TOWN = 100_000;
/** States that are one city. */
const CITY_STATES = new Set(['US DC', 'DE 03', 'DE 04', 'DE 16']);
/** Countries where the state goes with the town. */
const STATE_IS_SAID = new Set(['US', 'CA', 'AU']);

/** One answer, or several to choose from, out of all that a text may mean. */
export function chosen({ towns: all, wider }: Meaning, preferred: string | undefined, world: World | undefined): Where {
  const own = <T extends { country: string }>(list: readonly T[]): readonly T[] => {
    const inside = list.filter(({ country }) => country === preferred);
    return inside.length > 0 ? inside : list;
  };
  const towns = [...own(merged(all))].sort((a, b) => weight(b) - weight(a));
  const [first, second] = towns;
  const large = own(wider).filter(({ country: code, region }) => !first || !CITY_STATES.has(`${code} ${region}`));
  const size = first?.population ?? 0;
  if (first && (large.length === 0 || size >= LARGER_THAN_ITS_STATE || isOneCity(first.country))) {
    if (isAlone(first, second)) return { kind: 'place', place: placeOf(first, '') };
    return several(
      towns.filter((town) => !isAlone(first, town)),
      [],
      towns.length,
      world,
    );
  }
  if (large.length === 0) return { kind: 'unknown' };
  const countries = large.filter(({ region }) => region === '');
  if (large.length === countries.length && countries.length === 1) return country(countries[0]?.country ?? '');
  const named = size >= TOWN_OF_A_STATES_NAME ? towns.filter((town) => !(first && isAlone(first, town))) : [];
  const [only] = large;
  if (only && large.length === 1 && named.length === 0) {
    return only.country === 'GB' ? country(only.country) : { kind: 'place', place: widerPlace(only) };
  }
  return several(named, large, named.length, world);
}

function country(code: string): Where {
  const name = countryOf(code);
  return name === undefined ? { kind: 'unknown' } : { kind: 'country', country: name };
}

function weight({ population, site }: Candidate): number {
  return Math.max(population, site ? LEAST_WITH_SITE : LEAST_PEOPLE);
}

function isAlone(first: Candidate, other: Candidate | undefined): boolean {
  return (
    other === undefined ||
    (other !== first && weight(first) >= (first.site && !other.site ? CLEAR_LEAD_WITH_SITE : CLEAR_LEAD) * weight(other))
  );
}

function several(towns: readonly Candidate[], wider: readonly Wider[], count: number, world: World | undefined): Where {
  const shown = towns.slice(0, MOST_SHOWN - Math.min(wider.length, 2));
  const places = [...distinct(shown, world), ...wider.slice(0, MOST_SHOWN - shown.length).map(widerPlace)];
  return { kind: 'several', places, more: count > shown.length };
}

/** Towns with labels that differ: with the state where the names alone do not, else with a large town that is near. */
function distinct(towns: readonly Candidate[], world: World | undefined): Place[] {
  let places = towns.map((town) => placeOf(town, ''));
  const said = [({ country: code, region }: Candidate) => regionOf(code, region), (town: Candidate) => largeTownNear(town, world)];
  for (const beside of said) {
    const labels = places.map(({ label }) => label);
    places = places.map((place, at) => {
      const town = towns[at];
      const isOnly = labels.indexOf(place.label) === labels.lastIndexOf(place.label);
      return isOnly || !town ? place : placeOf(town, beside(town) ?? '');
    });
  }
  return places;
}

function largeTownNear({ point, name }: Candidate, world: World | undefined): string | undefined {
  const large = point && world?.nearest(point, LARGE_TOWN);
  return large && large.name !== name ? large.name : undefined;
}

function placeOf({ name, country: code, region: regionCode, point, area }: Candidate, beside: string): Place {
  const region = regionOf(code, regionCode);
  const nation = countryOf(code);
  const last =
    STATE_IS_SAID.has(code) && region !== undefined && region !== name && !CITY_STATES.has(`${code} ${regionCode}`) ? region : nation;
  const label = [...new Set([name, beside, last])].filter(Boolean).join(', ');
  return {
    name,
    label,
    ...(region !== undefined && { region }),
    ...(nation !== undefined && { country: nation }),
    ...(area && { area }),
    ...(point && { point }),
  };
}

function widerPlace({ country: code, region }: Wider): Place {
  const nation = countryOf(code) ?? code;
  const name = regionOf(code, region);
  return name === undefined
    ? { name: nation, label: nation, country: nation }
    : { name, label: `${name}, ${nation}`, region: name, country: nation };
}
