import { flagRule } from './flag-rule.ts';

/** A line that names nothing else. */
const ALONE =
  /^\W*(?:(?:patients?|subjects?|participants?) )?(?:(?:with|any|presence of|evidence of|has|have|an|local|or|severe) )*infections?\W*$/;

const NOW = /\b(?:active|systemic|acute|ongoing|concurrent|generali[sz]ed|febrile|current)\b/;
/** In a list of what may lie behind the pain, or of what speaks against an operation, the infection meant is one of the spine. */
const OF_THE_BACK =
  /\b(?:spin\w+|lumbar|vertebra\w*|back|pain|lbp|red[- ]flags?|patholog\w+|causes?|dis[ck]\w*|sites?|surg\w+|operat\w+|local\w*|sciatica|radicul\w+|fractures?|stenosis|risk|history|h\/o)\b/;

/** An infection now, in the body or the spine. Infections one carries for life are asked by the study team. */
export const infection = flagRule({
  name: 'infection',
  named:
    /\b(?:infections?|infectious (?:diseases?|conditions?|process|pathology|disorders?)|infectious|infective|infected|osteomyelitis|(?:spondylo-?)?dis[ck]itis|abscess(?:es)?|sepsis|septic\w*|tuberculosis|meningitis|bacteremia)\b/,
  not: /\b(?:hiv|aids|hepatitis|syphilis|immunodeficiency|covid\S*|sars\S*|herpes|helicobacter|arthritis|affinity|risk|treponema|transmitted)\b/,
  also: /^(?:active|acute|systemic|ongoing|bacterial|viral|fungal|febrile|concurrent|overt|local|localized|localised|chronic|infection|infections)$/,
  // A line on the spine alone, or on the place of an operation, leaves a cold or another infection open.
  sure: ({ item, sentence, before, after, words }) =>
    /^infect/.test(words) &&
    (NOW.test(item) ||
      NOW.test(/[^,;]*$/.exec(before)?.[0] ?? '') ||
      ALONE.test(sentence) ||
      (item === words && words.startsWith('infection') && !OF_THE_BACK.test(sentence))) &&
    !/\b(?:spin\w+|lumbar|vertebra\w*|back|skin|site|dis[ck])\b/.test(item) &&
    !/^[^,;]*\b(?:sites?|fields?|areas?|levels?|place|spin\w+|lumbar|dis[ck]s?|time) (?:of|in)?/.test(after),
});
