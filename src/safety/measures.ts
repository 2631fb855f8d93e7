import type { Word } from './normalise.ts';
import { numberOf } from './numbers.ts';
import type { Hit } from './phrases.ts';

/** Concepts that rest on a number, which a list of words cannot hold. */
export const MEASURES = [
  'age-under-16',
  'own-age-under-16',
  'age-under-5',
  'age-young-adult',
  'age-60-up',
  'temperature-high',
  'temperature-bare',
  'many-pills',
  'several-pills',
  'weight-amount',
  'weeks-along',
  'long-in-minutes',
  'past-year',
] as const;
type Measure = (typeof MEASURES)[number];

const set = (text: string) => new Set(text.split(' '));
const YEARS = set('yo yr yrs year years y');
const BEFORE_AGE = set(
  'only im iam am is aged age shes hes turned turning lad lass teen teenager grandson granddaughter nan pupil student he she brother sister niece youngest eldest kiddo pt patient dad mum mom nan nana gran grandmother grandfather grandpa aunt uncle aunty lady man woman patient grandad grandma granny mother father husband wife him her son daughter boy girl nephew niece kid child',
);
const NOT_AGE = set(
  'weeks wks week wk months month mths days day hours hour hrs minutes min mins out percent stone kg kilos pounds lbs lb ft feet foot on times miles km degrees deg c f mg of am pm th st and',
);
const HEAT = set('temp temperature fever feverish thermometer degrees degree deg celsius fahrenheit c f burning fevr temps');
const PILLS = set(
  'pills pill tablets tablet tabs painkillers painkiller capsules paracetamol acetaminophen tylenol ibuprofen advil motrin nurofen naproxen aleve aspirin codeine cocodamol codamol codydramol tramadol oxycodone oxy percocet vicodin hydrocodone morphine diazepam valium pregabalin gabapentin amitriptyline meds diclofenac panadol anadin solpadeine sleepers',
);
const WEIGHTS = set('lb lbs pound pounds kg kgs kilo kilos stone st');
const WEEKS = set('weeks wks week wk w');
const MINUTES = set('min mins minutes minute');
const NOT_ALONG = set('for past last about over of every in since after around');
const MOST_TABLETS_A_DAY = 8;
const SEVERAL_STRONG = 6;
/** "44 f, on naproxen": the number is an age, not so many tablets. */
const OF_A_PERSON = /^(?:on|f|m|female|male|woman|man|yo|yrs?|years?|y|and|with|taking|takes|take|use|using)$/u;
/** "When I was 12" says that something is long past; the same name as the turn of speech. */
const LONG_PAST = 'turn past';
const LAST_PAST_YEAR = 2022;
/** A fever written without the word: 38.4, 39,1. */
const BARE_HEAT = /^(?:38|39|40|41)[.,]\d$/u;
const UNITS = set('kg kgs kilo kilos km kms cm mm mg ml miles mile percent years weeks stone lbs pounds minutes hours bmi');

/** The measures in the words, each as a hit like any other concept. */
export function findMeasures(words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const value = numberOf(words[at]?.text);
    if (value === undefined) continue;
    const add = (concept: Measure, end = at + 1) => hits.push({ concept, start: at, end });
    const ends = NOT_AGE.has(words[at + 1]?.text ?? '') || YEARS.has(words[at + 1]?.text ?? '');
    const alone =
      words[at - 1]?.sentence !== words[at]?.sentence ||
      (words[at - 1]?.clause !== words[at]?.clause && words[at + 1]?.clause !== words[at]?.clause);
    const near = (offset: number) => (words[at + offset]?.sentence === words[at]?.sentence ? (words[at + offset]?.text ?? '') : '');
    if (isAge(value, near)) {
      if (value < 16) add('age-under-16');
      if (value >= 6 && value < 16 && (near(-1) === 'im' || (near(-1) === 'only' && near(-2) === 'im'))) add('own-age-under-16');
      if (value < 5) add('age-under-5');
      if (value >= 16 && value <= 35) add('age-young-adult');
      if (value >= 60) add('age-60-up');
    } else if (alone && !ends && value >= 60 && value < 100 && Number.isInteger(value)) add('age-60-up');
    if (value >= 3 && value < 40 && near(-1) === 'was' && near(-3) === 'when')
      hits.push({ concept: LONG_PAST, start: Math.max(0, at - 3), end: at + 1 });
    if (value >= 1930 && value <= LAST_PAST_YEAR && /^(in|of|from)$/u.test(near(-1))) add('past-year');
    if (isHot(value) && !(near(1) === 'f' && value < 100) && [-4, -3, -2, -1, 1, 2, 3].some((offset) => HEAT.has(near(offset))))
      add('temperature-high');
    if (BARE_HEAT.test(words[at]?.text ?? '') && !UNITS.has(near(1))) add('temperature-bare');
    if (WEIGHTS.has(near(1)) && value > 0) add('weight-amount', at + 2);
    const ofPills =
      value < 400 &&
      !OF_A_PERSON.test(near(1)) &&
      !isAge(value, near) &&
      [1, 2, 3].some((offset) => PILLS.has(near(offset)) && !/^(mg|mgs|days?|hours?|weeks?|years?|min|mins|minutes)$/u.test(near(1)));
    if (ofPills && value >= SEVERAL_STRONG) add('several-pills');
    if (ofPills && value > MOST_TABLETS_A_DAY) add('many-pills');
    if (value >= 5 && value <= 42 && WEEKS.has(near(1)) && near(2) !== 'ago' && !NOT_ALONG.has(near(-1))) add('weeks-along', at + 2);
    if (value >= 30 && value <= 240 && MINUTES.has(near(1))) add('long-in-minutes', at + 2);
  }
  return hits;
}

function isHot(value: number): boolean {
  return (value >= 37.9 && value <= 43) || (value >= 100.3 && value <= 108);
}

function isAge(value: number, near: (offset: number) => string): boolean {
  if (near(0) === 'one' && !YEARS.has(near(1))) return false;
  if (value > 110 || !Number.isInteger(value)) return false;
  if (YEARS.has(near(1))) return /^olds?$/u.test(near(2)) || /^yo$/u.test(near(1));
  if (near(1) === 'mo') return false;
  if (!BEFORE_AGE.has(near(-1)) || (near(-2) === 'when' && near(-1) !== 'aged')) return false;
  if (/^(temp|temperature|pain|it|score|level|reading|bp|pulse)$/u.test(near(-2)) || /^(pain|its)$/u.test(near(-1))) return false;
  return near(1) === 'and' ? true : !NOT_AGE.has(near(1));
}
