import { countryInside, countryNamed, isKnownCity, knownPlace, plainName } from './known-places.ts';
import type { Lexicon } from './lexicon.ts';
import { livingNow } from './living-now.ts';
import { postcodeIn } from './postcode.ts';
import { tidy, writtenOut } from './said.ts';
import { readYesNo } from './yes-no.ts';

const OPENING = /^(?:(?:um+|uh+|er+m?|well|oh|hi|hello|so|just|yes|ok|mostly|originally|currently|now|presently|here|actually|sorry),? )+/;
const LIVE =
  /^(?:(?:i|we) (?:live|am living|are|am|stay|reside|come|work|am based|moved|am located|am staying|am stuck)(?: (?:now|currently|here|just|all|over|up|down))* ?(?:in|from|to|near|outside|around|at)?|i am (?:in|from|based in)|living in|based in|currently in|located in|near(?: to)?|close to|not far from|(?:just )?outside(?: of)?|around|from|in|it is|(?:the|my) (?:country|city|town|place|location|address|home)(?: is)?:?|country:?|that (?:is|would be))\s+/;
const CLOSING =
  /,? (?:at the moment|right now|now|currently|please|thanks|thank you|actually|mate|eh|obviously|lol|haha|innit|of course|for now|baby|unfortunately|sadly|x+)$/;
/** Not there, which says nothing of where. */
const ELSEWHERE = /^(?:i am |live |we are )*(?:outside|not in|not from|nowhere near|anywhere but)(?: of)? (?:the )?(\S+(?: \S+)?)$/;
const ASKING = /^(?:is|are|does|do|did|can|could|should|would|will|what|which|why|how|where|who|any|find|show|search)\b/;
const MOST_WORDS = 4;
const LONGEST_SENTENCE = 25;
/** A place of someone else's. */
const OF_OTHERS =
  /\b(?:mum|mom|dad|mother|father|son|daughter|wife|husband|partner|sister|brother|friend|friends|parents|family|she|he|they) (?:is|are|lives?|lived|moved)\b[^,]{0,20}$/;
/** What stands right before a place says how it counts: not there, there once, there now. */
const NOT_THERE =
  /\b(?:not|never|left|leave|outside of|instead of|rather than)(?: (?:in|from|live in|living in|really|actually|near|to))?(?: the)?$/;
const ONCE =
  /\b(?:used to (?:live|be|stay)|was born|born|grew up|raised|originally|moved|came|was|lived|was living|visited|family is|parents are|was in|from)(?: (?:in|from|here from|over from))*(?: the)?$/;
const NOW =
  /\b(?:live|living|now|based|currently|moved to|stay|staying|reside|settled|here|these days)(?: (?:in|to|at|near|here|over))*(?: the)?$/;

