import type { Site } from '../study.ts';
import type { Candidate } from './candidate.ts';
import { chosen } from './choose-place.ts';
import { distanceKm } from './distance.ts';
import { meaningOf } from './meanings.ts';
import type { Finding, Meaning } from './meanings.ts';
import type { Where } from './place.ts';
import { readPostcode } from './postcodes.ts';
import type { PostcodeRead } from './postcodes.ts';
import { sitesKnown } from './sites-known.ts';
import { townsNamed, townsNearly } from './towns-named.ts';
import { typedPlace } from './typed-place.ts';
import { countryByName, isWithin } from './wider-places.ts';
import type { CountryNamed } from './wider-places.ts';
import type { World } from './world.ts';

/** What a place is looked up in. */
export interface PlacesKnown {
  /** The sites of the studies at hand, always in the same list, as it is kept sorted. */
  sites: readonly Site[];
  /** Missing: only the sites' own towns and postcodes, countries and states are known. */
  world?: World | undefined;
  /** The country the person named before: decides between towns of one name. */
  country?: string | undefined;
  countryNamed?: CountryNamed;
}
const NEAR_KM = 60;

/** Where the person says they live, from any text: a town, several to choose from, a country, or unknown. Nothing typed leaves this function but the answer. */
export function whereIs(text: string, places: PlacesKnown): Where {
  const finding: Finding = {
    sites: sitesKnown(places.sites),
    world: places.world,
    countryNamed: places.countryNamed ?? (() => undefined),
    find: townsNamed,
    slips: false,
  };
  const typed = typedPlace(text);
  const postcode = readPostcode(typed.text, finding);
  const meaning = meaningIn(postcode.towns.length > 0 || postcode.country !== undefined ? postcode.rest : text, finding);
  const preferred = places.country === undefined ? undefined : countryByName(places.country, finding.countryNamed);
  return chosen(together(postcode, weighed(meaning, typed.text)), preferred, finding.world);
}

/** The first way of cutting the text that means something; with a slip only when none does. */
function meaningIn(text: string, finding: Finding): Meaning {
  const { ways } = typedPlace(text);
  const slips: Finding = { ...finding, find: townsNearly, slips: true };
  const meanings = [finding, slips].flatMap((one) => ways.map((parts) => ({ parts, meaning: () => meaningOf(parts, one) })));
  let wider: Meaning = { towns: [], wider: [] };
  for (const { parts, meaning } of meanings) {
    const { towns, wider: larger } = meaning();
    if (towns.length > 0 || (parts.length === 1 && larger.length > 0)) return { towns, wider: larger };
    if (wider.wider.length === 0) wider = { towns, wider: larger };
  }
  return wider;
}

/** A postcode counts where the words beside it do not say otherwise: "28007 madrid" is not in North Carolina. */
function together({ towns, country }: PostcodeRead, meaning: Meaning): Meaning {
  if (towns.length === 0) return country === undefined ? meaning : insideOf(country, meaning);
  if (meaning.towns.length === 0 && meaning.wider.length === 0) return { towns, wider: [] };
  const fitting = towns.filter((town) => isWithin(town, meaning.wider) || meaning.towns.some((other) => isNear(town, other)));
  return fitting.length > 0 ? { towns: fitting, wider: [] } : meaning;
}

/** The form of a postcode says only the country: a town that is named beside it lies there, if one of its name does. */
function insideOf(country: string, meaning: Meaning): Meaning {
  const towns = meaning.towns.filter((town) => town.country === country);
  if (towns.length > 0) return { towns, wider: [] };
  return meaning.towns.length > 0 || meaning.wider.length > 0 ? meaning : { towns, wider: [{ country, region: '' }] };
}

/** Written "st", a town that is written so too is meant before one written "saint": Missouri's before Senegal's. */
function weighed(meaning: Meaning, text: string): Meaning {
  if (!/\bst\b/.test(text)) return meaning;
  const towns = meaning.towns.map((town) => (/^st\b/i.test(town.name) ? { ...town, population: town.population * 20 } : town));
  return { ...meaning, towns };
}

function isNear(a: Candidate, b: Candidate): boolean {
  return a.country === b.country && a.point !== undefined && b.point !== undefined && distanceKm(a.point, b.point) <= NEAR_KM;
}
