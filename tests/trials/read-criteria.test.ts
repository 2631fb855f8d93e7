import fc from 'fast-check';
import { RULES } from '../../src/trials/criteria/rules.ts';
import { oneSpace, unescape } from '../../src/trials/criteria/normalise.ts';
import { readCriteria } from '../../src/trials/read-criteria.ts';
import type { Eligibility } from '../../src/trials/study.ts';
import { readAll, studyOf } from './short-reading.ts';

const AGE = 'Inclusion Criteria:\n\n* Age 18 to 65 years';

describe('the registry’s fields beside the text', () => {
  test.each<[string, Eligibility, string[]]>([
    [
      'they agree',
      { text: AGE, minimumAge: '18 Years', maximumAge: '65 Years', sex: 'ALL' },
      ['inclusion: age min:18 max:65 high', 'structured: age min:18 high', 'structured: age max:65 high'],
    ],
    [
      'the field wins where they are a year apart',
      { text: 'Inclusion Criteria:\n* Age > 18 and < 66', minimumAge: '19 Years', maximumAge: '65 Years' },
      ['inclusion: age min:19 max:65 high', 'structured: age min:19 high', 'structured: age max:65 high'],
    ],
    [
      'months where years are meant',
      { text: AGE, minimumAge: '18 Months', maximumAge: '65 Years' },
      ['inclusion: age min:18 low', 'inclusion: age max:65 high', 'structured: age min:1.5 high', 'structured: age max:65 high'],
    ],
    [
      'the text asks for more',
      { text: 'Inclusion Criteria:\n* 45 years or older', minimumAge: '18 Years' },
      ['inclusion: age min:45 low', 'structured: age min:18 high'],
    ],
    [
      'an end that only the text has',
      { text: AGE, minimumAge: '18 Years' },
      ['inclusion: age min:18 max:65 high', 'structured: age min:18 high'],
    ],
    [
      'no age in the text',
      { text: 'Inclusion Criteria:\n* Able to walk', minimumAge: '18 Years', sex: 'FEMALE' },
      ['inclusion: - low', 'structured: age min:18 high', 'structured: sex allow:female high'],
    ],
    [
      'one sex in the field, both in the text',
      { text: 'Inclusion Criteria:\n* Male or female', sex: 'MALE' },
      ['inclusion: - low', 'structured: sex allow:male low'],
    ],
    [
      'one sex in the text, all in the field',
      { text: 'Inclusion Criteria:\n* Female patients', sex: 'ALL' },
      ['inclusion: sex allow:female low'],
    ],
    ['a field that is no age', { text: AGE, minimumAge: 'N/A' }, ['inclusion: age min:18 max:65 high']],
  ])('%s', (_name, eligibility, expected) => {
    expect(readAll(eligibility)).toEqual(expected);
  });
});

describe('what is never sure', () => {
  test.each<[string, string, string[]]>([
    [
      'one of several ways',
      'Inclusion Criteria:\n* One of the following:\n  * Pain for at least 3 months\n  * NRS >= 4',
      ['inclusion: - low', 'inclusion: duration minWeeks:12 low', 'inclusion: pain site:any min:4 low'],
    ],
    ['people for comparison', 'Inclusion Criteria:\n* Healthy controls aged 18-40', ['inclusion: age min:18 max:40 low']],
    ['a group of its own', 'Inclusion Criteria for healthy controls:\n* Age 18-40', ['inclusion: age min:18 max:40 low']],
    [
      'chronic, where numbers say what is meant',
      'Inclusion Criteria:\n* Chronic low back pain\n* Pain for more than 4 weeks',
      ['inclusion: duration minWeeks:12 low', 'inclusion: duration minWeeks:4 high'],
    ],
    [
      'two sexes in two lines',
      'Inclusion Criteria:\n* Males aged 18-40\n* Females aged 18-50',
      [
        'inclusion: age min:18 max:40 low',
        'inclusion: sex allow:male low',
        'inclusion: age min:18 max:50 low',
        'inclusion: sex allow:female low',
      ],
    ],
  ])('%s', (_name, text, expected) => {
    expect(readAll({ text })).toEqual(expected);
  });
});

describe('whatever the text', () => {
  const words = fc.constantFrom(
    'age',
    'pain',
    'low back pain',
    'for',
    'at least',
    '3 months',
    '18',
    '-',
    '65',
    'years',
    '>=',
    '≤ 4',
    'NRS',
    'VAS',
    'mm',
    'BMI',
    'kg/m2',
    'pregnant',
    'not',
    'no',
    'women',
    'male',
    'English',
    'chronic',
    'onset',
    'within',
    '(',
    ')',
    ';',
    '.',
    '\n* ',
    '\nExclusion Criteria:\n',
    'of the following:',
    'or',
    '1. ',
    '2. ',
    'undergoing',
    'surgery',
    'half of the days',
  );
  test('nothing throws, every quote stands in the text, and limits are in order', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 80 }), (parts) => {
        const text = parts.join(' ');
        const flat = oneSpace(unescape(text));
        for (const { quote, predicate } of readCriteria(studyOf({ text }))) {
          expect(flat).toContain(quote);
          if (predicate?.kind === 'age' || predicate?.kind === 'bmi' || predicate?.kind === 'pain')
            expect(predicate.min ?? 0).toBeLessThanOrEqual(predicate.max ?? Infinity);
        }
      }),
    );
  });

  // A reading that went back and forth over its text would not come to an end here within the time of a test.
  test.each([
    'a',
    ' ',
    '1',
    '(',
    '-',
    '>',
    ';',
    '.',
    '•',
    '* a ',
    '1. ',
    'or ',
    'pain ',
    'for ',
    '> 3 ',
    'age ',
    'years ',
    'pregnant ',
    'between 1 and ',
    'at least ',
    'undergoing ',
    'women ',
    'Inclusion ',
    'the ',
    'opioid ',
    'spinal surgery ',
    'epidural steroid ',
    'disc herniation or ',
  ])('100 KB of "%s" are read', (piece) => {
    const text = `Inclusion Criteria:\n* ${piece.repeat(Math.ceil(100_000 / piece.length))}`;
    expect(readCriteria(studyOf({ text })).length).toBeGreaterThanOrEqual(0);
  });

  test('a line that no rule reads to its end keeps its whole quote', () => {
    const line = `History of lumbar surgery ${'and much else '.repeat(1000)}`.trim();
    const [criterion] = readCriteria(studyOf({ text: `Exclusion Criteria:\n* ${line}` }));
    expect(criterion?.predicate).toEqual({ kind: 'surgery', need: 'forbidden', scope: 'any' });
    expect(criterion?.quote).toBe(line);
  });

  test('every rule leaves a line alone that speaks of nothing it knows', () => {
    const clause = {
      section: 'inclusion',
      quote: 'Willing to sign',
      text: 'willing to sign',
      polarity: 'wanted',
      under: [],
      alternative: false,
    } as const;
    expect(RULES.flatMap((rule) => rule(clause))).toEqual([]);
  });
});
