import fc from 'fast-check';
import { packWorld } from '../../../src/trials/place/world-file.ts';
import type { Row } from '../../../src/trials/place/world-file.ts';
import { openWorld } from '../../../src/trials/place/open-world.ts';
import { plainPlace } from '../../../src/trials/place/plain-place.ts';
import { worldOf } from '../../../src/trials/place/world-table.ts';

const row = fc
  .record({
    name: fc
      .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom('a', 'b', 'é', 'ž', ' ', '-') })
      .filter((name) => plainPlace(name) !== ''),
    country: fc.constantFrom('GB', 'US', 'FR'),
    region: fc.constantFrom('', 'TX', '08'),
    population: fc.nat(),
    point: fc.record({ lat: fc.integer({ min: -90, max: 90 }), lon: fc.integer({ min: -180, max: 180 }) }),
  })
  .map((city): Row => ({ key: plainPlace(city.name), city }));

describe('the table of places', () => {
  it('gives back every town under its name, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 60 }), (rows) => {
        const world = worldOf(packWorld(rows, []));
        for (const { key } of rows) {
          const names = rows
            .filter((one) => one.key === key)
            .map(({ city }) => `${city.name}/${city.country}/${city.region}/${city.population}`);
          const found = world?.named(key).map((city) => `${city.name}/${city.country}/${city.region}/${city.population}`);
          expect(found?.sort()).toEqual(names.sort());
          expect(world?.beginning(key.slice(0, 2)).length).toBe(rows.filter((one) => one.key.startsWith(key.slice(0, 2))).length);
        }
        expect(world?.named('never')).toEqual([]);
      }),
    );
  });

  it('keeps points to better than a kilometre', () => {
    fc.assert(
      fc.property(row, ({ key, city }) => {
        const [found] = worldOf(packWorld([{ key, city }], []))?.named(key) ?? [];
        expect(Math.abs((found?.point.lat ?? NaN) - city.point.lat)).toBeLessThan(0.006);
        expect(Math.abs((found?.point.lon ?? NaN) - city.point.lon)).toBeLessThan(0.006);
      }),
    );
  });

  it('is none when the bytes are anything else', () => {
    const good = packWorld([], []);
    expect(worldOf(good)).toBeDefined();
    expect(worldOf(good.subarray(0, -1))).toBeUndefined();
    fc.assert(fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => worldOf(bytes) === undefined));
  });

  it('is none where the build has not made it', () => {
    expect(openWorld('/no/such/folder/places.bin')()).toBeUndefined();
  });
});
