import fc from 'fast-check';
import type { Confidence, Criterion, Predicate } from '../../src/trials/criterion.ts';
import { match } from '../../src/trials/match.ts';
import { personOf } from '../../src/trials/person-of-answers.ts';
import { anyStudy, moreAndFewer, studyWith } from './generated.ts';

function line(predicate: Predicate, confidence: Confidence = 'high', section: Criterion['section'] = 'inclusion'): Criterion {
  return { section, confidence, predicate, quote: JSON.stringify(predicate) };
}

const adults = line({ kind: 'age', min: 18, max: 65 });
const chronic = line({ kind: 'duration', minWeeks: 12 });

describe('a study beside a person', () => {
  const verdict = (criteria: readonly Criterion[], answers: Record<string, unknown>) =>
    match(studyWith(criteria), personOf(answers)).verdict;

  it('has nothing against it when every line is met', () => {
    expect(verdict([adults, chronic], { age: 40, duration: 400 })).toBe('possible');
  });

  it('stays open while a line is not known', () => {
    const seen = match(studyWith([adults, chronic]), personOf({ age: 40 }));
    expect(seen.verdict).toBe('open');
    expect(seen.open.map(({ criterion, questions }) => [criterion, questions])).toEqual([[chronic, ['duration']]]);
    expect(seen.fits.map(({ criterion }) => criterion)).toEqual([adults]);
  });

  it('is ruled out by a line that was read with certainty, and by no other', () => {
    expect(verdict([adults], { age: 70 })).toBe('against');
    const unsure = match(studyWith([{ ...adults, confidence: 'low' }]), personOf({ age: 70 }));
    expect(unsure.verdict).toBe('open');
    expect(unsure.open.map(({ outcome }) => outcome)).toEqual(['not-met']);
  });

  it('stays open when no line of the text was understood', () => {
    const unread: Criterion = { section: 'inclusion', quote: 'As agreed', confidence: 'low' };
    expect(verdict([unread], { age: 40 })).toBe('open');
    expect(verdict([unread, { ...adults, section: 'structured' }], { age: 40 })).toBe('open');
    expect(match(studyWith([unread, adults]), personOf({ age: 40 }))).toMatchObject({ verdict: 'possible', unread: [unread] });
  });

  it('shows a matter once, by the line that was read best', () => {
    const rough: Criterion = { ...adults, confidence: 'low', quote: 'adults' };
    expect(match(studyWith([rough, adults]), personOf({ age: 40 })).fits.map(({ criterion }) => criterion)).toEqual([adults]);
  });

  it('does not call a line fitting of which another reading is open', () => {
    const sure = line({ kind: 'duration', minWeeks: 6 });
    const rough: Criterion = { ...line({ kind: 'duration', minWeeks: 12 }, 'low'), quote: sure.quote };
    const seen = match(studyWith([adults, sure, rough]), personOf({ age: 40, duration: 60 }));
    expect(seen).toMatchObject({ verdict: 'open', fits: [{ criterion: adults }], open: [{ criterion: rough }] });
  });

  it('is ruled out by one cause that is left out where any named cause is wanted', () => {
    const anyNamed = line({
      kind: 'diagnosis',
      need: 'required',
      codes: ['slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other'],
    });
    const notThis = line({ kind: 'diagnosis', need: 'forbidden', codes: ['slipped-vertebra'] });
    const thisOne = line({ kind: 'diagnosis', need: 'required', codes: ['slipped-vertebra'] });
    const told = { diagnosed: 'yes', diagnosis: ['slipped-vertebra'] };
    expect(verdict([anyNamed, notThis], told)).toBe('against');
    expect(verdict([anyNamed, notThis], { diagnosed: 'yes', diagnosis: ['no-clear-cause'] })).toBe('against');
    expect(verdict([thisOne, notThis], told)).toBe('open');
  });

  it.each<[string, Predicate, Predicate, Record<string, unknown>]>([
    ['two groups of people', { kind: 'duration', minWeeks: 12 }, { kind: 'duration', maxWeeks: 6 }, { duration: 14 }],
    ['one sex and the other', { kind: 'sex', allow: 'female' }, { kind: 'sex', allow: 'male' }, { sex: 'male' }],
    [
      'wanted and unwanted',
      { kind: 'leg-pain', need: 'required' },
      { kind: 'leg-pain', need: 'forbidden' },
      { 'leg-pain-below-knee': 'yes' },
    ],
    [
      'allowed and unwanted',
      { kind: 'surgery', need: 'allowed', scope: 'any' },
      { kind: 'surgery', need: 'forbidden', scope: 'any' },
      { surgery: 'yes' },
    ],
  ])('rules nobody out by lines that exclude each other: %s', (_, one, other, answers) => {
    expect(verdict([line(one), line(other)], answers)).toBe('open');
  });

  it('keeps an early surgery ruled out beside a line that allows older ones', () => {
    const lines: Predicate[] = [
      { kind: 'surgery', need: 'allowed', scope: 'any' },
      { kind: 'surgery', need: 'forbidden', scope: 'any', withinWeeks: 26 },
    ];
    expect(
      verdict(
        lines.map((one) => line(one)),
        { surgery: 'yes', 'surgery-when': 'under_3m' },
      ),
    ).toBe('against');
  });

  it('keeps someone without opioids ruled out where they are required and their dose is limited', () => {
    expect(verdict([line({ kind: 'opioid', need: 'required' }), line({ kind: 'opioid', need: 'limited' })], { opioids: 'no' })).toBe(
      'against',
    );
  });

  it('keeps someone who never took medicine ruled out where it was to be tried and is not to be taken now', () => {
    const lines: Predicate[] = [
      { kind: 'pain-medicine', need: 'required', now: false },
      { kind: 'pain-medicine', need: 'forbidden', now: true },
    ];
    expect(
      verdict(
        lines.map((one) => line(one)),
        { medication: 'no' },
      ),
    ).toBe('against');
  });

  it('is not sure where the field and the text name different ages, and sure where both rule out', () => {
    const lines = [line({ kind: 'age', min: 18, max: 64 }, 'high', 'structured'), line({ kind: 'age', min: 18, max: 65 })];
    expect([64, 65, 66].map((age) => verdict(lines, { age }))).toEqual(['possible', 'open', 'against']);
  });
});

describe('matching, whatever the record and the person', () => {
  const settled = fc.tuple(anyStudy, moreAndFewer);

  it('never speaks against a study after an answer was taken away, if it did not before', () => {
    fc.assert(
      fc.property(settled, ([study, { more, fewer }]) => {
        if (match(study, personOf(more)).verdict !== 'against') expect(match(study, personOf(fewer)).verdict).not.toBe('against');
      }),
      { numRuns: 2000 },
    );
  });

  it('does not mind the order of the answers', () => {
    fc.assert(
      fc.property(settled, ([study, { more }]) => {
        expect(match(study, personOf(Object.fromEntries(Object.entries(more).reverse())))).toEqual(match(study, personOf(more)));
      }),
    );
  });

  it('needs a line of high confidence to speak against a study, and quotes each line', () => {
    fc.assert(
      fc.property(settled, ([study, { more }]) => {
        const seen = match(study, personOf(more));
        expect(seen.against.every(({ criterion }) => criterion.confidence === 'high')).toBe(true);
        expect(seen.verdict === 'against').toBe(seen.against.length > 0);
        for (const { criterion } of [...seen.fits, ...seen.open, ...seen.against]) {
          expect(study.study.eligibility.text).toContain(criterion.quote);
        }
      }),
    );
  });
});
