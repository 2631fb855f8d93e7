import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Faults } from '../src/content/faults.ts';
import { readYaml } from '../src/content/read-yaml.ts';
import { Questions, Recommendation } from '../src/content/schema.ts';
import type { Answers } from '../src/questions.ts';
import { recommend, type Advice } from '../src/recommend.ts';
import personas from './fixtures/recommend-personas.json' with { type: 'json' };

const table = read(Recommendation, 'content/en/recommend.yaml');
const questions = read(Questions, 'content/en/questions/recommend.yaml');

function read<S extends typeof Recommendation | typeof Questions>(schema: S, file: string): ReturnType<S['parse']> {
  const faults = new Faults();
  const value = readYaml(schema, readFileSync(file, 'utf8'), { file }, faults);
  faults.throwIfAny();
  return value as ReturnType<S['parse']>;
}

function advise(answers: Answers): Advice {
  const result = recommend(table, answers);
  if ('stops' in result) throw new Error(`expected styles, got the stop "${result.stops[0]?.line}"`);
  return result;
}

const healthy: Answers = { age: '18_64', health: ['none'], pregnancy: 'no', bleeding: 'none', bones: 'ok', leg_symptoms: 'none' };
const safety = Object.keys(table['not-known']);

describe('the personas', () => {
  test.each(personas)('$persona', ({ answers, expected, stops, cap, unknown }) => {
    const result = recommend(table, answers as unknown as Answers);
    if ('stops' in result) {
      expect(result.stops.map(({ slot }) => slot)).toEqual(stops);
      return;
    }
    expect(result.ranked.map(({ style, score }) => [style, score])).toEqual(expected);
    if (cap) expect(result.cap).toBe(cap);
    expect(result.unknown !== undefined).toBe(unknown ?? false);
  });

  test('there are fifteen', () => expect(personas).toHaveLength(15));
});

describe('what a person is told besides the order', () => {
  test('the lowest cap wins, and each gate is said', () => {
    const advice = advise({ ...healthy, age: '65_74', bleeding: 'blood_thinner' });
    expect(advice.cap).toBe('light');
    expect(advice.gates).toEqual([expect.stringContaining('pharmacist')]);
    expect(advice.excluded.map(({ style }) => style)).toEqual(['trigger-point', 'shiatsu', 'deep-tissue']);
    expect(advise({ ...healthy, age: '65_74' }).cap).toBe('medium');
    expect(advise(healthy).cap).toBeUndefined();
  });

  test('reasons are those that speak for the style, the weightiest first', () => {
    const [first] = advise({ ...healthy, pressure: 'firm', experience: 'regular' }).ranked;
    expect(first).toEqual({ style: 'deep-tissue', score: 9, reasons: [expect.stringContaining('firm'), expect.stringContaining('often')] });
  });

  test('all stops are named at once', () => {
    const result = recommend(table, { ...healthy, age: 'under_16', health: ['suspected_clot', 'fever_or_unwell'] });
    expect('stops' in result && result.stops.map(({ slot }) => slot)).toEqual(['age', 'health', 'health']);
  });

  test('a number in place of a choice counts as not known', () => {
    expect(advise({ ...healthy, age: 40 }).cap).toBe('light');
  });

  test('what would change it: staying dressed puts shiatsu first', () => {
    const { wouldChange } = advise({ ...healthy, pressure: 'medium', experience: 'some', duration: 'under_4w' });
    expect(wouldChange).toContainEqual({ kind: 'answer', slot: 'clothed', answer: 'yes', first: 'shiatsu' });
  });

  test('what would change it: the missing safety answers come first', () => {
    const { wouldChange } = advise({ pressure: 'firm', experience: 'regular' });
    expect(wouldChange[0]).toEqual({
      kind: 'known',
      slots: safety,
      first: 'deep-tissue',
      adds: ['deep-tissue', 'trigger-point'],
    });
  });
});

test('every answer of the table is a choice of its question', () => {
  const rows = [...table.rules, ...table.exclusions, ...table.stops, ...table.gates, ...table.caps, ...table.notes];
  const lost = rows.filter(({ slot, answer }) => !questions.find(({ id }) => id === slot)?.choices.some(({ id }) => id === answer));
  expect(lost).toEqual([]);
});

describe('for any answers', () => {
  const anyAnswers = fc.record(
    Object.fromEntries(
      questions.map(({ id, kind, choices }) => {
        const one = fc.constantFrom<string | null>(...choices.map((choice) => choice.id), 'unsure', null);
        const many = fc.oneof(fc.constant(null), fc.subarray([...choices.map((choice) => choice.id), 'unsure']));
        return [id, kind === 'choices' ? many : one];
      }),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;
  const always = (holds: (advice: Advice, answers: Answers) => void) => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const result = recommend(table, answers);
        if (!('stops' in result)) holds(result, answers);
      }),
      { numRuns: 1000 },
    );
  };

  test('an excluded style is never ranked nor named as what could be wished for, and something is always shown', () => {
    always(({ shown, ranked, excluded, wouldChange }) => {
      const out = excluded.map(({ style }) => style);
      expect(ranked.filter(({ style }) => out.includes(style))).toEqual([]);
      expect(wouldChange.filter((change) => change.kind === 'answer' && out.includes(change.first))).toEqual([]);
      expect(shown.length).toBeGreaterThanOrEqual(1);
      expect(shown.length).toBeLessThanOrEqual(3);
    });
  });

  test('a missing safety answer caps pressure at light, leaves deep tissue out, and is said', () => {
    always((advice, answers) => {
      const missing = safety.filter((slot) =>
        [answers[slot]].flat().every((one) => one === undefined || one === null || one === 'unsure' || one === 'not_sure'),
      );
      if (missing.length === 0) return;
      expect(advice).toMatchObject({ cap: 'light', unknown: expect.stringContaining('doctor') });
      expect(advice.excluded.map(({ style }) => style)).toContain('deep-tissue');
    });
  });

  test('each change named does put that style first', () => {
    always((advice, answers) => {
      for (const change of advice.wouldChange) {
        if (change.kind === 'known') continue;
        expect(advise({ ...answers, [change.slot]: change.answer }).ranked[0]?.style).toBe(change.first);
      }
    });
  });
});
