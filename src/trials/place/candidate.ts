import type { Point } from './place.ts';

/** A town that a name or a postcode may mean. */
export interface Candidate {
  name: string;
  /** Two letters. */
  country: string;
  /** The code of the city table; empty where none is known. */
  region: string;
  population: number;
  point?: Point;
  /** Not a town but a part of the country, told by the town in its middle. */
  area?: boolean;
  /** A study has a site in it. */
  site: boolean;
}
