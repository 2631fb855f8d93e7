import fc from 'fast-check';
import { clausesOf } from '../../src/trials/criteria/clauses.ts';
import { oneSpace, unescape } from '../../src/trials/criteria/normalise.ts';
import { recordedStudies } from './recorded-studies.ts';

const records = recordedStudies().map(({ study }) => ({ id: study.id, text: study.eligibility.text }));

/** What no quote holds, piece by piece; throws where a quote does not stand in the text after the one before it. */
function leftOver(text: string): string[] {
  const flat = oneSpace(unescape(text));
  let at = 0;
  const gaps = clausesOf(text).map(({ quote }) => {
    const found = flat.indexOf(quote, at);
    if (found < 0) throw new Error(`The quote "${quote}" does not stand in the text where it belongs; look at how its lines were joined.`);
    const gap = flat.slice(at, found);
    at = found + quote.length;
    return gap;
  });
  return [...gaps, flat.slice(at)];
}

const HEADING = /criteri|inclusion|exclusion|eligib/i;
const ONLY_OR = /^[\s;,.:]*(?:and\/or|and|or)[\s;,.:]*(?:\d+[.)]|[*•-]|[ivx]+\))?\s*$/i;
const ONLY_MARKS = /^[^\p{L}]*(?:(?:[a-h]|[ivx]{1,4})?[^\p{L}]+){0,3}(?:[a-h]|[ivx]{1,4})?[^\p{L}]*$/u;

describe('every record', () => {
  test.each(records)('$id: all words but headings and list marks are in a quote, in order', ({ text }) => {
    const lost = leftOver(text).filter(
      (gap) => !ONLY_MARKS.test(gap) && !ONLY_OR.test(gap) && !(HEADING.test(gap) && gap.split(' ').length <= 32),
    );
    expect(lost).toEqual([]);
  });
});

const shape = (text: string): string[] =>
  clausesOf(text).map(({ section, polarity, alternative, under, text: words }) =>
    [
      section === 'inclusion' ? 'in' : 'ex',
      polarity === 'wanted' ? '+' : '-',
      alternative ? 'or' : '',
      under.length > 0 ? `(${under.join(' > ')})` : '',
      words,
    ]
      .filter((part) => part !== '')
      .join(' '),
  );

