import type { Site, Study } from '../study.ts';
import { countryCode } from './countries.ts';
import { about, distanceKm } from './distance.ts';
import type { About } from './distance.ts';
import type { Place, Where } from './place.ts';
import { plainPlace } from './plain-place.ts';
import { regionsNamed } from './regions.ts';

/** The site of a study that is the best one to go to from somewhere. */
export interface NearestSite {
  site: Site;
  /** It takes people now. Otherwise no site of the study does. */
  open: boolean;
  /** How far, where both ends are known. */
  about?: About;
  /** In the person's state, or in their country. Both missing where the person's place is not known. */
  sameRegion?: boolean;
  sameCountry?: boolean;
  /** Kilometres, unrounded, to sort by. */
  km?: number;
}
const OPEN = new Set(['RECRUITING']);
const SOON = new Set(['NOT_YET_RECRUITING', 'ENROLLING_BY_INVITATION']);

/** The nearest site that takes people, else the nearest that will, else the nearest at all; nothing for a study without sites. Sites whose distance is not known come after those in the same state or country. */
export function nearestSite(study: Study, where: Where): NearestSite | undefined {
  const place = placeOf(where);
  return study.sites
    .map((site) => ({ seen: seenFrom(site, study, place), openness: openness(site.status ?? study.status) }))
    .sort((a, b) => b.openness - a.openness || compare(a.seen, b.seen))[0]?.seen;
}

function placeOf(where: Where): Omit<Place, 'name' | 'label'> {
  if (where.kind === 'place') return where.place;
  return where.kind === 'country' ? { country: where.country } : {};
}

function openness(status: string): number {
  if (OPEN.has(status)) return 2;
  return SOON.has(status) ? 1 : 0;
}

function seenFrom(site: Site, study: Study, place: Omit<Place, 'name' | 'label'>): NearestSite {
  const country = countryCode(site.country ?? '');
  const sameCountry = place.country === undefined ? undefined : country !== undefined && country === countryCode(place.country);
  const [region] = regionsNamed(plainPlace(site.state ?? '')).filter((one) => one.country === country);
  const sameRegion = place.region === undefined ? undefined : sameCountry === true && region?.name === place.region;
  const km = site.point && place.point ? distanceKm(site.point, place.point) : undefined;
  return {
    site,
    open: openness(site.status ?? study.status) === 2,
    ...(km !== undefined && { km, about: about(km, place.country, place.area) }),
    ...(sameRegion !== undefined && { sameRegion }),
    ...(sameCountry !== undefined && { sameCountry }),
  };
}

function compare(a: NearestSite, b: NearestSite): number {
  if (a.km !== undefined && b.km !== undefined) return a.km - b.km;
  const rank = ({ km, sameRegion, sameCountry }: NearestSite): number => (km !== undefined ? 3 : sameRegion ? 2 : sameCountry ? 1 : 0);
  return rank(b) - rank(a);
}
