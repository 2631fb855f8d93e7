import { withoutAccents, plainPlace } from './plain-place.ts';

const LONGEST = 160;
const MOST_PARTS = 6;
const MOST_WORDS = 12;
/** Words that stand before a place and are no part of it. */
const BEFORE = new Set(
  'a drive hour hours min mins minute minutes walk central downtown greater inner uptown about address and am are area around at based behind between by city close currently exactly far for from hello here hi hm home i id im in inside is it its just kind life live living lived located me mile miles mostly my near nearby nearest nearer next not now of ok okay on or originally our out outside over place postcode post code probably quite reside right say so somewhere south north east west southern northern stay staying suburb suburbs sure that thats the to town um use village we well whereabouts wife yeah yes you zip km kilometers kilometres kms some uh um within'.split(
    ' ',
  ),
);
const AFTER = new Set(
  'please thanks thank you now currently mate baby lol area region metro ish or so though actually really at the moment for right county suburbs proper too also'.split(
    ' ',
  ),
);
const BREAKS = /[,;:/()|?!\n]| - |(?<!\b(?:st|ste|ft|mt))\.\s/;
const JOINING = /\s(?:in|near|from|at|around|outside|by|close to|and|or)\s(?:the\s)?/;

/** Up to where someone lives now, in a sentence that also says where they do not. */
const LIVING =
  /^.*\b(?:liv(?:e|ing)|based|stay(?:ing)?|moved|now|currently|i ?am|i'?m)\s(?:now\s|here\s|from .{1,40}?\s)?(?:in|near|at|to|around|outside|close to)\s(?:the\s)?/;

/** What was typed as a place, cut into what may be names: each part as lists of words, the fullest first. */
export interface TypedPlace {
  /** The start of it in small letters without accents, for postcodes. */
  text: string;
  /** Cut at commas; then also at "in", "near" and the like. */
  ways: readonly (readonly (readonly string[])[])[];
}

export function typedPlace(said: string): TypedPlace {
  const text = withoutAccents(said.slice(0, LONGEST)).replace(/\s+/g, ' ').trim();
  const parts = text.split(BREAKS).slice(0, MOST_PARTS);
  const living = text.replace(LIVING, '');
  const cut = parts.flatMap((part) => ` ${part}`.split(JOINING)).slice(0, MOST_PARTS);
  const ways = living === text ? [parts, cut] : [living.split(BREAKS).slice(0, MOST_PARTS), parts, cut];
  return { text, ways: ways.map((all) => all.map(namesOf).filter((names) => names.length > 0)) };
}

/** The names a part may be: with all its words, then without those that hold figures, as a postcode may stand beside a town. */
function namesOf(part: string): readonly string[] {
  const words = plainPlace(part).split(' ').filter(Boolean).slice(0, MOST_WORDS);
  const plain = words.filter((word) => !/\d/.test(word));
  return plain.length === 0 || plain.length === words.length ? namesIn(words) : [...namesIn(words), ...namesIn(plain)];
}

/** The words as they are, then without those before it and after it, one by one. */
function namesIn(words: readonly string[]): readonly string[] {
  const names: string[] = [];
  let from = 0;
  for (;;) {
    for (let to = words.length; to > from; to--) {
      names.push(words.slice(from, to).join(' '));
      if (!AFTER.has(words[to - 1] ?? '')) break;
    }
    if (from >= words.length || !(BEFORE.has(words[from] ?? '') || /^\d{1,3}$/.test(words[from] ?? ''))) return names;
    from++;
  }
}
