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
  eleventh: 11,
  twelfth: 12,
  top: 1,
  former: 1,
};
const LAST = 'last|bottom|final|latter|lowest';
const BEFORE =
  "(?:(?:the|your|option|opt|number|choice|answer|button|letter|num|no\\.|nr|#|my|it is|it's|its|that is|that's|i pick|i choose|i go for|i'll go for|i take|i'll take|i will take|i want|i'd say|i would say|let's go with|go with|going with|i think|i guess|probably|just|um|well|ok|okay|so|yes|yeah)[\\s,:]*)*";
const AFTER =
  '(?:\\s*(?:one|option|choice|answer|button|item|line|thing|down|on the list|in the list|of them|of those|of these|from the top|on there|please|thanks|thx|ta|pls|plz|i think|i guess|for me|then|mate|is me|fits|applies|sounds right|if i had to pick))*[\\s.!)]*';
const ONE = new RegExp(`^${BEFORE}(?:(\\d{1,2})(?:st|nd|rd|th)?|([a-z]+))${AFTER}$`);
const FROM_END = new RegExp(
  `^${BEFORE}(?:(?:second|next) (?:to )?(?:the )?last|last but one|one before (?:the )?last|penultimate|second from (?:the )?(?:bottom|end))${AFTER}$`,
);
const LETTER = new RegExp(
  `^(?:(?:the|my|i pick|i choose|i'll take)\\s+)?(?:(?:option|opt|choice|answer|letter)\\s+)?([a-hjkl])\\b${AFTER}$`,
);
const RUN = new RegExp(
  `^(?:the |my |numbers? |options? )*(?:(first|top|last|bottom|final) (\\d{1,2})|(\\d{1,2})\\s*(?:-|to|through|till|until)\\s*(\\d{1,2}))${AFTER}$`,
);

/** The place in a list of so many that the whole message names: "2", "the second one", "last", "option b". Inside a sentence a number is no place, and where numbers are asked for none is but "the second" or "last". */
export function placeIn(text: string, length: number, lexicon: Lexicon, numbersMeanMore = false): number | undefined {
  const said = tidy(text);
  if (FROM_END.test(said)) return inside(length - 1, length);
  const letter = LETTER.exec(said)?.[1];
  if (letter !== undefined && !(numbersMeanMore && said.length < 3)) return inside(letter.charCodeAt(0) - 96, length);
  const found = ONE.exec(numbersMeanMore ? said : inFigures(said, lexicon)) ?? ONE.exec(said);
  if (!found) return undefined;
  const [, figure, word = ''] = found;
  const placeWord = Object.hasOwn(ORDINALS, word) || new RegExp(`^(?:${LAST})$`).test(word);
  if (numbersMeanMore && !placeWord && !/\b(?:option|opt|choice|answer|button|number|one|on the list|down)\b/.test(said)) return undefined;
  if (figure !== undefined) return inside(Number(figure), length);
  if (new RegExp(`^(?:${LAST})$`).test(word)) return length;
  if (word === 'middle') return length % 2 === 1 ? (length + 1) / 2 : undefined;
  return Object.hasOwn(ORDINALS, word) ? inside(ORDINALS[word] ?? 0, length) : undefined;
}

function inside(place: number, length: number): number | undefined {
  return place >= 1 && place <= length ? place : undefined;
}

/** Several places at once: "1 and 3", "1 3", "the first two", "2 to 4". Each part must be a place by itself. */
export function placesIn(text: string, length: number, lexicon: Lexicon): number[] | undefined {
  const said = tidy(text).replace(/^both (?:the )?/, '');
  const run = runOf(inFigures(said, lexicon), length);
  if (run) return run;
  const places = said
    .replace(/^(?:numbers?|options?|choices?)\s+/, '')
    .split(/\s*(?:,|&|\+|\/|\band\b|\bplus\b|\balso\b|(?<=\d)\s+(?=\d))\s*/)
    .filter(Boolean)
    .map((part) => placeIn(part, length, lexicon));
  return places.length > 0 && places.length <= length && places.every((place) => place !== undefined) ? places : undefined;
}

/** "The first two", "last 3", "1 to 3". */
function runOf(said: string, length: number): number[] | undefined {
  const [, end, count, low, high] = RUN.exec(said) ?? [];
  const [from, to] =
    count === undefined
      ? [Number(low), Number(high)]
      : end === 'first' || end === 'top'
        ? [1, Number(count)]
        : [length + 1 - Number(count), length];
  if (!(from >= 1 && from < to && to <= length)) return undefined;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at);
}