/** A country by any of its names; else a place kept as written, first letters large. Not a sentence, and not a question. */
export function readCountry(text: string, lexicon: Lexicon): string | undefined {
  const said = writtenOut(tidy(text)).replace(/^[\s"'.,!(-]+|[\s"'!)-]+$/g, '');
  if (said === '') return undefined;
  const elsewhere = ELSEWHERE.exec(said)?.[1];
  if (elsewhere !== undefined && countryNamed(plainName(elsewhere), lexicon) !== undefined) return undefined;
  const place = strip(said);
  const name = plainName(place);
  if (isOnlyAKind(name, lexicon)) return undefined;
  const country = countryNamed(name, lexicon);
  if (country !== undefined || text.includes('?')) return country;
  if (ASKING.test(said)) return undefined;
  const found = inSentence(said, lexicon);
  if (found !== undefined) return found;
  const postcode = postcodeIn(place);
  if (postcode !== undefined) return postcode.length === place.length ? postcode : titled(place.length <= 14 ? place : postcode);
  if (readYesNo(text, lexicon) !== undefined) return undefined;
  const near =
    /^.*\b(?:near|outside(?: of)?|close to|north of|south of|east of|west of|not far from|called)\s+(?:the )?(\S+(?: \S+)?)$/.exec(
      place,
    )?.[1];
  const kept = [place, near].find((words) => words !== undefined && isPlace(words, lexicon));
  return kept === undefined ? undefined : titled(kept);
}

/** Where someone lives, as exactly as they said it: town, region and country by comma. Of a longer sentence the country or city found in it. */
export function readPlace(said: string, lexicon: Lexicon): string | undefined {
  const text = livingNow(said);
  const found = readCountry(text, lexicon);
  const parts = writtenOut(tidy(text))
    .split(/,\s*|\s+-\s+/)
    .map((part) => strip(part.replace(/^[\s"'.!(-]+|[\s"'!)-]+$/g, '')))
    .filter(Boolean);
  if (parts.length === 0 || text.includes('?') || !parts.every((part) => isPlace(part, lexicon))) return found;
  if (found === undefined && parts.length === 1) return undefined;
  return parts.map((part) => countryNamed(plainName(part), lexicon) ?? titled(part)).join(', ');
}

/** Whether these words are known places and nothing else, most of all a town and its country: "uk, near leeds". */
export function onlyKnownPlaces(said: string, lexicon: Lexicon): boolean {
  if (said.includes('?')) return false;
  const parts = tidy(said)
    .split(/,\s*/)
    .map((part) => strip(part.trim()))
    .filter(Boolean);
  return parts.length > 0 && parts.length <= MOST_WORDS && parts.every((part) => knownPlace(part, lexicon));
}

function strip(said: string): string {
  let place = said;
  for (let before = ''; before !== place;) {
    before = place;
    place = place
      .replace(OPENING, '')
      .replace(LIVE, '')
      .replace(/^the /, '')
      .replace(CLOSING, '')
      .replace(/[.,]+$/, '');
  }
  return place;
}

/** What many places are, and none is called: "a small town", "up north". */
function isOnlyAKind(name: string, lexicon: Lexicon): boolean {
  return lexicon['not-a-place'].some((words) => words.includes(' ') && (words === name || words === `a ${name}`));
}

/** Words that may be the name of a place that is not known. */
function isPlace(place: string, lexicon: Lexicon): boolean {
  const name = plainName(place);
  const words = name.split(' ');
  const figures = name.replace(/[^\d]/g, '');
  return (
    words.length <= MOST_WORDS &&
    !isOnlyAKind(name, lexicon) &&
    name.length >= 2 &&
    /\p{L}/u.test(name) &&
    !words.some((word) => lexicon['not-a-place'].includes(word)) &&
    (figures === '' || (figures.length >= 4 && figures.length <= 6)) &&
    !/[<>{}[\]\\^~=|@]/.test(place)
  );
}

interface Found {
  value: string;
  weight: number;
}

/** The country named in something longer, else the city: where someone lives now counts before where they once did. */
function inSentence(said: string, lexicon: Lexicon): string | undefined {
  const clauses = said.split(/[,;.!]\s+|\bbut\b|\band\b|\bthen\b/).map(plainName);
  if (clauses.join(' ').split(' ').length > LONGEST_SENTENCE) return undefined;
  const of = (find: (part: string) => string | undefined): readonly Found[] => clauses.flatMap((clause) => foundIn(clause, find));
  return (
    best(of((part) => countryInside(part, lexicon))) ??
    (clauses.length > 1 || (clauses[0] ?? '').split(' ').length > 2
      ? best(of((part) => (isKnownCity(part, lexicon) ? titled(part) : undefined)))
      : undefined)
  );
}

function foundIn(clause: string, find: (part: string) => string | undefined): Found[] {
  const words = clause.split(' ');
  const found: Found[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + MOST_WORDS); to > from; to--) {
      const value = find(words.slice(from, to).join(' '));
      if (value === undefined) continue;
      const before = words.slice(0, from).join(' ');
      const weight = weightAfter(before);
      found.push({ value, weight });
      from = to - 1;
      break;
    }
  }
  return found;
}

function weightAfter(before: string): number {
  if (NOT_THERE.test(before) || OF_OTHERS.test(before)) return 0;
  if (/\bused to\b/.test(before)) return 1;
  if (NOW.test(before)) return 3;
  return ONCE.test(before) ? 1 : 2;
}

function best(found: readonly Found[]): string | undefined {
  const most = Math.max(0, ...found.map(({ weight }) => weight));
  const [only, ...others] = [...new Set(found.filter(({ weight }) => weight === most).map(({ value }) => value))];
  return most > 0 && others.length === 0 ? only : undefined;
}

function titled(place: string): string {
  const hasFigures = /\d/.test(place);
  return hasFigures && place.length <= 10
    ? place.toUpperCase()
    : place.replace(/(^|[\s-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase());
}
