import type { Lexicon } from './lexicon.ts';
import { sameWord } from './spelling.ts';

/** Names in plain letters, and what each is: a country's English name, or a city, which stays as it was written. */
interface Gazetteer {
  countries: ReadonlyMap<string, string>;
  cities: ReadonlySet<string>;
  /** Only as the whole answer: "british". */
  demonyms: ReadonlyMap<string, string>;
}
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const NO_COUNTRIES = new Set(['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB']);
/** Short names that are no words of their own, so that they count inside a sentence. */
const SHORT = new Set(['uk', 'usa', 'uae', 'nz', 'ksa', 'nyc', 'drc', 'nsw', 'rsa', 'rio', 'goa']);

const kept = new WeakMap<Lexicon, Gazetteer>();

export function plainName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim()
    .replace(/\b(\p{L}) (?=\p{L}\b(?! \p{L}{2}))/gu, '$1');
}

function gazetteer(lexicon: Lexicon): Gazetteer {
  const known = kept.get(lexicon);
  if (known) return known;
  const byName = (lists: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(lists).flatMap(([country, names]) => names.map((name) => [plainName(name), country] as const));
  const made = {
    countries: new Map([...worldsCountries(), ...byName(lexicon.places)]),
    cities: new Set(byName(lexicon.cities).map(([city]) => city)),
    demonyms: new Map(byName(lexicon.demonyms)),
  };
  kept.set(lexicon, made);
  return made;
}

/** English names of the world's countries, as the runtime knows them. */
function worldsCountries(): (readonly [string, string])[] {
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  return [...LETTERS].flatMap((a) =>
    [...LETTERS].flatMap((b) => {
      const name = NO_COUNTRIES.has(a + b) ? undefined : names.of(a + b);
      return name ? [[plainName(name), name] as const] : [];
    }),
  );
}

/** The country of this name and nothing else: by its names, its people, or a slip of either. */
export function countryNamed(name: string, lexicon: Lexicon): string | undefined {
  const { countries, demonyms, cities } = gazetteer(lexicon);
  const exact = countries.get(name) ?? demonyms.get(name);
  if (exact !== undefined || name.length < 5 || cities.has(name)) return exact;
  const words = name.split(' ');
  const near = new Set([...countries].filter(([other]) => sameWords(words, other.split(' '))).map(([, country]) => country));
  const [only] = near;
  return near.size === 1 ? only : undefined;
}

function sameWords(written: readonly string[], meant: readonly string[]): boolean {
  return written.length === meant.length && written.every((word, at) => sameWord(word, meant[at] ?? ''));
}

/** A country's name by exactly these words, where they may stand inside a sentence. */
export function countryInside(name: string, lexicon: Lexicon): string | undefined {
  return name.length >= 4 || SHORT.has(name) ? gazetteer(lexicon).countries.get(name.replace(/^the /, '')) : undefined;
}

export function isKnownCity(name: string, lexicon: Lexicon): boolean {
  return (name.length >= 4 || SHORT.has(name)) && gazetteer(lexicon).cities.has(name);
}

/** Whether these words are a country or a city that is known, and nothing else: "canada", "the uk", "new york". */
export function knownPlace(said: string, lexicon: Lexicon): boolean {
  const name = plainName(said);
  return countryInside(name, lexicon) !== undefined || isKnownCity(name, lexicon);
}
