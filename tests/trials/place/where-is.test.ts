import fc from 'fast-check';
import { allAreas } from '../../../src/trials/place/areas.ts';
import { whereIs } from '../../../src/trials/place/where-is.ts';
import type { Where } from '../../../src/trials/place/place.ts';
import type { World } from '../../../src/trials/place/world.ts';
import { gatheredWorld, sites } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await gatheredWorld();
});

function told(where: Where): string {
  if (where.kind === 'place') return where.place.label;
  if (where.kind === 'several') return where.places.map(({ label }) => label).join(' | ');
  return where.kind === 'country' ? `all of ${where.country}` : 'unknown';
}

describe('a place that is clear', () => {
  it.each([
    ['near leeds', 'Leeds, United Kingdom'],
    ['uk, near leeds', 'Leeds, United Kingdom'],
    ['i live in leeds in the uk', 'Leeds, United Kingdom'],
    ["I'm in Glasgow, Scotland", 'Glasgow, United Kingdom'],
    ['my wife and i live in leeds, thanks', 'Leeds, United Kingdom'],
    ['i moved from london to leeds', 'Leeds, United Kingdom'],
    ['from poland originally but i live in cork', 'Cork, Ireland'],
    ['Paris, Texas', 'Paris, Texas'],
    ['paris texas usa', 'Paris, Texas'],
    ['london ontario', 'London, Ontario'],
    ['london, canada', 'London, Ontario'],
    ['london', 'London, United Kingdom'],
    ['springfield il', 'Springfield, Illinois'],
    ['new york', 'New York, United States'],
    ['NYC', 'New York, United States'],
    ['new york, ny', 'New York, United States'],
    ['L.A.', 'Los Angeles, California'],
    ['St. Louis, MO', 'St. Louis, Missouri'],
    ['st louis', 'St. Louis, Missouri'],
    ['Washington, D.C.', 'Washington, D.C., United States'],
    ['vancouver, wa', 'Vancouver, Washington'],
    ['toronto, CA', 'Toronto, Ontario'],
    ['orange ca', 'Orange, California'],
    ['san jose ca', 'San Jose, California'],
    ['salt lake', 'Salt Lake City, Utah'],
    ['München', 'Munich, Germany'],
    ['muenchen', 'Munich, Germany'],
    ['frankfurt', 'Frankfurt, Germany'],
    ['firenze', 'Florence, Italy'],
    ['kiev', 'Kyiv, Ukraine'],
    ['bangalore', 'Bengaluru, India'],
    ['sao paulo', 'São Paulo, Brazil'],
    ["xi'an", 'Xi’an, China'],
    ['Seoul, South Korea', 'Seoul, South Korea'],
    ['Beni Suef', 'Beni Suef, Egypt'],
    ['den haag', 'The Hague, Netherlands'],
    ['saint-etienne', 'Saint-Étienne, France'],
    ['singapore', 'Singapore'],
    ['texas', 'Texas, United States'],
    ['melbourne', 'Melbourne, Victoria'],
    ['galway', 'Galway, Ireland'],
    ['i live in west yorkshire', 'West Yorkshire, United Kingdom'],
    ['halifax, west yorkshire', 'Halifax, United Kingdom'],
    ['the highlands', 'Highlands, United Kingdom'],
    ['co kerry', 'County Kerry, Ireland'],
    ['bay area', 'Bay Area, California'],
    ['lahore, punjab', 'Lahore, Pakistan'],
    ['sydney nsw 2000', 'Sydney, New South Wales'],
    ['1012 amsterdam', 'Amsterdam, Netherlands'],
    ['dublin d02 x285', 'Dublin, Ireland'],
    ['2 hours north of toronto', 'Toronto, Ontario'],
    ['leeds or york', 'Leeds, United Kingdom'],
    ['100 mile house', '100 Mile House, British Columbia'],
    ['hong kong china', 'Hong Kong, Hong Kong SAR China'],
    ['goyang', 'Goyang-si, South Korea'],
  ])('%s is %s', (text, label) => {
    const where = whereIs(text, { sites, world });
    expect([where.kind, told(where)]).toEqual(['place', label]);
  });

  it.each([
    ['leeeds', 'Leeds, United Kingdom'],
    ['philadelpia', 'Philadelphia, Pennsylvania'],
    ['new yrok', 'New York, United States'],
    ['birmingam alabama', 'Birmingham, Alabama'],
    ['califronia', 'California, United States'],
  ])('%s has one slip and is %s', (text, label) => {
    expect(told(whereIs(text, { sites: [], world }))).toBe(label);
  });
});

