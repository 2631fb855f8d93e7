import { distanceKm } from './distance.ts';
import type { Point } from './place.ts';
import { aligned, LAT_STEPS, LON_STEPS, SEPARATOR, titled, VERSION } from './world-file.ts';
import type { Head } from './world-file.ts';
import type { City, World } from './world.ts';

interface Table {
  rows: number;
  ends: Uint32Array;
  lats: Int16Array;
  lons: Int16Array;
  populations: Uint32Array;
  countries: Uint8Array;
  regions: Uint16Array;
  texts: Buffer;
}
const MOST_FOUND = 400;
/** No town farther north or south is called near. */
const NEAR_DEGREES = 2;
const TAB = SEPARATOR.charCodeAt(0);

/** The world from the bytes of `places.bin`; the lists are views into them. Nothing when they are no such table, or one of another version. */
export function worldOf(bytes: Uint8Array): World | undefined {
  try {
    const { buffer, byteOffset, byteLength } = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes);
    const own = Buffer.from(buffer, byteOffset, byteLength);
    const length = own.readUInt32LE(0);
    const head = JSON.parse(own.toString('utf8', 4, 4 + length)) as Head;
    if (head.version !== VERSION) return undefined;
    let at = aligned(4 + length);
    const next = (size: number): [ArrayBufferLike, number] => {
      const from = at;
      at = aligned(at + size);
      return [own.buffer, own.byteOffset + from];
    };
    const [towns, postcodes] = head.tables.map(({ rows, bytes: textBytes }): Table => ({
      rows,
      ends: new Uint32Array(...next(rows * 4), rows),
      lats: new Int16Array(...next(rows * 2), rows),
      lons: new Int16Array(...next(rows * 2), rows),
      populations: new Uint32Array(...next(rows * 4), rows),
      countries: new Uint8Array(...next(rows), rows),
      regions: new Uint16Array(...next(rows * 2), rows),
      texts: Buffer.from(...next(textBytes), textBytes),
    }));
    return towns && postcodes && at === own.length ? reading(head, towns, postcodes) : undefined;
  } catch {
    return undefined;
  }
}

function reading(head: Head, towns: Table, postcodes: Table): World {
  const city = (table: Table, row: number): City => {
    const [key = '', name = titled(key)] = textAt(table, row).toString('utf8').split(SEPARATOR);
    return {
      name,
      country: head.countries[table.countries[row] ?? 0] ?? '',
      region: (head.regions[table.regions[row] ?? 0] ?? '').slice(3),
      population: table.populations[row] ?? 0,
      point: pointAt(table, row),
    };
  };
  return {
    named: (plain) => rowsFrom(towns, Buffer.from(plain), false).map((row) => city(towns, row)),
    beginning: (plain) => rowsFrom(towns, Buffer.from(plain), true).map((row) => city(towns, row)),
    postcode: (code) => {
      const [row] = rowsFrom(postcodes, Buffer.from(code), false);
      return row === undefined ? undefined : city(postcodes, row);
    },
    nearest: (point, population) => {
      const row = nearestRow(towns, point, population);
      return row === undefined ? undefined : city(towns, row);
    },
  };
}

function textAt({ ends, texts }: Table, row: number): Buffer {
  return texts.subarray(row === 0 ? 0 : ends[row - 1], ends[row]);
}

function pointAt({ lats, lons }: Table, row: number): Point {
  return { lat: (lats[row] ?? 0) / LAT_STEPS, lon: (lons[row] ?? 0) / LON_STEPS };
}

/** The rows of this key, or of all keys that begin with it. */
function rowsFrom(table: Table, wanted: Buffer, onlyBegin: boolean): number[] {
  let low = 0;
  for (let high = table.rows; low < high;) {
    const middle = (low + high) >>> 1;
    if (compareKey(table, middle, wanted, false) < 0) low = middle + 1;
    else high = middle;
  }
  const rows: number[] = [];
  for (let row = low; row < table.rows && rows.length < MOST_FOUND && compareKey(table, row, wanted, onlyBegin) === 0; row++)
    rows.push(row);
  return rows;
}

/** Whether the key of a row is before, at, or after the wanted one. Byte by byte, as this runs thousands of times for a misspelt name. */
function compareKey({ ends, texts }: Table, row: number, wanted: Buffer, onlyBegin: boolean): number {
  let at = row === 0 ? 0 : (ends[row - 1] ?? 0);
  const end = ends[row] ?? 0;
  for (const byte of wanted) {
    const own = at < end ? (texts[at] ?? 0) : 0;
    if (own !== byte) return own === TAB || own < byte ? -1 : 1;
    at++;
  }
  return onlyBegin || at >= end || texts[at] === TAB ? 0 : 1;
}

function nearestRow(table: Table, point: Point, population: number): number | undefined {
  let nearest: number | undefined;
  let least = Infinity;
  const lat = point.lat * LAT_STEPS;
  for (let row = 0; row < table.rows; row++) {
    if ((table.populations[row] ?? 0) < population || Math.abs((table.lats[row] ?? 0) - lat) > NEAR_DEGREES * LAT_STEPS) continue;
    const km = distanceKm(point, pointAt(table, row));
    if (km < least) [nearest, least] = [row, km];
  }
  return nearest;
}
