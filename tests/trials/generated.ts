import fc from 'fast-check';
import type { Criterion, DiagnosisCode, FlagName, Predicate } from '../../src/trials/criterion.ts';
import type { ReadStudy } from '../../src/trials/found.ts';
import type { GivenAnswers } from '../../src/trials/person-of-answers.ts';

const yesOrNo = fc.constantFrom('yes', 'no');
const NAMED = ['slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other'] as const;
const CONDITIONS = [
  'broken-vertebra',
  'osteoporosis',
  'recent-accident',
  'inflammatory',
  'fibromyalgia',
  'infection',
  'spinal-injection',
  'implant',
];
const FLAGS: readonly FlagName[] = [
  'fracture',
  'osteoporosis',
  'trauma',
  'infection',
  'inflammatory',
  'fibromyalgia',
  'injection',
  'anticoagulant',
  'implant',
  'neurological-deficit',
  'psychiatric',
  'half-the-days',
];

/** A pair of questions of which the second is asked when the first is answered yes. */
function gated(gate: string, inside: string, answer: fc.Arbitrary<unknown>): fc.Arbitrary<GivenAnswers> {
  return fc.oneof(
    fc.constant({ [gate]: 'no' }),
    answer.map((value) => ({ [gate]: 'yes', [inside]: value })),
  );
}

/** All answers of one person, of which none speaks against another. */
export const everyAnswer: fc.Arbitrary<GivenAnswers> = fc
  .tuple(
    fc.constantFrom(
      { medication: 'no', opioids: 'no' },
      { medication: 'yes', 'medicine-now': 'no', opioids: 'no' },
      { medication: 'yes', 'medicine-now': 'yes', opioids: 'no' },
      { medication: 'yes', 'medicine-now': 'yes', opioids: 'yes' },
    ),
    gated('diagnosed', 'diagnosis', fc.oneof(fc.constant(['no-clear-cause']), fc.subarray<DiagnosisCode>([...NAMED], { minLength: 1 }))),
    gated('leg-pain-below-knee', 'leg-pain-level', fc.integer({ min: 0, max: 10 })),
    gated('surgery', 'surgery-when', fc.constantFrom('under_3m', '3_to_6m', '6_to_12m', '1_to_2y', 'over_2y')),
    gated('blood-thinner-or-cancer', 'thinner-or-cancer', fc.subarray(['blood-thinner', 'cancer'], { minLength: 1 })),
    fc.constantFrom(
      { sex: 'male', pregnancy: 'no' },
      { sex: 'female', pregnancy: 'no' },
      { sex: 'female', pregnancy: 'yes' },
      { sex: 'other' },
    ),
    fc.record({
      age: fc.integer({ min: 12, max: 99 }),
      duration: fc.oneof(fc.integer({ min: 0, max: 7000 }), fc.constantFrom('under_72h', 'under_4w', '4_to_12w', 'over_12w', 'recurrent')),
      'half-the-days': yesOrNo,
      'pain-level': fc.integer({ min: 0, max: 10 }),
      'height-weight': fc.integer({ min: 15, max: 55 }),
      conditions: fc.oneof(fc.constant(['none']), fc.subarray(CONDITIONS, { minLength: 1 })),
    }),
  )
  .map((parts) => Object.assign({}, ...parts) as GivenAnswers);

/** One person's answers, and the same with some of them not given or skipped. */
export const moreAndFewer: fc.Arbitrary<{ more: GivenAnswers; fewer: GivenAnswers }> = everyAnswer.chain((more) =>
  fc
    .array(fc.constantFrom('given', 'given', 'missing', null, 'unsure'), {
      minLength: Object.keys(more).length,
      maxLength: Object.keys(more).length,
    })
    .map((kept) => ({
      more,
      fewer: Object.fromEntries(
        Object.entries(more).flatMap(([id, answer], at) => {
          if (kept[at] === 'missing') return [];
          return [[id, kept[at] === 'given' ? answer : kept[at]]];
        }),
      ),
    })),
);

const need = fc.constantFrom('required' as const, 'forbidden' as const);

