import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parse } from 'yaml';
import { Questions } from '../src/content/schema.ts';
import {
  answered,
  applying,
  asChoices,
  choiceFor,
  nextQuestion,
  oneBack,
  progress,
  standing,
  unanswered,
  withoutAnswer,
  type Answer,
  type Answers,
} from '../src/questions.ts';

const load = (name: string) => Questions.parse(parse(readFileSync(`content/en/questions/${name}.yaml`, 'utf8')));
const recommendation = load('recommend');
const trials = load('trials');
const yes = { interest: 'yes', consent: 'yes' };

describe('the next question', () => {
  test.each<[string, Answers, string | undefined]>([
    ['the first', {}, 'interest'],
    ['no interest ends it', { interest: 'no' }, undefined],
    ['a skipped gate is not a yes', { interest: null }, undefined],
    ['not sure is not a yes', { interest: 'unsure' }, undefined],
    ['consent after interest', { interest: 'yes' }, 'consent'],
    ['no consent ends it', { interest: 'yes', consent: 'no' }, undefined],
    ['then medicine', yes, 'medication'],
    ['a skipped question is not asked again', { ...yes, medication: null }, 'diagnosed'],
    ['not sure is an answer', { ...yes, medication: 'unsure' }, 'diagnosed'],
    ['what was told early is not asked', { ...yes, medication: 'yes', diagnosed: 'no', age: 40 }, 'duration'],
    ['a name every object inherits is no answer', JSON.parse('{"__proto__": "yes"}') as Answers, 'interest'],
    ['a change of mind shuts the gate', { interest: 'no', consent: 'yes', medication: 'yes' }, undefined],
  ])('%s', (_, answers, id) => expect(nextQuestion(trials, answers)?.id).toBe(id));

  test('the article order, and no health question before consent', () => {
    expect(trials.map(({ id }) => id).slice(0, 4)).toEqual(['interest', 'consent', 'medication', 'diagnosed']);
    expect(trials.slice(2).filter(({ when }) => when['consent']?.join() !== 'yes' || when['interest']?.join() !== 'yes')).toEqual([]);
  });

  test('safety comes first, and a few more only when wanted', () => {
    expect(recommendation.map(({ safety }) => safety).lastIndexOf(true)).toBe(recommendation.filter(({ safety }) => safety).length - 1);
    expect(applying(recommendation, {})).toHaveLength(12);
    expect(applying(recommendation, { more: 'no' })).toHaveLength(12);
    expect(applying(recommendation, { more: 'yes' })).toHaveLength(16);
  });
});

describe('progress', () => {
  test.each<[Answers, { step: number; of: number }]>([
    [{}, { step: 1, of: 12 }],
    [
      { age: '18_64', health: ['none'] },
      { step: 3, of: 12 },
    ],
    [{ more: 'yes' }, { step: 1, of: 16 }],
  ])('%j', (answers, at) => expect(progress(recommendation, answers)).toEqual(at));
});

describe('a number and the choice it stands for', () => {
  const ask = (wanted: string) => Questions.element.parse(recommendation.find(({ id }) => id === wanted));
  test.each([
    ['age', 15, 'under_16'],
    ['age', 16, '16_17'],
    ['age', 64.9, '18_64'],
    ['age', 75, '75_plus'],
    ['age', 131, undefined],
    ['duration', 0, 'under_72h'],
    ['duration', 3, 'under_72h'],
    ['duration', 4, 'under_4w'],
    ['duration', 27.5, 'under_4w'],
    ['duration', 28, '4_to_12w'],
    ['duration', 84, '4_to_12w'],
    ['duration', 85, 'over_12w'],
    ['duration', -1, undefined],
  ])('%s %p is %s', (id, value, choice) => expect(choiceFor(ask(id).choices, value)).toBe(choice));

  test('all at once, and an impossible number is not sure', () => {
    expect(asChoices(recommendation, { age: 44, duration: 90, stress: 'high' })).toEqual({
      age: '18_64',
      duration: 'over_12w',
      stress: 'high',
    });
    expect(asChoices(recommendation, { age: 400 })).toEqual({ age: 'unsure' });
  });
});

describe('for any answers', () => {
  const ids = [...new Set([...recommendation, ...trials].map(({ id }) => id))];
  const anyAnswer = fc.oneof(fc.constantFrom<Answer>('yes', 'no', 'unsure', null), fc.integer(), fc.array(fc.string()));
  const anyAnswers = fc.dictionary(fc.constantFrom(...ids), anyAnswer) as fc.Arbitrary<Answers>;
  const anySet = fc.constantFrom(recommendation, trials);

  test('skipping everything always reaches the end, and no question comes twice', () => {
    fc.assert(
      fc.property(anySet, anyAnswers, (questions, start) => {
        let answers = start;
        const asked: string[] = [];
        for (let next = nextQuestion(questions, answers); next; next = nextQuestion(questions, answers)) {
          asked.push(next.id);
          answers = { ...answers, [next.id]: null };
        }
        expect(new Set(asked).size).toBe(asked.length);
        expect(unanswered(questions, answers)).toEqual([]);
      }),
    );
  });

  test('back undoes the last answer, which is then the next question', () => {
    fc.assert(
      fc.property(anySet, anyAnswers, (questions, answers) => {
        const last = answered(questions, answers).at(-1);
        const before = oneBack(questions, answers);
        if (last === undefined) expect(before).toEqual(answers);
        else expect(unanswered(questions, before).map(({ id }) => id)).toContain(last.id);
      }),
    );
  });

  test('a changed answer is asked again first, and nothing else that was answered is', () => {
    fc.assert(
      fc.property(anyAnswers, fc.nat(), (some, pick) => {
        const full: Answers = { ...Object.fromEntries(trials.map(({ id }) => [id, null])), ...some, ...yes };
        const open = applying(trials, full).slice(2);
        const question = open[pick % open.length];
        if (question === undefined) return;
        expect(unanswered(trials, withoutAnswer(full, question.id)).map(({ id }) => id)).toEqual([question.id]);
      }),
    );
  });

  test('what a result rests on is only what still applies, and the step is within its count', () => {
    fc.assert(
      fc.property(anySet, anyAnswers, (questions, answers) => {
        const open = applying(questions, answers).map(({ id }) => id);
        expect(open).toEqual(expect.arrayContaining(Object.keys(standing(questions, answers))));
        const { step, of } = progress(questions, answers);
        expect(step).toBeLessThanOrEqual(of);
        expect(step).toBeGreaterThanOrEqual(Math.min(1, of));
      }),
    );
  });
});

describe('the words of the questions', () => {
  test.each([...recommendation, ...trials].map((question) => [question.id, question] as const))(
    '%s',
    (_, { ask, before, why, choices }) => {
      expect(`${before ?? ''} ${ask}`.match(/\?/g)).toHaveLength(1);
      expect(ask.split(/\s+/).length).toBeLessThanOrEqual(40);
      expect(why).toMatch(/^[^.?!]+\.$/);
      const means = choices.flatMap((choice) => [
        choice.label.toLowerCase(),
        ...choice.means.filter((word) => word !== choice.label.toLowerCase()),
      ]);
      expect(means.filter((word, place) => means.indexOf(word) !== place)).toEqual([]);
    },
  );
});
