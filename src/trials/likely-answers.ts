import type { GivenAnswers } from './person-of-answers.ts';

/** One way a question may be answered, with its chance among people with low back pain. */
export interface LikelyAnswer {
  chance: number;
  answers: GivenAnswers;
}

/** The chances need not add up to one: they are shares of what is listed. */
function shares(id: string, ...pairs: readonly (readonly [unknown, number])[]): readonly LikelyAnswer[] {
  const whole = pairs.reduce((sum, [, share]) => sum + share, 0);
  return pairs.map(([answer, share]) => ({ chance: share / whole, answers: { [id]: answer } }));
}

/** A gate whose "yes" alone tells nothing: it is weighed with the answers that follow it. */
function gate(id: string, yes: number, inside: readonly LikelyAnswer[]): readonly LikelyAnswer[] {
  const no = { chance: 1 - yes, answers: { [id]: 'no' } };
  return [no, ...inside.map(({ chance, answers }) => ({ chance: chance * yes, answers: { [id]: 'yes', ...answers } }))];
}

const DIAGNOSIS = shares(
  'diagnosis',
  [['no-clear-cause'], 42],
  [['slipped-disc'], 20],
  [['worn-disc'], 14],
  [['narrow-canal'], 8],
  [['slipped-vertebra'], 4],
  [['joint'], 4],
  [['other'], 8],
);
const THINNER_OR_CANCER = shares('thinner-or-cancer', [['blood-thinner'], 7], [['cancer'], 4]);

/**
 * Every question that can decide something about a study, in the order in which they narrow the list most when no studies are at hand,
 * with the answers to expect. Published figures on people with low back pain: age 48 with a spread of 16, 65% chronic, pain 5.3 with a
 * spread of 2, 35% with pain below the knee, 35% with a named cause, 9% operated, 13% on opioids.
 */
export const LIKELY_ANSWERS: ReadonlyMap<string, readonly LikelyAnswer[]> = new Map([
  ['medication', shares('medication', ['yes', 80], ['no', 20])],
  ['diagnosed', gate('diagnosed', 0.6, DIAGNOSIS)],
  ['diagnosis', DIAGNOSIS],
  ['duration', shares('duration', [3, 4], [14, 10], [50, 16], ['recurrent', 5], [150, 10], [300, 10], [800, 20], [3000, 25])],
  ['leg-pain-below-knee', shares('leg-pain-below-knee', ['yes', 35], ['no', 65])],
  ['age', shares('age', [22, 1], [31, 1], [37, 1], [42, 1], [46, 1], [50, 1], [54, 1], [59, 1], [65, 1], [74, 1])],
  ['pain-level', shares('pain-level', [1, 2], [2, 6], [3, 11], [4, 17], [5, 20], [6, 18], [7, 14], [8, 8], [9, 4])],
  ['leg-pain-level', shares('leg-pain-level', [2, 10], [4, 20], [5, 20], [6, 20], [7, 20], [9, 10])],
  ['opioids', shares('opioids', ['yes', 13], ['no', 87])],
  ['medicine-now', shares('medicine-now', ['yes', 60], ['no', 40])],
  ['surgery', shares('surgery', ['yes', 9], ['no', 91])],
  ['surgery-when', shares('surgery-when', ['under_3m', 4], ['3_to_6m', 5], ['6_to_12m', 8], ['1_to_2y', 13], ['over_2y', 70])],
  ['height-weight', shares('height-weight', [21, 18], [24, 27], [27, 25], [31, 18], [36, 8], [42, 4])],
  ['blood-thinner-or-cancer', gate('blood-thinner-or-cancer', 0.11, THINNER_OR_CANCER)],
  ['thinner-or-cancer', THINNER_OR_CANCER],
  [
    'conditions',
    shares(
      'conditions',
      [['none'], 70],
      [['broken-vertebra'], 3],
      [['osteoporosis'], 6],
      [['recent-accident'], 3],
      [['inflammatory'], 5],
      [['fibromyalgia'], 4],
      [['infection'], 1],
      [['cancer-past'], 4],
      [['spinal-injection'], 5],
      [['implant'], 3],
    ),
  ],
  ['half-the-days', shares('half-the-days', ['yes', 60], ['no', 40])],
  ['sex', shares('sex', ['female', 55], ['male', 45])],
  ['pregnancy', shares('pregnancy', ['yes', 3], ['no', 97])],
]);
