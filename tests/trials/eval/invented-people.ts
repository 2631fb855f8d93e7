import type { GivenAnswers } from '../../../src/trials/person-of-answers.ts';

/** A number from 0 to 1, of which the same seed always gives the same row. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * All that one invented person would answer. Age 48 with a spread of 16, 55% women, 65% with pain of more than three months, pain 5.3 with
 * a spread of 2, 9% operated, 13% on opioids, 35% with pain below the knee, 35% with a named cause.
 */
export function inventedPerson(random: () => number): GivenAnswers {
  const chance = (share: number) => random() < share;
  const yes = (share: number) => (chance(share) ? 'yes' : 'no');
  const pick = <T>(...from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const normal = (mean: number, spread: number) =>
    mean + spread * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const between = (low: number, high: number, value: number) => Math.min(high, Math.max(low, Math.round(value)));

  const opioids = yes(0.13);
  const medication = opioids === 'yes' ? 'yes' : yes(0.8);
  const named = chance(0.35);
  const sex = chance(0.55) ? 'female' : 'male';
  const age = between(18, 90, normal(48, 16));
  const illnesses = [
    ['broken-vertebra', 0.03],
    ['osteoporosis', 0.06],
    ['recent-accident', 0.03],
    ['inflammatory', 0.05],
    ['fibromyalgia', 0.04],
    ['infection', 0.01],
    ['spinal-injection', 0.05],
    ['implant', 0.03],
  ] as const;
  const conditions = illnesses.filter(([, share]) => chance(share)).map(([id]) => id);
  const thinnerOrCancer = (['blood-thinner', 'cancer'] as const).filter(() => chance(0.05));
  return {
    medication,
    'medicine-now': opioids === 'yes' ? 'yes' : yes(0.6),
    opioids,
    diagnosed: named ? 'yes' : yes(0.35),
    diagnosis: named
      ? [pick('slipped-disc', 'slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other')]
      : ['no-clear-cause'],
    age,
    duration: chance(0.65) ? pick(120, 200, 400, 800, 1500, 3000, 5000) : pick(3, 10, 20, 30, 45, 60, 80),
    'half-the-days': yes(0.6),
    'leg-pain-below-knee': yes(0.35),
    'pain-level': between(0, 10, normal(5.3, 2)),
    'leg-pain-level': between(0, 10, normal(5, 2)),
    surgery: yes(0.09),
    'surgery-when': pick('under_3m', '3_to_6m', '6_to_12m', '1_to_2y', 'over_2y', 'over_2y', 'over_2y'),
    'height-weight': between(17, 50, normal(27, 5)),
    sex,
    pregnancy: sex === 'female' && age < 46 ? yes(0.06) : 'no',
    'blood-thinner-or-cancer': thinnerOrCancer.length > 0 ? 'yes' : 'no',
    'thinner-or-cancer': thinnerOrCancer,
    conditions: conditions.length > 0 ? conditions : ['none'],
  };
}
