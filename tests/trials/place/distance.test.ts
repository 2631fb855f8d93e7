import fc from 'fast-check';
import { about, distanceKm } from '../../../src/trials/place/distance.ts';
import { nearestSite } from '../../../src/trials/place/nearest-site.ts';
import type { Where } from '../../../src/trials/place/place.ts';
import type { Site, Study } from '../../../src/trials/study.ts';

const LEEDS = { lat: 53.8, lon: -1.55 };
const LONDON = { lat: 51.51, lon: -0.13 };
const YORK = { lat: 53.96, lon: -1.08 };
const point = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('a distance', () => {
  it('is the great circle', () => {
    expect(distanceKm(LEEDS, LONDON)).toBeCloseTo(272, -1);
    expect(distanceKm({ lat: 0, lon: 179.9 }, { lat: 0, lon: -179.9 })).toBeCloseTo(22.2, 0);
  });

  it('is the same both ways, none to oneself, and never more than half around', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(a, b)).toBeLessThan(20_016);
      }),
    );
  });

  it.each([
    [0, 5, 5],
    [3.1, 5, 5],
    [12.4, 10, 10],
    [47, 45, 30],
    [63, 60, 40],
    [272, 250, 170],
    [1234, 1200, 750],
  ])('of %d km is told as about %d km or %d miles', (exact, km, miles) => {
    expect(about(exact, 'France')).toEqual({ km, miles, unit: 'km' });
    expect(about(exact, 'United States').unit).toBe('miles');
  });
});

const study = (...sites: Site[]): Study => ({
  id: 'NCT00000001',
  title: 'A study',
  status: 'RECRUITING',
  conditions: [],
  keywords: [],
  phases: [],
  interventions: [],
  eligibility: { text: '' },
  sites,
  contacts: [],
});
const inLondon: Site = { city: 'London', country: 'United Kingdom', point: LONDON };
const inYork: Site = { city: 'York', country: 'United Kingdom', point: YORK };
const leeds: Where = { kind: 'place', place: { name: 'Leeds', label: 'Leeds, United Kingdom', country: 'United Kingdom', point: LEEDS } };

it('from an area is no finer than the area', () => {
  expect(about(3, 'France', true)).toMatchObject({ km: 50, miles: 50 });
  expect(about(130, 'France', true)).toMatchObject({ km: 150, miles: 100 });
});

describe('the nearest site', () => {
  it('is told with about how far it is', () => {
    expect(nearestSite(study(inLondon, inYork), leeds)).toMatchObject({
      site: inYork,
      open: true,
      sameCountry: true,
      about: { km: 35, miles: 20, unit: 'miles' },
    });
  });

  it('is one that takes people, before one that is nearer', () => {
    const closed = { ...inYork, status: 'COMPLETED' };
    const soon = { ...inYork, status: 'NOT_YET_RECRUITING' };
    expect(nearestSite(study(closed, soon, inLondon), leeds)?.site).toBe(inLondon);
    expect(nearestSite(study(closed, { ...inLondon, status: 'NOT_YET_RECRUITING' }), leeds)).toMatchObject({
      open: false,
      site: { city: 'London' },
    });
  });

  it('is one in the same state or country where no distance is known', () => {
    const boston: Site = { city: 'Boston', state: 'Massachusetts', country: 'United States', point: { lat: 42.36, lon: -71.06 } };
    const plano: Site = { city: 'Plano', state: 'Texas', country: 'United States' };
    const texas: Where = {
      kind: 'place',
      place: { name: 'Texas', label: 'Texas, United States', region: 'Texas', country: 'United States' },
    };
    expect(nearestSite(study(inLondon, boston, plano), texas)).toMatchObject({ site: plano, sameRegion: true });
    expect(nearestSite(study(inLondon, boston), { kind: 'country', country: 'United States' })).toMatchObject({
      site: boston,
      sameCountry: true,
    });
    expect(nearestSite(study(inLondon), texas)).toMatchObject({ site: inLondon, sameCountry: false });
  });

  it('of nowhere known is any that takes people, and of no sites is none', () => {
    expect(nearestSite(study({ ...inYork, status: 'SUSPENDED' }, inLondon), { kind: 'unknown' })?.site).toBe(inLondon);
    expect(nearestSite(study(), leeds)).toBeUndefined();
  });
});
