/** Degrees north and east. */
export interface Point {
  lat: number;
  lon: number;
}

/** Somewhere a person may live: a town, or only a state. It may be kept in a conversation's state; it never leaves the process. */
export interface Place {
  name: string;
  /** Tells it apart from others of the name: "Springfield, Illinois". */
  label: string;
  /** A state or province, in words. */
  region?: string;
  /** In English, as the runtime calls it: "United States". */
  country?: string;
  /** A part of the country (Kent); the point is a town in its middle. */
  area?: boolean;
  /** Missing for a state and a country: no distance can be told. */
  point?: Point;
}

/** What a typed place may mean. */
export type Where =
  | { kind: 'place'; place: Place }
  /** At most five, the most likely first; `more`: there are others still, so that a state or a country helps. */
  | { kind: 'several'; places: readonly Place[]; more: boolean }
  | { kind: 'country'; country: string }
  | { kind: 'unknown' };
