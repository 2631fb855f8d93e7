import { flagRule } from './flag-rule.ts';

/** A line that names nothing else. */
const ALONE =
  /^\W*(?:(?:patients?|subjects?|participants?) )?(?:(?:with|any|presence of|evidence of|has|have|an|local|or|severe) )*infections?\W*$/;

/** An infection now, in the body or the spine. Infections one carries for life are asked by the study team. */
export const infection = flagRule({
  name: 'infection',
  named:
    /\b(?:infections?|infectious (?:diseases?|conditions?|process|pathology|disorders?)|infectious|infective|infected|osteomyelitis|(?:spondylo-?)?dis[ck]itis|abscess(?:es)?|sepsis|septic\w*|tuberculosis|meningitis|bacteremia)\b/,
  not: /\b(?:hiv|aids|hepatitis|syphilis|immunodeficiency|covid\S*|sars\S*|herpes|helicobacter|arthritis|affinity|risk|treponema|transmitted)\b/,
  also: /^(?:active|acute|systemic|ongoing|bacterial|viral|fungal|febrile|concurrent|overt|local|localized|localised|chronic|infection|infections)$/,
  // A line on the spine alone, or on the place of an operation, leaves a cold or another infection open.
  sure: ({ item, sentence, words }) =>
    /^infect/.test(words) &&
    (/\b(?:active|systemic|acute|ongoing|concurrent|generali[sz]ed|febrile|current)\b/.test(item) || ALONE.test(sentence)) &&
    !/\b(?:spin\w+|lumbar|vertebra\w*|back|skin|site|dis[ck])\b/.test(item),
});