/** Bounds of which the lower, if both are there, is the smaller one. */
function bounds<Low extends string, High extends string>(low: Low, high: High, most: number) {
  return fc.tuple(fc.option(fc.integer({ min: 0, max: most })), fc.option(fc.integer({ min: 0, max: most }))).map(([a, b]) => {
    const [from, to] = a !== null && b !== null && a > b ? [b, a] : [a, b];
    return { ...(from === null ? {} : { [low]: from }), ...(to === null ? {} : { [high]: to }) } as Partial<Record<Low | High, number>>;
  });
}

export const anyPredicate: fc.Arbitrary<Predicate> = fc.oneof(
  bounds('min', 'max', 90).map((range) => ({ kind: 'age' as const, ...range })),
  fc.constantFrom('female' as const, 'male' as const).map((allow) => ({ kind: 'sex' as const, allow })),
  bounds('minWeeks', 'maxWeeks', 600).map((range) => ({ kind: 'duration' as const, ...range })),
  fc
    .tuple(fc.constantFrom('back' as const, 'leg' as const, 'any' as const), bounds('min', 'max', 10))
    .map(([site, range]) => ({ kind: 'pain' as const, site, ...range })),
  fc
    .tuple(
      fc.constantFrom('required' as const, 'forbidden' as const, 'allowed' as const),
      fc.option(fc.integer({ min: 4, max: 260 })),
      fc.constantFrom('any' as const, 'level' as const, 'fusion' as const),
    )
    .map(([wanted, weeks, scope]) => ({
      kind: 'surgery' as const,
      need: wanted,
      scope,
      ...(weeks === null ? {} : { withinWeeks: weeks }),
    })),
  need.map((wanted) => ({ kind: 'pregnancy' as const, need: wanted })),
  fc
    .constantFrom('required' as const, 'forbidden' as const, 'limited' as const)
    .map((wanted) => ({ kind: 'opioid' as const, need: wanted })),
  fc.tuple(need, fc.boolean()).map(([wanted, now]) => ({ kind: 'pain-medicine' as const, need: wanted, now })),
  need.map((wanted) => ({ kind: 'leg-pain' as const, need: wanted })),
  fc.constant({ kind: 'diagnosis' as const, need: 'nonspecific' as const }),
  fc
    .tuple(need, fc.subarray<DiagnosisCode>([...NAMED], { minLength: 1 }))
    .map(([wanted, codes]) => ({ kind: 'diagnosis' as const, need: wanted, codes })),
  fc
    .option(fc.constantFrom(0, 1, 2, 5, 10))
    .map((years) => ({ kind: 'cancer' as const, ...(years === null ? {} : { withinYears: years }) })),
  bounds('min', 'max', 50).map((range) => ({ kind: 'bmi' as const, ...range })),
  fc.tuple(fc.constantFrom(...FLAGS), need).map(([name, wanted]) => ({ kind: 'flag' as const, name, need: wanted })),
);

const anyCriterion: fc.Arbitrary<Criterion> = fc
  .record({
    section: fc.constantFrom('inclusion' as const, 'exclusion' as const, 'structured' as const),
    confidence: fc.constantFrom('high' as const, 'high' as const, 'low' as const),
    predicate: fc.option(anyPredicate, { freq: 5 }),
    quote: fc.uuid(),
  })
  .map(({ predicate, ...rest }) => (predicate ? { ...rest, predicate } : rest));

/** A study with this id and these criteria, and nothing else of interest. */
export function studyWith(criteria: readonly Criterion[], id = 'NCT00000000'): ReadStudy {
  return {
    criteria,
    study: {
      id,
      title: 'A study',
      status: 'RECRUITING',
      conditions: [],
      keywords: [],
      phases: [],
      interventions: [],
      eligibility: { text: criteria.map(({ quote }) => quote).join('\n') },
      sites: [],
      contacts: [],
    },
  };
}

export const anyStudy: fc.Arbitrary<ReadStudy> = fc.array(anyCriterion, { maxLength: 12 }).map((criteria) => studyWith(criteria));
