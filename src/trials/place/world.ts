import type { Point } from './place.ts';

/** A town of the world's table. */
export interface City {
  name: string;
  /** Two letters. */
  country: string;
  /** The region's code in the table; empty where none is given. */
  region: string;
  /** 0: not known, and small. */
  population: number;
  point: Point;
}

/** What is known of the world without any service: towns by name, and postcodes of the United States and Canada. */
export interface World {
  /** Towns of exactly this name in plain letters (`plainPlace`). */
  named(plain: string): readonly City[];
  /** Towns whose plain name goes on after these letters. */
  beginning(plain: string): readonly City[];
  /** The place of a ZIP code (five figures) or of a Canadian postcode's first three signs. */
  postcode(code: string): City | undefined;
  /** The nearest town with at least so many people, within about 200 km. */
  nearest(point: Point, population: number): City | undefined;
}
