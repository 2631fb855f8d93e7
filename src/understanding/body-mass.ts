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
/** A figure without its unit is taken for one unit only where the index is usual in that unit, and in no other. */
const [USUAL_LEAST, USUAL_MOST] = [17, 52];

const KILOGRAMS = String.raw`(?:kgs?|kilos?|kilogram(?:me)?s?)`;
const POUNDS = String.raw`(?:lbs?|pounds?)`;
const STONES = String.raw`(?:st|stones?)(?![a-z])`;
const WEIGHT = String.raw`(?:${KILOGRAMS}|${POUNDS}|${STONES})`;
/** Figures of other things: ages, times, doses, scores, and what was gained or lost. */
const OTHERS = new RegExp(
  String.raw`\b(?:aged?|lost|gained|put on|dropped|shed)\s+(?:about |around |nearly |over )?\d+(?:\.\d+)?(?:\s?${WEIGHT})?|\b\d+(?:\.\d+)?\s?(?:y\/?o|years?|yrs?|weeks?|wks?|months?|days?|hours?|mg|mcg|ml|%|\/\s?10|out of)\b(?:[ -]olds?)?`,
  'g',
);
/** What it was before says nothing of now. */
const BEFORE = new RegExp(
  String.raw`\b(?:was|were|used to be|used to weigh|weighed|had been)\s+(?:about |around )?${NUMBER}\s?${WEIGHT}`,
  'g',
);
const AS_AGE = /\bi(?: a|')?m\s+\d{1,2}(?=\s*(?:,|and\b|$))/g;

/** The body mass index (kilograms by square metre, one decimal) of "170 cm and 80 kg", "5'8 180 lbs", "12 stone 4, 5ft 6" or "bmi 27". */
export function readBodyMass(text: string, lexicon: Lexicon): NumberRead {
  const said = inFigures(tidy(text).replace(/(\d),(\d)/g, '$1.$2'), lexicon)
    .replace(/(\d) 1\/2\b/g, '$1.5')
    .replace(OTHERS, ' ');
  const index = new RegExp(
    String.raw`\b(?:bmi|body mass index)\b[^\d,;]{0,20}${NUMBER}|${NUMBER}[^\d,;]{0,12}\b(?:bmi|body mass index)\b`,
  ).exec(said);
  if (index) return settled(Number(index[1] ?? index[2]));
  const present = said.replace(BEFORE, ' ').replace(AS_AGE, ' ');
  const { metres, rest, inFeet } = heightIn(present) ?? barefeet(present) ?? { rest: present };
  const weights = weightsIn(rest);
  const [kilograms, ...others] = weights;
  if (others.length > 0) return 'vague';
  if (metres !== undefined && kilograms !== undefined) return settled(kilograms / metres ** 2);
  if (metres !== undefined) return withoutUnit(rest, metres, inFeet);
  const figures = figuresIn(present);
  if (kilograms !== undefined) return pairIn(figures) ?? 'vague';
  if (figures.length === 2) return pairIn(figures);
  return /\d/.test(said) ? 'vague' : undefined;
}

interface Height {
  metres?: number;
  /** The words without it. */
  rest: string;
  inFeet?: boolean;
}

function heightIn(said: string): Height | undefined {
  const taken = (pattern: RegExp, metres: (found: RegExpExecArray) => number, inFeet = false): Height | undefined => {
    const found = pattern.exec(said);
    return found ? { metres: metres(found), rest: without(said, found), inFeet } : undefined;
  };
  return (
    taken(
      new RegExp(
        String.raw`(?<![\d.])([3-7])\s?(?:'|’|′|(?:ft|foot|feet)(?![a-z]))\s?(?:and )?(?:((?:1[01]|\d)(?:\.\d+)?)(?![\d.]|\s?${WEIGHT}))?\s?(?:"|”|″|''|in\b|ins\b|inch(?:es)?\b)?`,
      ),
      (found) => (Number(found[1]) * 12 + Number(found[2] ?? 0)) * INCH,
      true,
    ) ??
    taken(
      /(?<![\d.])([3-7])\.(1[01]|\d)\s?(?:ft|foot|feet)(?![a-z])/,
      (found) => (Number(found[1]) * 12 + Number(found[2])) * INCH,
      true,
    ) ??
    taken(/\b([12])\s?m(?:et(?:er|re)s?)?\s?(?:and )?(\d{2})(?:\s?cms?\b|\b)/, (found) => Number(found[1]) + Number(found[2]) / 100) ??
    taken(/\b(\d{2,3}(?:\.\d+)?)\s?(?:cms?|centimet(?:er|re)s?)\b/, (found) => Number(found[1]) / 100) ??
    taken(/\b([12](?:\.\d{1,2})?)\s?(?:m|met(?:er|re)s?)\b/, (found) => Number(found[1])) ??
    taken(new RegExp(String.raw`\b([12]\.\d{1,2})\b(?!\s?${WEIGHT})`), (found) => Number(found[1])) ??
    taken(/\b(\d{2})\s?(?:in\b|inches\b|")/, (found) => Number(found[1]) * INCH, true)
  );
}

/** Feet and inches without their marks, beside a weight with its unit: "5 4 and 10 stone", "5.10 180 lbs", "5-10, 90kg". */
function barefeet(said: string): Height | undefined {
  if (weightsIn(said).length === 0) return undefined;
  const found = new RegExp(String.raw`(?<![\d.])([4-6])[ .-](1[01]|\d)(?![\d.]|\s?${WEIGHT})`).exec(said);
  return found ? { metres: (Number(found[1]) * 12 + Number(found[2])) * INCH, rest: without(said, found), inFeet: true } : undefined;
}

function without(said: string, { index, 0: found }: RegExpExecArray): string {
  return `${said.slice(0, index)} ; ${said.slice(index + found.length)}`;
}

/** The weights in kilograms. What is "now" counts alone. */
function weightsIn(said: string): readonly number[] {
  const now = /\b(?:now|currently|today|these days)\b(.*\d.*)$/.exec(said)?.[1];
  if (now !== undefined && new RegExp(String.raw`\d\s?${WEIGHT}`).test(now)) return weightsIn(now);
  const pattern = new RegExp(
    String.raw`(?<![\d.])${NUMBER}\s?(?:${STONES}\s?(?:and )?(?:(\d{1,2}(?:\.\d+)?)(?:\s?${POUNDS}\b|(?!\s?['’′"\d.]|\s?(?:ft|foot|feet|kg|cm|m)\b)))?|(${KILOGRAMS})\b|(${POUNDS})\b)`,
    'g',
  );
  return [...said.matchAll(pattern)].map(([, figure, more, kilograms, pounds]) =>
    kilograms ? Number(figure) : pounds ? Number(figure) * POUND : Number(figure) * STONE + Number(more ?? 0) * POUND,
  );
}

function figuresIn(said: string): readonly number[] {
  return [...said.matchAll(/\d+(?:\.\d+)?/g)].map(Number);
}

/** A weight without its unit beside a height: kilograms or pounds, where only one of them makes sense. */
function withoutUnit(rest: string, metres: number, inFeet = false): NumberRead {
  const [weight, ...more] = figuresIn(rest);
  if (weight === undefined || more.length > 0 || weight < 35) return 'vague';
  const [asKilograms, asPounds] = [weight / metres ** 2, (weight * POUND) / metres ** 2];
  if (usual(asKilograms) && (!usual(asPounds) || (!inFeet && asPounds < 20))) return settled(asKilograms);
  return inFeet && usual(asPounds) && !usual(asKilograms) ? settled(asPounds) : 'vague';
}

/** Two figures of which one can only be centimetres (or metres) and the other kilograms: "172 80", "1.72 and 80". */
function pairIn(figures: readonly number[]): NumberRead {
  const [first, second, ...more] = figures;
  if (first === undefined || second === undefined || more.length > 0) return undefined;
  const tall = (one: number) => (one >= 120 && one <= 220 ? one / 100 : one >= 1.2 && one <= 2.2 ? one : undefined);
  const heavy = (one: number) => (one >= 35 && one <= 119 ? one : undefined);
  const [height, weight] = tall(first) !== undefined ? [tall(first), heavy(second)] : [tall(second), heavy(first)];
  const index = height !== undefined && weight !== undefined ? weight / height ** 2 : undefined;
  return index !== undefined && usual(index) ? settled(index) : 'vague';
}

const usual = (index: number) => index >= USUAL_LEAST && index <= USUAL_MOST;

function settled(index: number): NumberRead {
  return index >= LEAST && index <= MOST ? Math.round(index * 10) / 10 : 'out-of-range';
}
