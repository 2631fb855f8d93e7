import fc from 'fast-check';
import type { Predicate } from '../../src/trials/criterion.ts';
import { evaluate } from '../../src/trials/evaluate.ts';
import type { Outcome } from '../../src/trials/evaluate.ts';
import { personOf } from '../../src/trials/person-of-answers.ts';
import { anyPredicate, moreAndFewer } from './generated.ts';

const operated = (when: string) => ({ surgery: 'yes', 'surgery-when': when });
const told = (...diagnosis: string[]) => ({ diagnosed: 'yes', diagnosis });

const TABLE: readonly [Predicate, Record<string, unknown>, Outcome][] = [
  [{ kind: 'age', min: 18, max: 65 }, { age: 65 }, 'met'],
  [{ kind: 'age', min: 18, max: 65 }, { age: 66 }, 'not-met'],
  [{ kind: 'age', min: 18 }, { age: null }, 'unknown'],
  [{ kind: 'sex', allow: 'female' }, { sex: 'male' }, 'not-met'],
  [{ kind: 'sex', allow: 'female' }, { sex: 'other' }, 'unknown'],
  [{ kind: 'duration', minWeeks: 13 }, { duration: 90 }, 'met'],
  [{ kind: 'duration', minWeeks: 13 }, { duration: 'over_12w' }, 'met'],
  [{ kind: 'duration', minWeeks: 12 }, { duration: '4_to_12w' }, 'not-met'],
  [{ kind: 'duration', maxWeeks: 12 }, { duration: '4_to_12w' }, 'met'],
  [{ kind: 'duration', maxWeeks: 4 }, { duration: '4_to_12w' }, 'not-met'],
  [{ kind: 'duration', minWeeks: 26 }, { duration: 'over_12w' }, 'unknown'],
  [{ kind: 'duration', minWeeks: 26 }, { duration: 'recurrent' }, 'unknown'],
  [{ kind: 'duration', maxWeeks: 6 }, { duration: 14 }, 'met'],
  [{ kind: 'duration', maxWeeks: 6 }, { duration: 180 }, 'not-met'],
  [{ kind: 'pain', site: 'back', min: 4 }, { 'pain-level': 4 }, 'met'],
  [{ kind: 'pain', site: 'any', min: 4 }, { 'pain-level': 2 }, 'unknown'],
  [{ kind: 'pain', site: 'any', min: 4 }, { 'pain-level': 2, 'leg-pain-below-knee': 'no' }, 'not-met'],
  [{ kind: 'pain', site: 'any', min: 4 }, { 'pain-level': 2, 'leg-pain-below-knee': 'yes', 'leg-pain-level': 6 }, 'met'],
  [{ kind: 'pain', site: 'leg', min: 4 }, { 'pain-level': 8 }, 'unknown'],
  [{ kind: 'pain', site: 'leg', min: 4 }, { 'leg-pain-below-knee': 'no' }, 'unknown'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'any' }, { surgery: 'yes' }, 'not-met'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'fusion' }, { surgery: 'yes' }, 'unknown'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'level' }, { surgery: 'no' }, 'met'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'any', withinWeeks: 26 }, { surgery: 'yes' }, 'unknown'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'any', withinWeeks: 26 }, operated('over_2y'), 'met'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'any', withinWeeks: 26 }, operated('3_to_6m'), 'not-met'],
  [{ kind: 'surgery', need: 'forbidden', scope: 'level', withinWeeks: 26 }, operated('1_to_2y'), 'met'],
  [{ kind: 'surgery', need: 'required', scope: 'any' }, { surgery: 'no' }, 'not-met'],
  [{ kind: 'surgery', need: 'allowed', scope: 'any' }, {}, 'met'],
  [{ kind: 'pregnancy', need: 'forbidden' }, { sex: 'male' }, 'met'],
  [{ kind: 'pregnancy', need: 'forbidden' }, { sex: 'female' }, 'unknown'],
  [{ kind: 'pregnancy', need: 'required' }, { pregnancy: 'no' }, 'not-met'],
  [{ kind: 'opioid', need: 'limited' }, { opioids: 'yes' }, 'unknown'],
  [{ kind: 'opioid', need: 'limited' }, { opioids: 'no' }, 'met'],
  [{ kind: 'opioid', need: 'required' }, { medication: 'no' }, 'not-met'],
  [{ kind: 'opioid', need: 'forbidden' }, { medication: 'yes' }, 'unknown'],
  [{ kind: 'pain-medicine', need: 'forbidden', now: true }, { opioids: 'yes' }, 'not-met'],
  [{ kind: 'pain-medicine', need: 'required', now: false }, { medication: 'yes', 'medicine-now': 'no' }, 'met'],
  [{ kind: 'leg-pain', need: 'required' }, { 'leg-pain-below-knee': 'no' }, 'not-met'],
  [{ kind: 'diagnosis', need: 'nonspecific' }, { diagnosed: 'no' }, 'unknown'],
  [{ kind: 'diagnosis', need: 'nonspecific' }, told('no-clear-cause'), 'met'],
  [{ kind: 'diagnosis', need: 'nonspecific' }, told('slipped-disc'), 'not-met'],
  [{ kind: 'diagnosis', need: 'nonspecific' }, told('worn-disc'), 'unknown'],
  [{ kind: 'diagnosis', need: 'required', codes: ['narrow-canal'] }, told('slipped-disc'), 'not-met'],
  [{ kind: 'diagnosis', need: 'required', codes: ['narrow-canal'] }, told('slipped-disc', 'other'), 'unknown'],
  [{ kind: 'diagnosis', need: 'forbidden', codes: ['narrow-canal', 'slipped-disc'] }, told('slipped-disc'), 'not-met'],
  [{ kind: 'diagnosis', need: 'forbidden', codes: ['narrow-canal'] }, told('no-clear-cause'), 'met'],
  [{ kind: 'diagnosis', need: 'forbidden', codes: ['other'] }, told('slipped-disc'), 'met'],
  [{ kind: 'diagnosis', need: 'forbidden', codes: ['other'] }, told('slipped-disc', 'other'), 'unknown'],
  [{ kind: 'diagnosis', need: 'required', codes: ['other'] }, told('slipped-disc'), 'unknown'],
  [{ kind: 'cancer', withinYears: 5 }, { 'blood-thinner-or-cancer': 'no' }, 'met'],
  [{ kind: 'cancer' }, { 'blood-thinner-or-cancer': 'no' }, 'unknown'],
  [{ kind: 'cancer' }, { 'blood-thinner-or-cancer': 'yes' }, 'unknown'],
  [{ kind: 'cancer' }, { 'blood-thinner-or-cancer': 'yes', 'thinner-or-cancer': ['cancer'] }, 'not-met'],
  [{ kind: 'cancer', withinYears: 5 }, { 'blood-thinner-or-cancer': 'yes', 'thinner-or-cancer': ['cancer'] }, 'unknown'],
  [{ kind: 'cancer', withinYears: 5 }, { 'blood-thinner-or-cancer': 'no', conditions: ['cancer-past'] }, 'met'],
  [{ kind: 'bmi', max: 35 }, { 'height-weight': 36.2 }, 'not-met'],
  [{ kind: 'flag', name: 'fracture', need: 'forbidden' }, { conditions: ['none'] }, 'met'],
  [{ kind: 'flag', name: 'fracture', need: 'forbidden' }, { conditions: ['broken-vertebra'] }, 'not-met'],
  [{ kind: 'flag', name: 'fracture', need: 'forbidden' }, { conditions: 'unsure' }, 'unknown'],
  [{ kind: 'flag', name: 'injection', need: 'required' }, { conditions: ['none'] }, 'unknown'],
  [{ kind: 'flag', name: 'injection', need: 'forbidden' }, { conditions: ['none'] }, 'met'],
  [{ kind: 'flag', name: 'anticoagulant', need: 'forbidden' }, { 'blood-thinner-or-cancer': 'no' }, 'met'],
  [{ kind: 'flag', name: 'half-the-days', need: 'required' }, { 'half-the-days': 'no' }, 'not-met'],
  [{ kind: 'flag', name: 'psychiatric', need: 'forbidden' }, { conditions: ['none'] }, 'unknown'],
];

describe('what a requirement and a person come to', () => {
  it.each(TABLE)('%j with %j is %s', (predicate, answers, outcome) => {
    expect(evaluate(predicate, personOf(answers))).toBe(outcome);
  });

  it('says nothing of a person who told nothing', () => {
    fc.assert(
      fc.property(anyPredicate, (predicate) => {
        const nothingAsked = predicate.kind === 'surgery' && predicate.need === 'allowed';
        expect(evaluate(predicate, personOf({}))).toBe(nothingAsked ? 'met' : 'unknown');
      }),
    );
  });

  it('never changes its mind with fewer answers: it knows the same, or does not know', () => {
    fc.assert(
      fc.property(anyPredicate, moreAndFewer, (predicate, { more, fewer }) => {
        const now = evaluate(predicate, personOf(fewer));
        if (now !== 'unknown') expect(evaluate(predicate, personOf(more))).toBe(now);
      }),
      { numRuns: 3000 },
    );
  });
});
