import type { Rule } from '../criterion.ts';
import { age } from './age.ts';
import { bmi } from './bmi.ts';
import { duration } from './duration.ts';
import { halfTheDays } from './half-the-days.ts';
import { language } from './language.ts';
import { pain } from './pain.ts';
import { pregnancy } from './pregnancy.ts';
import { setting } from './setting.ts';
import { sex } from './sex.ts';

/** Every rule there is. Their order does not matter: a clause keeps all that any of them reads. */
export const RULES: readonly Rule[] = [
  // How much, how long, who.
  ...[age, sex, duration, pain, pregnancy, bmi, halfTheDays, language, setting],
  // What a person has or had.
];
