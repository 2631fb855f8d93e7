import type { Lexicon } from './lexicon.ts';
import { inFigures } from './numbers.ts';
import { tidy } from './said.ts';

const ORDINALS: Readonly<Record<string, number>> = {
  first: 1,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
  top: 1,
  former: 1,
};
const ONE =
  /^(?:(?:the|option|number|choice|answer|num|nr|#|my|i pick|i choose|i take|i will take|i want|let's go with|go with|i would say|i think|maybe|probably)\s*)*(?:(\d{1,2})(?:st|nd|rd|th)?|([a-z]+))(?:\s+(?:one|option|choice|answer|two))?(?:\s+(?:please|thanks|pls|plz|i think|then))*[\s.!)]*$/;

/** The place in a list of so many that the whole message names: "2", "the second one", "last". Inside a sentence a number is no place. */
export function placeIn(text: string, length: number, lexicon: Lexicon): number | undefined {
  const said = tidy(text);
  const found = ONE.exec(inFigures(said, lexicon)) ?? ONE.exec(said);
  if (!found) return undefined;
  const [, figure, word = ''] = found;
  if (figure !== undefined) return inside(Number(figure), length);
  if (/^(?:last|bottom|final|latter)$/.test(word)) return length;
  if (word === 'middle') return length % 2 === 1 ? (length + 1) / 2 : undefined;
  return Object.hasOwn(ORDINALS, word) ? inside(ORDINALS[word] ?? 0, length) : undefined;
}

function inside(place: number, length: number): number | undefined {
  return place >= 1 && place <= length ? place : undefined;
}

/** Several places at once: "1 and 3", "1, 3", "the first and the last". Each part must be a place by itself. */
export function placesIn(text: string, length: number, lexicon: Lexicon): number[] | undefined {
  const places = tidy(text)
    .split(/\s*(?:,|&|\+|\band\b|\bplus\b)\s*/)
    .filter(Boolean)
    .map((part) => placeIn(part, length, lexicon));
  return places.length > 0 && places.length <= length && places.every((place) => place !== undefined) ? places : undefined;
}
