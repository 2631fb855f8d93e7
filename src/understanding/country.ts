import type { Lexicon } from './lexicon.ts';
import { tidy, writtenOut } from './said.ts';
import { sameWord } from './spelling.ts';

const LIVE =
  /^(?:(?:i|we) (?:live|am living|are|am|stay|reside|come|work|am based|moved)(?: (?:now|currently|here))? ?(?:in|from|to|near)?|i am (?:in|from|based in)|living in|based in|currently in|near|from|in|it is|the country is|my country is|country:?)\s+/;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

let known: Map<string, string> | undefined;

/** English names of the world's countries, as the runtime knows them, by their lower-case form. */
function countries(): Map<string, string> {
  if (known) return known;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  known = new Map();
  for (const a of LETTERS) {
    for (const b of LETTERS) {
      const name = ['EU', 'EZ', 'UN', 'QO', 'ZZ', 'XA', 'XB'].includes(a + b) ? undefined : names.of(a + b);
      if (name) known.set(plain(name), name);
    }
  }
  return known;
}

function plain(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/^the /, '')
    .trim();
}

/** A country by any of its names; else a place kept as written, first letters large. Not a sentence, and not a question. */
export function readCountry(text: string, lexicon: Lexicon): string | undefined {
  const said = writtenOut(tidy(text)).replace(/^[\s"'.,!-]+|[\s"'.,!]+$/g, '');
  if (said === '' || text.includes('?')) return undefined;
  const place = said
    .replace(/^(?:(?:um+|uh+|er+m?|well|oh|hi|so|just|yes|ok),? )+/, '')
    .replace(LIVE, '')
    .replace(/^the /, '')
    .replace(/,? (?:at the moment|right now|now|currently|please|thanks|thank you|actually|mate)$/, '');
  const name = plain(place);
  const found = named(name, lexicon) ?? inside(name, lexicon);
  if (found) return found;
  const words = name.split(' ');
  const isPlace =
    words.length <= 4 &&
    name.length >= 2 &&
    !words.some((word) => lexicon['not-a-place'].includes(word)) &&
    (/\p{L}/u.test(name) || /^\d{4,6}$/.test(name));
  return isPlace && !/[<>{}[\]\\^~=|@]/.test(place) ? titled(place) : undefined;
}

/** Whether these words are a country by any of its names, and nothing else: "canada", "the uk". */
export function knownPlace(said: string, lexicon: Lexicon): boolean {
  const name = plain(said);
  if (name.length < 4 && !['uk', 'usa', 'uae', 'nz'].includes(name)) return false;
  return countries().has(name) || Object.values(lexicon.places).some((names) => names.includes(name));
}

function named(name: string, lexicon: Lexicon): string | undefined {
  const alias = Object.entries(lexicon.places).find(
    ([country, names]) => plain(country) === name || names.some((other) => plain(other) === name),
  );
  if (alias) return alias[0];
  const exact = countries().get(name);
  if (exact) return exact;
  const near = [...countries()].filter(([other]) => name.length >= 5 && !name.includes(' ') && sameWord(name, other));
  return near.length === 1 ? near[0]?.[1] : undefined;
}

/** A country at the end of something longer: "a small town in the north of Germany". */
function inside(name: string, lexicon: Lexicon): string | undefined {
  const words = name.split(' ');
  if (words.length < 2 || words.length > 20 || words.some((word) => word === 'not' || word === 'never')) return undefined;
  const found = new Set<string>();
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + 4); to > from; to--) {
      const part = words.slice(from, to).join(' ');
      // "us", "sa" and their like are words of their own inside a sentence.
      const country =
        part.length >= 4 || part === 'uk' || part === 'usa' || part === 'uae'
          ? (countries().get(part) ?? Object.entries(lexicon.places).find(([, names]) => names.includes(part))?.[0])
          : undefined;
      if (!country) continue;
      found.add(country);
      from = to - 1;
      break;
    }
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function titled(place: string): string {
  const hasFigures = /\d/.test(place);
  return hasFigures && place.length <= 10
    ? place.toUpperCase()
    : place.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