describe('layouts', () => {
  test.each<[string, string, string[]]>([
    [
      'bullets',
      'Inclusion Criteria:\n\n* Age 18-65\n* Back pain\n\nExclusion Criteria:\n\n* Cancer',
      ['in + age 18-65', 'in + back pain', 'ex - cancer'],
    ],
    [
      'hard-wrapped lines',
      'Inclusion Criteria:\n\n  -  Low back pain for at\n     least 3 months\n\n  -  Adults',
      ['in + low back pain for >= 3 months', 'in + adults'],
    ],
    [
      'wrapped without indentation',
      'Exclusion Criteria:\n\n- Have a serious or unstable diseases of the heart or blood vessels, liver, kidney,\nlungs, or blood-related illness\n\n- Pregnancy',
      [
        'ex - have a serious or unstable diseases of the heart or blood vessels, liver, kidney, lungs, or blood-related illness',
        'ex - pregnancy',
      ],
    ],
    [
      'heading inside a bullet',
      'Inclusion Criteria:\n* Approved by the board Exclusion Criteria:• Fever\n• Cancer',
      ['in + approved by the board', 'ex - fever', 'ex - cancer'],
    ],
    [
      'an exception that stands on a line of its own',
      'Exclusion Criteria:\n\n* Malignancy\n* Skin malignancies are allowed\n* Pregnancy\n* Warfarin is allowed',
      ['ex - or malignancy', 'ex + skin malignancies are allowed', 'ex - pregnancy', 'ex + warfarin is allowed'],
    ],
    [
      'dashes in one line',
      'Exclusion Criteria: - Previous surgery - Pregnancy - Cancer - Use of anticoagulants',
      ['ex - previous surgery', 'ex - pregnancy', 'ex - cancer', 'ex - use of anticoagulants'],
    ],
    ['bare lines', 'Inclusion\nAdults\nBack pain\nExclusion\nCancer', ['in + adults', 'in + back pain', 'ex - cancer']],
    [
      'semicolons',
      'Inclusion Criteria: age 20 to 70; back pain (new; or old); Exclusion Criteria: tumor; fever',
      ['in + age 20-70;', 'in + back pain (new; or old);', 'ex - tumor;', 'ex - fever'],
    ],
    [
      'numbers in one line',
      'Exclusion Criteria:\n* Heart: 1) infarct 2) failure',
      ['ex - heart:', 'ex - (heart:) infarct', 'ex - (heart:) failure'],
    ],
    [
      'no punctuation',
      'Inclusion Criteria: Age: 20 - 50 years Gender: both BMI: 20-30 Low Back Pain of more than 3 months duration VAS: > 3',
      ['in + age: 20-50 years', 'in + gender: both', 'in + bmi: 20-30', 'in + low back pain of > 3 months duration', 'in + vas: > 3'],
    ],
    [
      'parents',
      'Exclusion Criteria:\n* Any disease, such as:\n\n  * Diabetes\n  * Cancer\n* Pregnancy',
      ['ex - any disease, such as:', 'ex - (any disease, such as:) diabetes', 'ex - (any disease, such as:) cancer', 'ex - pregnancy'],
    ],
    [
      'one of several',
      'Inclusion Criteria:\n* At least one of the following:\n  * VAS 4\n  * ODI 20\n* Adult',
      [
        'in + at least one of the following:',
        'in + or (at least one of the following:) vas 4',
        'in + or (at least one of the following:) odi 20',
        'in + adult',
      ],
    ],
    [
      'any of several rules out',
      'Exclusion Criteria:\n* Any of the following:\n  * Cancer\n  * Fever',
      ['ex - any of the following:', 'ex - (any of the following:) cancer', 'ex - (any of the following:) fever'],
    ],
    [
      'a list of what must not be',
      'Inclusion Criteria:\n* Must not have:\n  * cancer\n* Adult',
      ['in - must not have:', 'in - (must not have:) cancer', 'in + adult'],
    ],
    [
      'for a group',
      'Inclusion Criteria for healthy controls:\n* No back pain\n\nInclusion Criteria:\n* Back pain',
      ['in - or no back pain', 'in + back pain'],
    ],
    [
      'sentences',
      'Inclusion Criteria:\n* Pain, e.g. of the back. Flank pain will not be included.',
      ['in + pain, e.g. of the back.', 'in - flank pain will not be included.'],
    ],
    [
      'the mirror block',
      'Exclusion Criteria:\n- Cancer\nAges Eligible for Study: 18 Years to 65 Years',
      ['ex - cancer', 'in + ages eligible for study: 18-65 years'],
    ],
    [
      'denial under exclusion',
      'Exclusion Criteria:\n1\\. No known pregnancy\n2\\. No previous surgery\n3\\. Unable to read English',
      ['ex - no known pregnancy', 'ex - no previous surgery', 'ex + unable to read english'],
    ],
    [
      'the group with pain beside one without',
      'Inclusion Criteria:\n\nPatients with low back pain (cases):\n\n* Age 18-40\n\nHealthy controls:\n\n* Age 20-60',
      [
        'in + patients with low back pain (cases):',
        'in + (patients with low back pain (cases):) age 18-40',
        'in + healthy controls:',
        'in + or (healthy controls:) age 20-60',
      ],
    ],
    [
      'two groups with pain',
      'Inclusion Criteria:\nAcute LBP group:\n- 4 weeks\nChronic LBP group:\n- 3 months',
      ['in + acute lbp group:', 'in + or (acute lbp group:) 4 weeks', 'in + chronic lbp group:', 'in + or (chronic lbp group:) 3 months'],
    ],
    [
      'taken back by the next line',
      'Inclusion Criteria:\n* Pain > 6 weeks\n* Shorter duration if severe',
      ['in + or pain > 6 weeks', 'in + shorter duration if severe'],
    ],
    [
      'stars in one line',
      'Inclusion Criteria: * Age 18 * Back pain Exclusion Criteria: * Cancer * Fever',
      ['in + age 18', 'in + back pain', 'ex - cancer', 'ex - fever'],
    ],
  ])('%s', (_name, text, expected) => {
    expect(shape(text)).toEqual(expected);
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    '* ',
    '  - ',
    '1. ',
    'a) ',
    'Inclusion Criteria:',
    'Exclusion Criteria',
    ': ',
    '; ',
    '. ',
    '(',
    ')',
    ' or ',
    'following:',
    '≥ 3 months',
    'No ',
    '\\>',
    '•',
  );
  test('no word of made-up lists is lost, and nothing throws', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.stringMatching(/^[B-Zb-z][a-z]{3,9} $/)), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        const lost = leftOver(text).filter((gap) => !ONLY_MARKS.test(gap) && !HEADING.test(gap) && !/\bor\b/.test(gap));
        expect(lost).toEqual([]);
      }),
    );
  });
  test('quotes of random text stand in it', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => void leftOver(text)));
  });
});
