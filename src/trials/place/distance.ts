import type { Point } from './place.ts';

const EARTH_KM = 6371.0088;
const KM_A_MILE = 1.609344;
const COUNTED_IN_MILES = new Set(['United States', 'United Kingdom']);

/** Kilometres between two points by great circle. */
export function distanceKm(a: Point, b: Point): number {
  const half = (degrees: number): number => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosines = Math.cos((a.lat * Math.PI) / 180) * Math.cos((b.lat * Math.PI) / 180);
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(half(b.lat - a.lat) + cosines * half(b.lon - a.lon))));
}

/** A distance no finer than what is known of it: both points are the middle of a town or of a postcode. */
export interface About {
  km: number;
  miles: number;
  /** What the person's country counts in. */
  unit: 'km' | 'miles';
}

/** Rounds a distance to be told as "about": to 5 up to 50, to 10 up to 200, to 50 up to 1,000, then to 100; never less than 5. From an area rather than a town to 50 at least. */
export function about(km: number, country: string | undefined, fromArea = false): About {
  return {
    km: coarse(km, fromArea),
    miles: coarse(km / KM_A_MILE, fromArea),
    unit: country && COUNTED_IN_MILES.has(country) ? 'miles' : 'km',
  };
}

function coarse(value: number, fromArea: boolean): number {
  const step = value <= 50 && !fromArea ? 5 : value <= 200 && !fromArea ? 10 : value <= 1000 ? 50 : 100;
  return Math.max(fromArea ? 50 : 5, Math.round(value / step) * step);
}
