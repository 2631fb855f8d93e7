import type { Site } from '../study.ts';
import type { Candidate } from './candidate.ts';
import { countryCode } from './countries.ts';
import { plainPlace } from './plain-place.ts';
import { regionsNamed } from './regions.ts';

/** The towns and postcodes of the sites at hand. */
export interface SitesKnown {
  named(plain: string): readonly Candidate[];
  /** By a postcode without spaces, or by the part of it that says the town. */
  postcode(code: string): readonly Candidate[];
}

const kept = new WeakMap<readonly Site[], SitesKnown>();

/** Sites by their towns and postcodes. Made once for each list. */
export function sitesKnown(sites: readonly Site[]): SitesKnown {
  const known = kept.get(sites);
  if (known) return known;
  const names = new Map<string, Candidate[]>();
  const codes = new Map<string, Candidate[]>();
  for (const site of sites) {
    const town = townOf(site);
    if (!town) continue;
    for (const key of new Set([plainPlace(town.name), plainPlace(site.city ?? '')])) add(names, key, town);
    for (const code of codesOf(site.zip ?? '', town.country)) add(codes, code, town);
  }
  const made: SitesKnown = { named: (plain) => names.get(plain) ?? [], postcode: (code) => codes.get(code) ?? [] };
  kept.set(sites, made);
  return made;
}

/** A city may hold more than its name: "Taipei, Taiwan, 100". */
function townOf({ city, state, country, point }: Site): Candidate | undefined {
  const code = country === undefined ? undefined : countryCode(country);
  const name = city?.split(',')[0]?.trim().slice(0, 80);
  if (!name || !code) return undefined;
  const [region] = regionsNamed(plainPlace(state ?? '')).filter((one) => one.country === code);
  return { name, country: code, region: region?.code ?? '', population: 0, site: true, ...(point && { point }) };
}

/** How people may write it: whole, without the country's letter ("D-34537"), and the part that is enough for a town. */
function codesOf(zip: string, country: string): readonly string[] {
  const code = zip.toLowerCase().replace(/[^a-z\d]/g, '');
  if (!/\d{2}|[a-z]\d|\d[a-z]/.test(code) || code.length < 3) return [];
  const figures = code.replace(/\D/g, '');
  const short: Readonly<Record<string, string>> = { US: figures.slice(0, 5), CA: code.slice(0, 3), GB: code.slice(0, -3), NL: figures };
  return [...new Set([code, short[country] ?? (figures.length >= 4 ? figures : code)])].filter((one) => one.length >= 2);
}

function add(map: Map<string, Candidate[]>, key: string, town: Candidate): void {
  const towns = map.get(key);
  if (towns) towns.push(town);
  else map.set(key, [town]);
}
