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
  'many-pills',
  'weeks-along',
  'long-in-minutes',
] as const;
type Measure = (typeof MEASURES)[number];

const set = (text: string) => new Set(text.split(' '));
const YEARS = set('yo yr yrs year years y');
const BEFORE_AGE = set(
  'im iam am is aged age shes hes turned turning dad mum mom nan nana gran grandmother grandfather grandpa aunt uncle aunty lady man woman patient grandad grandma granny mother father husband wife him her son daughter boy girl nephew niece kid child',
);
const NOT_AGE = set(
  'weeks wks week wk months month mths days day hours hour hrs minutes min mins out percent stone kg kilos pounds lbs lb ft feet foot on times miles km degrees deg c f mg of am pm th st and',
);
const HEAT = set('temp temperature fever feverish thermometer degrees degree deg celsius fahrenheit c f burning fevr temps');
const PILLS = set(
  'pills pill tablets tablet tabs painkillers painkiller capsules paracetamol acetaminophen tylenol ibuprofen advil motrin nurofen naproxen aleve aspirin codeine cocodamol codamol codydramol tramadol oxycodone oxy percocet vicodin hydrocodone morphine diazepam valium pregabalin gabapentin amitriptyline meds diclofenac panadol anadin solpadeine sleepers',
);
const WEEKS = set('weeks wks week wk w');
const MINUTES = set('min mins minutes minute');
const NOT_ALONG = set('for past last about over of every in since after around');
const MOST_TABLETS_A_DAY = 8;

/** The measures in the words, each as a hit like any other concept. */
export function findMeasures(words: readonly Word[]): Hit[] {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    const value = numberOf(words[at]?.text);
    if (value === undefined) continue;
    const add = (concept: Measure, end = at + 1) => hits.push({ concept, start: at, end });
    const near = (offset: number) => (words[at + offset]?.sentence === words[at]?.sentence ? (words[at + offset]?.text ?? '') : '');
    if (isAge(value, near)) {
      if (value < 16) add('age-under-16');
      if (value >= 6 && value < 16 && near(-1) === 'im') add('own-age-under-16');
      if (value < 5) add('age-under-5');
      if (value >= 16 && value <= 35) add('age-young-adult');
      if (value >= 60) add('age-60-up');
    }
    if (isHot(value) && [-4, -3, -2, -1, 1, 2, 3].some((offset) => HEAT.has(near(offset)))) add('temperature-high');
    if (
      value > MOST_TABLETS_A_DAY &&
      value < 400 &&
      [1, 2, 3].some((offset) => PILLS.has(near(offset)) && !/^(mg|mgs|days?|hours?|weeks?|years?|min|mins|minutes)$/u.test(near(1)))
    )
      add('many-pills');
    if (value >= 5 && value <= 42 && WEEKS.has(near(1)) && near(2) !== 'ago' && !NOT_ALONG.has(near(-1))) add('weeks-along', at + 2);
    if (value >= 30 && value <= 240 && MINUTES.has(near(1))) add('long-in-minutes', at + 2);
  }
  return hits;
}

function isHot(value: number): boolean {
  return (value >= 37.9 && value <= 43) || (value >= 100.3 && value <= 108);
}

function isAge(value: number, near: (offset: number) => string): boolean {
  if (value > 110 || !Number.isInteger(value)) return false;
  if (YEARS.has(near(1))) return /^olds?$/u.test(near(2)) || /^yo$/u.test(near(1));
  if (near(1) === 'mo') return false;
  if (!BEFORE_AGE.has(near(-1)) || (near(-2) === 'when' && near(-1) !== 'aged')) return false;
  if (/^(temp|temperature|pain|it|score|level|reading|bp|pulse)$/u.test(near(-2)) || /^(pain|its)$/u.test(near(-1))) return false;
  return near(1) === 'and' ? true : !NOT_AGE.has(near(1));
}
