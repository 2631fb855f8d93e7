import type { Lexicon } from './lexicon.ts';
import { inFigures } from './numbers.ts';
import { tidy } from './said.ts';
import type { NumberRead } from './scale.ts';

const NUMBER = String.raw`(\d+(?:\.\d+)?)`;
/** Kilograms and metres in the units people use. */
const POUND = 0.45359237;
const STONE = 6.35029318;
const INCH = 0.0254;

/** A body mass index no grown person has. */
const [LEAST, MOST] = [10, 90];

/** The body mass index (kilograms by square metre, one decimal) of "170 cm and 80 kg", "5'8 180 lbs", "12 stone 4, 5ft 6" or "bmi 27". */
export function readBodyMass(text: string, lexicon: Lexicon): NumberRead {
  const said = inFigures(tidy(text).replace(/(\d),(\d)/g, '$1.$2'), lexicon);
  const index = new RegExp(
    String.raw`\b(?:bmi|body mass index)\b[^\d]{0,20}${NUMBER}|${NUMBER}[^\d]{0,12}\b(?:bmi|body mass index)\b`,
  ).exec(said);
  if (index) return settled(Number(index[1] ?? index[2]));
  const [metres, rest] = heightIn(said);
  const kilograms = weightIn(rest);
  if (metres !== undefined && kilograms !== undefined) return settled(kilograms / metres ** 2);
  if (metres !== undefined || kilograms !== undefined) return pairIn(said) ?? 'vague';
  return pairIn(said) ?? bareIndex(said);
}

/** A height in metres, and the words without it. */
function heightIn(said: string): [number | undefined, string] {
  const taken = (pattern: RegExp, metres: (found: RegExpExecArray) => number): [number, string] | undefined => {
    const found = pattern.exec(said);
    return found ? [metres(found), `${said.slice(0, found.index)} ${said.slice(found.index + found[0].length)}`] : undefined;
  };
  const inches = (feet: string | undefined, more: string | undefined) => (Number(feet) * 12 + Number(more ?? 0)) * INCH;
  return (
    taken(/\b(\d)\s?(?:'|’|′|ft\b|foot\b|feet\b)\s?(?:and )?(\d{1,2}(?:\.\d+)?)?\s?(?:"|”|″|''|in\b|ins\b|inch(?:es)?\b)?/, (found) =>
      inches(found[1], found[2]),
    ) ??
    taken(/\b(\d{2,3}(?:\.\d+)?)\s?(?:cms?|centimet(?:er|re)s?)\b/, (found) => Number(found[1]) / 100) ??
    taken(/\b([12])\s?m(?:et(?:er|re)s?)?\s?(\d{2})\b/, (found) => Number(found[1]) + Number(found[2]) / 100) ??
    taken(/\b([12]\.\d{1,2})\s?(?:m|met(?:er|re)s?)?\b(?!\s?(?:kgs?|kilo|lbs?|pounds?|stone|st)\b)/, (found) => Number(found[1])) ??
    taken(/\b(\d{2})\s?(?:in|inches)\b/, (found) => Number(found[1]) * INCH) ?? [undefined, said]
  );
}

/** A weight in kilograms. */
function weightIn(said: string): number | undefined {
  const stone = /\b(\d{1,2}(?:\.\d+)?)\s?(?:st\b|stones?\b)\s?(?:and )?(?:(\d{1,2})\s?(?:lbs?|pounds?)?\b)?/.exec(said);
  if (stone) return Number(stone[1]) * STONE + Number(stone[2] ?? 0) * POUND;
  const kilograms = /\b(\d{2,3}(?:\.\d+)?)\s?(?:kgs?|kilos?|kilogram(?:me)?s?)\b/.exec(said);
  if (kilograms) return Number(kilograms[1]);
  const pounds = /\b(\d{2,3}(?:\.\d+)?)\s?(?:lbs?|pounds?)\b/.exec(said);
  return pounds ? Number(pounds[1]) * POUND : undefined;
}

/** Two figures of which one can only be centimetres (or metres) and the other kilograms: "172 80", "1.72 and 80". */
function pairIn(said: string): NumberRead {
  const [first, second, ...more] = [...said.matchAll(new RegExp(NUMBER, 'g'))].map(([figure]) => Number(figure));
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const tall = (one: number) => (one >= 120 && one <= 220 ? one / 100 : one >= 1.2 && one <= 2.2 ? one : undefined);
  const heavy = (one: number) => (one >= 35 && one <= 119 ? one : undefined);
  const [height, weight] = tall(first) !== undefined ? [tall(first), heavy(second)] : [tall(second), heavy(first)];
  return height !== undefined && weight !== undefined ? settled(weight / height ** 2) : undefined;
}

/** One bare figure can be the index itself. */
function bareIndex(said: string): NumberRead {
  const bare = new RegExp(String.raw`^\D*?${NUMBER}\D*$`).exec(said);
  if (!bare) return undefined;
  const index = Number(bare[1]);
  return index >= 15 && index <= 60 && !/\b(?:years?|yrs?|weeks?|months?|days?|old)\b/.test(said) ? settled(index) : 'vague';
}

function settled(index: number): NumberRead {
  return index >= LEAST && index <= MOST ? Math.round(index * 10) / 10 : 'out-of-range';
}
