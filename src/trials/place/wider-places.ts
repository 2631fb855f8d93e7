import { areasNamed } from './areas.ts';
import { countryCode, countryOf, countryOfPlain } from './countries.ts';
import { nearSpellings } from './near-spellings.ts';
import { regionsNamed } from './regions.ts';

/** A country or a part of one, by its codes; the region is empty for a whole country. */
export interface Wider {
  country: string;
  region: string;
}
const WORDS = new Set(['me', 'in', 'or', 'hi', 'ok', 'oh', 'so', 'no', 'on', 'act']);
/** Cities with codes of their own that people also place in China. */
const PARTS_OF_CHINA = new Set(['HK', 'MO']);
/** Finds a country's English name in other words for it ("holland", "the states"), where something else knows more of them. */
export type CountryNamed = (name: string) => string | undefined;

/** Every country, state or province that a plain name may stand for. Two letters count also as a country's code ("paris fr"). */
export function widerPlaces(name: string, countryNamed: CountryNamed): readonly Wider[] {
  const country = countryByName(name, countryNamed);
  const short = name.length === 2 ? name.toUpperCase() : undefined;
  return [
    ...regionsNamed(name).map(({ country: code, code: region }) => ({ country: code, region })),
    ...(country === undefined ? [] : [{ country, region: '' }]),
    ...areasNamed(name).map((area) => ({ country: area.country, region: '' })),
    ...(short !== undefined && short !== country && countryOf(short) ? [{ country: short, region: '' }] : []),
  ];
}

/** The same for a name with nothing beside it: neither a country's code nor a short form that is a word counts then, and an area is a place of its own. */
export function widerPlacesAlone(name: string, countryNamed: CountryNamed): readonly Wider[] {
  if (WORDS.has(name)) return [];
  const named = countryByName(name, countryNamed);
  return widerPlaces(name, countryNamed).filter(({ country, region }) => region !== '' || country === named);
}

/** Countries and states that a long name with one slip stands for. */
export function widerPlacesNearly(name: string): readonly Wider[] {
  for (const written of nearSpellings(name)) {
    const country = countryOfPlain(written);
    const regions = written.length > 3 ? regionsNamed(written) : [];
    if (country !== undefined) return [{ country, region: '' }];
    if (regions.length > 0) return regions.map((region) => ({ country: region.country, region: region.code }));
  }
  return [];
}

/** The code of a country by one of its names. */
export function countryByName(name: string, countryNamed: CountryNamed): string | undefined {
  const other = countryNamed(name);
  return countryCode(name) ?? (other === undefined ? undefined : countryCode(other));
}

/** Whether somewhere lies in one of these. A place whose region is not known may. */
export function isWithin({ country, region }: Wider, wider: readonly Wider[]): boolean {
  return wider.some(
    (one) =>
      (one.country === country || (PARTS_OF_CHINA.has(country) && one.country === 'CN')) &&
      (one.region === '' || region === '' || one.region === region),
  );
}
