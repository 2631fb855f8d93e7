import type { Criterion } from '../../src/trials/criterion.ts';
import { inertLine } from '../../src/trials/inert.ts';
import { match } from '../../src/trials/match.ts';
import { personOf } from '../../src/trials/person-of-answers.ts';
import { sheetMarkdown } from '../../src/trials/sheet-markdown.ts';
import { sheetOf } from '../../src/trials/sheet.ts';
import type { SheetInput } from '../../src/trials/sheet.ts';
import type { Study } from '../../src/trials/study.ts';
import { ACTING } from './acting-texts.ts';
import { sheetWords } from './sheet-words.ts';

const words = sheetWords();
const site = { facility: 'A clinic', city: 'York', country: 'United Kingdom' };
const study: Study = {
  id: 'NCT01234567',
  title: 'Walking for low back pain',
  status: 'RECRUITING',
  conditions: ['Low Back Pain'],
  keywords: [],
  phases: [],
  interventions: [{ name: 'Walking' }, { name: 'Leaflet' }],
  eligibility: { text: '' },
  sites: [site, { city: 'Hull' }],
  contacts: [{ name: 'Ann Bell', phone: '+44 113 000 000', email: 'ann@clinic.example' }],
};
const criteria: readonly Criterion[] = [
  { section: 'structured', quote: '18 Years', confidence: 'high', predicate: { kind: 'age', min: 18 } },
  { section: 'inclusion', quote: 'Pain for more than 12 weeks', confidence: 'high', predicate: { kind: 'duration', minWeeks: 12 } },
  { section: 'exclusion', quote: 'Age > 65', confidence: 'high', predicate: { kind: 'age', max: 65 } },
  { section: 'exclusion', quote: 'Any other reason', confidence: 'low' },
];
const input = (changes: Partial<SheetInput> = {}, of: Partial<Study> = {}): SheetInput => ({
  studies: [
    {
      match: match({ study: { ...study, ...of }, criteria }, personOf({ age: 70 })),
      nearest: { site, open: true, about: { km: 35, miles: 20, unit: 'miles' } },
    },
  ],
  answers: [],
  dates: { data: '21 August 2026', made: '2026-11-22', madeInWords: '22 November 2026' },
  madeUp: false,
  words,
  ...changes,
});

test('a line that asks for several things stands once, and where one of them is open, there', () => {
  const quote = 'Leg pain with a slipped disc for 4 to 12 months';
  const several = (kept: Criterion['predicate'][]): Criterion[] =>
    kept.map((predicate) => ({ section: 'inclusion', quote, confidence: 'high', ...(predicate && { predicate }) }));
  const [leg, disc, time] = [
    { kind: 'leg-pain', need: 'required' },
    { kind: 'diagnosis', need: 'required', codes: ['slipped-disc'] },
    { kind: 'duration', minWeeks: 17 },
  ] as const;
  const told = personOf({ 'leg-pain-below-knee': 'yes', diagnosed: 'yes', diagnosis: ['slipped-disc'] });
  const timesShown = (kept: Criterion['predicate'][]) => {
    const found = match({ study, criteria: several(kept) }, told);
    return sheetMarkdown(sheetOf(input({ studies: [{ match: found, nearest: undefined }] }))).split(quote).length - 1;
  };
  expect([timesShown([leg, disc]), timesShown([leg, disc, time])]).toEqual([1, 1]);
});

describe('the sheet for the doctor', () => {
  const text = sheetMarkdown(sheetOf(input()));

  it.each([
    'Walking for low back pain',
    '(https://clinicaltrials.gov/study/NCT01234567)',
    words('tested', { tested: 'Walking; Leaflet' }),
    words('where-miles', { place: 'A clinic, York, United Kingdom', distance: 20 }),
    words('where-others', { count: 1 }),
    words('verdict-against'),
    inertLine(words('contact', { contact: 'Ann Bell, +44 113 000 000, ann@clinic.example' })),
    inertLine(words('line-exclusion', { quote: 'Age > 65' })),
    words('line-inclusion', { quote: 'Pain for more than 12 weeks' }),
    words('line-age-from', { quote: '18 Years' }),
    words('line-exclusion', { quote: 'Any other reason' }),
    '21 August 2026',
  ])('says %s', (part) => {
    expect(text).toContain(part);
  });

  it('puts each line of the registry under what it does', () => {
    const at = (line: string) => text.indexOf(line);
    const order = [words('against'), 'Age > 65', words('open'), 'Pain for more', words('fits'), '18 Years', words('unread'), 'Any other'];
    expect(order.map(at)).toEqual([...order.map(at)].sort((a, b) => a - b));
    expect(order.map(at)).not.toContain(-1);
  });

  it('tells only the answers that were chosen', () => {
    expect(text).not.toContain(words('answers'));
    const told = sheetMarkdown(sheetOf(input({ answers: [{ label: 'Age', answer: '70' }] })));
    expect(told).toContain(words('answers'));
    expect(told).toContain('- Age: 70');
  });

  it('marks invented studies, names no source for them and links nowhere', () => {
    const invented = sheetMarkdown(sheetOf(input({ madeUp: true })));
    expect(invented).toContain(words('made-up'));
    expect(invented).not.toMatch(/\]\(|data processed/);
  });

  it('says so where the registry says nothing', () => {
    const bare = { ...input({}, { interventions: [], contacts: [], sites: [] }) };
    const said = sheetMarkdown(sheetOf({ ...bare, studies: bare.studies.map((one) => ({ match: one.match })) }));
    for (const id of ['tested-unknown', 'where-unknown', 'contact-none']) expect(said).toContain(words(id));
  });

  it('cuts a title of 10 KB, and long lists', () => {
    const long = sheetMarkdown(
      sheetOf(input({}, { title: 'x'.repeat(10_000), interventions: Array.from({ length: 50 }, () => ({ name: 'y'.repeat(200) })) })),
    );
    expect(long.length).toBeLessThan(5_000);
  });
});

/** What is left when every escaped sign is taken away, and the one link that is ours. */
function bare(markdown: string): string {
  return markdown
    .replace(/\\[!-/:-@[-`{-~]/g, ' ')
    .replace(/\[https: \/clinicaltrials[^\]]*\]\(https:\/\/clinicaltrials\.gov\/study\/NCT\d{8}\)/g, '');
}

describe('text of a record', () => {
  it.each(ACTING)('%s has no meaning in it', (evil) => {
    const text = sheetMarkdown(sheetOf(input({}, { title: evil })));
    expect(bare(text)).not.toMatch(/\/\/|\]\(|<[a-z/!?]|`/i);
  });

  it('keeps no sign that turns the reading direction, and no control sign', () => {
    const text = sheetMarkdown(sheetOf(input({}, { title: 'a\u202eb\u0000c\u2066d\u200fe\r\n# f' })));
    expect(text).not.toMatch(/[\p{Bidi_Control}\p{Cs}]|[^\P{Cc}\n]/u);
    expect(text).not.toMatch(/^# f/m);
  });
});