describe('a postcode', () => {
  it.each([
    ['90210', 'Beverly Hills, California'],
    ['zip 90210-1234', 'Beverly Hills, California'],
    ['M5V', 'Downtown Toronto, Ontario'],
    ['m5v 2t6', 'Downtown Toronto, Ontario'],
    ['SW1A 1AA', 'London, United Kingdom'],
    ['my postcode is LS1', 'Leeds, United Kingdom'],
    ['n1c 4ag', 'London, United Kingdom'],
    ['34537', 'Bad Wildungen, Germany'],
    ['D-34537', 'Bad Wildungen, Germany'],
    ['6800 TA', 'Arnhem, Netherlands'],
    ['28007 madrid', 'Madrid, Spain'],
    ['75013 france', 'Paris, France'],
    ['75013 usa', 'Allen, Texas'],
    ['D02 X285', 'all of Ireland'],
    ['1012 AB', 'all of Netherlands'],
  ])('%s is %s', (text, label) => {
    expect(told(whereIs(text, { sites, world }))).toBe(label);
  });

  it('of two countries is asked about, whichever has the site', () => {
    expect(told(whereIs('75013', { sites, world })).split(' | ').sort()).toEqual(['Allen, Texas', 'Paris, France']);
    expect(told(whereIs('75013', { sites, world, country: 'United States' }))).toBe('Allen, Texas');
  });
});

describe('a place of several countries or states', () => {
  it.each([
    ['i live in springfield', ['Springfield, Illinois', 'Springfield, Massachusetts', 'Springfield, Missouri']],
    ['birmingham', ['Birmingham, Alabama', 'Birmingham, United Kingdom']],
    ['portland', ['Portland, Maine', 'Portland, Oregon']],
    ['washington', ['Washington, D.C., United States', 'Washington, United States']],
    ['georgia', ['Georgia', 'Georgia, United States']],
    ['newcastle', ['Newcastle upon Tyne, United Kingdom', 'Newcastle, New South Wales']],
    ['cambridge', ['Cambridge, Massachusetts', 'Cambridge, United Kingdom']],
    ['kent', ['Kent, United Kingdom', 'Kent, Washington']],
    ['punjab', ['Punjab, Pakistan', 'Punjab, India']],
    ['ashford uk', []],
    ['newport', ['Newport, England, United Kingdom', 'Newport, Wales, United Kingdom']],
  ])('%s has to be asked about', (text, some) => {
    const where = whereIs(text, { sites, world });
    const places = where.kind === 'several' ? where.places.map(({ label }) => label) : [];
    expect(places).toEqual(expect.arrayContaining(some));
    expect(places.length).toBeLessThanOrEqual(5);
    expect(new Set(places).size).toBe(places.length);
  });

  it('is the one in the country that was named before', () => {
    expect(told(whereIs('birmingham', { sites, world, country: 'United Kingdom' }))).toBe('Birmingham, United Kingdom');
    expect(told(whereIs('portland', { sites, world, country: 'United States' }))).toBe('Portland, Oregon | Portland, Maine');
  });
});

describe('a country', () => {
  it.each([
    ['uk', 'United Kingdom'],
    ['i am in the usa', 'United States'],
    ['scotland', 'United Kingdom'],
    ['the netherlands', 'Netherlands'],
    ['Korea, Republic of', 'South Korea'],
    ['germny', 'Germany'],
    ['trinidad and tobago', 'Trinidad & Tobago'],
    ['mexico', 'Mexico'],
    ['a village called Smallham, uk', 'United Kingdom'],
  ])('%s is all of %s', (text, country) => {
    expect(whereIs(text, { sites, world })).toEqual({ kind: 'country', country });
  });

  it('has more names where something else knows them', () => {
    const countryNamed = (name: string) => (name === 'blighty' ? 'United Kingdom' : undefined);
    expect(told(whereIs('blighty', { sites, world, countryNamed }))).toBe('all of United Kingdom');
  });
});

describe('no place', () => {
  it.each(['skip', 'no', 'near me', 'at home', 'my back hurts', '12', '', '東京', '🙂', 'i dont want to say', 'the moon', 'zzzz'])(
    '%s is unknown',
    (text) => {
      expect(whereIs(text, { sites, world })).toEqual({ kind: 'unknown' });
    },
  );

  it('is what any text is at worst', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc
        .array(fc.constantFrom('near', 'in', 'st', 'leeds', 'uk', ',', 'M5V', '90210', 'la', 'new', 'york', '.', '-'), { maxLength: 60 })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (any) => {
        const where = whereIs(any, { sites, world });
        expect(['place', 'several', 'country', 'unknown']).toContain(where.kind);
        expect(JSON.parse(JSON.stringify(where))).toEqual(where);
      }),
    );
  });
});

it('knows the towns and postcodes of the sites without the table', () => {
  expect(told(whereIs('murnau am staffelsee', { sites }))).toBe('Murnau Am Staffelsee, Germany');
  expect(told(whereIs('D-34537', { sites }))).toBe('Bad Wildungen, Germany');
  expect(told(whereIs('leeds', { sites }))).toBe('unknown');
});

it('finds the town of every site by its own city and country', () => {
  const missed = sites.filter(({ city, country, point }) => {
    const where = whereIs(`${city ?? ''}, ${country ?? ''}`, { sites, world });
    return !(where.kind !== 'country' && where.kind !== 'unknown') || point === undefined;
  });
  expect(missed.map(({ city, country }) => `${city ?? ''}, ${country ?? ''}`)).toEqual([]);
});

it('has a town in its table for every area it knows', () => {
  const missing = allAreas().filter(({ name, country }) => {
    const where = whereIs(`${name}, ${country}`, { sites: [], world });
    return !(where.kind === 'place' && where.place.area && where.place.point);
  });
  expect(missing).toEqual([]);
});
