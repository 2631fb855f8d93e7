import { findMeasures } from '../src/safety/measures.ts';
import { wordsOf } from '../src/safety/normalise.ts';
import { repairer } from '../src/safety/spelling.ts';

const measuresIn = (text: string) => findMeasures(wordsOf(text, () => true)).map(({ concept }) => concept);

describe('numbers that mean something', () => {
  test.each([
    ['im 13 and it hurts', 'own-age-under-16'],
    ['my son is nine', 'age-under-16'],
    ['a 3 year old', 'age-under-5'],
    ['my nan is 82', 'age-60-up'],
    ['im 24 now', 'age-young-adult'],
    ['a temp of 39.2', 'temperature-high'],
    ['fever 101', 'temperature-high'],
    ['took 20 of my pills', 'many-pills'],
    ['34 weeks and cramps', 'weeks-along'],
    ['stiff for 45 minutes', 'long-in-minutes'],
  ])('%s: %s', (text, measure) => expect(measuresIn(text)).toContain(measure));

  test.each([
    '8 out of 10',
    'im 9 out of 10',
    '7/10',
    'pain for 12 weeks',
    '2 pills',
    '20 mg of naproxen',
    'since i was 13 it hurts',
    'it is 21 degrees',
    '12 weeks ago',
  ])('nothing in: %s', (text) => expect(measuresIn(text)).toEqual([]));
});

describe('spelling repair', () => {
  const repair = repairer(new Set(['numbness', 'cancer', 'chest', 'swollen']), new Set(['cancel', 'chess']));
  test.each([
    ['nubmness', 'numbness'],
    ['canser', 'cancer'],
    ['swolen', 'swollen'],
    ['cancel', 'cancel'],
    ['chess', 'chess'],
    ['zebra', 'zebra'],
    ['num', 'num'],
  ])('%s is read as %s', (word, read) => expect(repair(word)).toBe(read));
});
