import { plainPlace } from './plain-place.ts';
import type { City } from './world.ts';

/** A row of the table before it is packed: a town under one of its names, or a postcode. */
export interface Row {
  /** What it is found by: a name in plain letters, or a postcode. */
  key: string;
  city: City;
}

/**
 * The layout of `places.bin`: a head as JSON, then for towns and for postcodes, each sorted by the bytes of the key: the end of each text,
 * latitude and longitude as 16 bit, population, number of the country and of the region, and the texts. A text is the key, and the name where that says more.
 */
export interface Head {
  version: number;
  /** Country codes, and "US TX" for regions, by number. */
  countries: string[];
  regions: string[];
  /** Rows and bytes of text: towns, then postcodes. */
  tables: { rows: number; bytes: number }[];
}
export const VERSION = 1;
export const LAT_STEPS = 32767 / 90;
export const LON_STEPS = 32767 / 180;
export const SEPARATOR = '\t';

/** The table as bytes, so that reading it needs no work. */
export function packWorld(towns: readonly Row[], postcodes: readonly Row[]): Uint8Array {
  const countries = numbered();
  const regions = numbered();
  const tables = [towns, postcodes].map((rows) => pack(rows, countries.of, regions.of));
  const head: Head = {
    version: VERSION,
    countries: countries.all,
    regions: regions.all,
    tables: tables.map(({ rows, bytes }) => ({ rows, bytes })),
  };
  const json = Buffer.from(JSON.stringify(head));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(json.length);
  return Buffer.concat([padded(Buffer.concat([length, json])), ...tables.flatMap(({ parts }) => parts.map(padded))]);
}

/** The next place a list may begin at. */
export function aligned(at: number): number {
  return Math.ceil(at / 8) * 8;
}

/** The name is kept only where the key does not give it back. */
export function titled(key: string): string {
  return key.replace(/(?:^| )\p{L}/gu, (letter) => letter.toUpperCase());
}

function pack(rows: readonly Row[], country: (code: string) => number, region: (code: string) => number) {
  const sorted = rows
    .map(({ key, city }) => ({
      city,
      bytes: Buffer.from(key),
      text: Buffer.from(titled(key) === city.name ? key : key + SEPARATOR + city.name),
    }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes));
  let end = 0;
  const ends = Uint32Array.from(sorted, ({ text }) => (end += text.length));
  return {
    rows: sorted.length,
    bytes: end,
    parts: [
      ends,
      Int16Array.from(sorted, ({ city }) => Math.round(city.point.lat * LAT_STEPS)),
      Int16Array.from(sorted, ({ city }) => Math.round(city.point.lon * LON_STEPS)),
      Uint32Array.from(sorted, ({ city }) => city.population),
      Uint8Array.from(sorted, ({ city }) => country(city.country)),
      Uint16Array.from(sorted, ({ city }) => region(`${city.country} ${city.region}`)),
      Buffer.concat(sorted.map(({ text }) => text)),
    ],
  };
}

function padded({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array | Uint32Array | Int16Array): Buffer {
  return Buffer.concat([Buffer.from(buffer, byteOffset, byteLength), Buffer.alloc(aligned(byteLength) - byteLength)]);
}

function numbered(): { all: string[]; of: (text: string) => number } {
  const numbers = new Map<string, number>();
  const all: string[] = [];
  return {
    all,
    of: (text) => {
      const known = numbers.get(text) ?? all.push(text) - 1;
      numbers.set(text, known);
      return known;
    },
  };
}

/** The names a town is found by: its own, and each of two names in one ("Donostia / San Sebastián"). */
export function keysOf(name: string): readonly string[] {
  const names = [name, ...(name.includes('/') ? name.split('/') : []), ...(name.includes('(') ? [name.replace(/\(.*\)/, '')] : [])];
  return [...new Set(names.map(plainPlace))].filter((key) => key !== '');
}
