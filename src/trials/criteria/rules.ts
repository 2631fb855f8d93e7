import type { Rule } from '../criterion.ts';
import { age } from './age.ts';
import { anticoagulant } from './anticoagulant.ts';
import { bmi } from './bmi.ts';
import { cancer } from './cancer.ts';
import { diagnosis } from './diagnosis.ts';
import { duration } from './duration.ts';
import { fibromyalgia } from './fibromyalgia.ts';
import { fracture } from './fracture.ts';
import { halfTheDays } from './half-the-days.ts';
import { implant } from './implant.ts';
import { infection } from './infection.ts';
import { inflammatory } from './inflammatory.ts';
import { injection } from './injection.ts';
import { language } from './language.ts';
import { legPain } from './leg-pain.ts';
import { neurologicalDeficit } from './neurological-deficit.ts';
import { noBackPain } from './no-back-pain.ts';
import { opioid } from './opioid.ts';
import { osteoporosis } from './osteoporosis.ts';
import { painMedicine } from './pain-medicine.ts';
import { pain } from './pain.ts';
import { pregnancy } from './pregnancy.ts';
import { psychiatric } from './psychiatric.ts';
import { setting } from './setting.ts';
import { sex } from './sex.ts';
import { surgery } from './surgery.ts';
import { trauma } from './trauma.ts';

/** Every rule there is. Their order does not matter: a clause keeps all that any of them reads. */
export const RULES: readonly Rule[] = [
  // How much, how long, who.
  ...[age, sex, duration, pain, noBackPain, pregnancy, bmi, halfTheDays, language, setting],
  // What a person has, had, or takes.
  ...[surgery, opioid, painMedicine, legPain, diagnosis, cancer, injection, anticoagulant, implant],
  ...[fracture, osteoporosis, trauma, infection, inflammatory, fibromyalgia, neurologicalDeficit, psychiatric],
];
