import { areasNamed } from './areas.ts';
import type { Area } from './areas.ts';
import type { Candidate } from './candidate.ts';
import { distanceKm } from './distance.ts';
import { nearSpellings } from './near-spellings.ts';
import type { SitesKnown } from './sites-known.ts';
import type { City, World } from './world.ts';

/** What towns may be found in. Without a world only the sites' own towns are known. */
export interface Gazetteer {
  sites: SitesKnown;
  world: World | undefined;
}
/** A slip is only read as a town that many people know: more of them for a name that is not so long. */
const KNOWN = 15_000;
const WELL_KNOWN = 100_000;
const LONG = 8;
const AREA = 400_000;
const SAME_TOWN_KM = 25;
/** Words that join the second half of a town's name: Frankfurt am Main. */
const JOINED = /^(?:am|an|a|im|in|upon|on|under|ob|bei|sur|sous|de|del|di|do|da|en|aan|la|le|nad|pod)\b/;

/** Towns of this plain name, of both tables; then under forms of the name that mean the same. */
export function townsNamed(plain: string, { sites, world }: Gazetteer): readonly Candidate[] {
  const of = (name: string): readonly Candidate[] => merged([...(world?.named(name) ?? []).map(known), ...sites.named(name)]);
  const forms = [
    plain,
    `${plain} city`,
    `${plain} si`,
    plain.replace(/ city$/, ''),
    plain.replace(/([aou])e/g, '$1'),
    plain.replace(/^the /, ''),
  ];
  const areas = areasNamed(plain).flatMap((area) => areaAsTown(area, of(area.town)));
  for (const form of forms) {
    const found = of(form);
    if (found.length > 0 || areas.length > 0) return [...found.filter((town) => !areas.some((area) => isSame(area, town))), ...areas];
  }
  if (plain.length < 4) return [];
  const longer = world?.beginning(`${plain} `).filter(({ name, population }) => {
    const more = name.slice(plain.length).toLowerCase();
    return more.startsWith('-') ? population >= WELL_KNOWN : population >= KNOWN && JOINED.test(more.slice(1));
  });
  return merged((longer ?? []).map(known));
}

/** Towns that a long name with one slip may mean. */
export function townsNearly(plain: string, { sites, world }: Gazetteer): readonly Candidate[] {
  const found: Candidate[] = [];
  const least = plain.length >= LONG ? KNOWN : WELL_KNOWN;
  for (const name of nearSpellings(plain)) {
    found.push(...(world?.named(name) ?? []).filter(({ population }) => population >= least).map(known), ...sites.named(name));
  }
  return merged(found);
}

/** An area counts like a town that many live in, as more people name it than live in a town of that name. */
function areaAsTown({ name, country }: Area, towns: readonly Candidate[]): readonly Candidate[] {
  const [town] = towns.filter((one) => one.country === country);
  return town ? [{ ...town, name, population: Math.max(town.population, AREA), area: true }] : [];
}

export function known({ name, country, region, population, point }: City): Candidate {
  return { name, country, region, population, point, site: false };
}

/** One entry a town: what lies close together in one country is the same one, known from several lists. */
export function merged(towns: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  for (const town of [...towns].sort((a, b) => b.population - a.population)) {
    const at = kept.findIndex((other) => isSame(other, town));
    const same = kept[at];
    if (same) kept[at] = { ...town, ...same, site: same.site || town.site, region: same.region || town.region };
    else kept.push(town);
  }
  return kept;
}

function isSame(a: Candidate, b: Candidate): boolean {
  if (a.country !== b.country || (a.region !== '' && b.region !== '' && a.region !== b.region)) return false;
  return a.point && b.point ? distanceKm(a.point, b.point) <= SAME_TOWN_KM : a.region === b.region;
}
