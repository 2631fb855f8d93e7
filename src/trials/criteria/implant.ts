import { flagRule } from './flag-rule.ts';

const DEVICE = /\b(?:pace-?\s?makers?|defibrillators?|stimulators?|electronic|pumps?)\b/;
const METAL = /\bmetal\w*|\bimplanted (?:devices?|material)|\bany implant|\bimplants\b/;

/** A pacemaker, a stimulator, or metal in the body. */
export const implant = flagRule({
  name: 'implant',
  named:
    /\b(?:(?:cardiac )?pace-?\s?makers?|(?:implant\w+ |cardioverter )*(?:cardioverter[- ])?defibrillators?|(?:spinal cord |dorsal column |neuro|nerve |dorsal root ganglion |implanted |bio)?-?stimulators?|neuro-?stimulators?|(?:ferromagnetic |metal(?:lic)? |electronic |electrical |cochlear |magnetic )+(?:or (?:electronic|metallic) )?(?:implants?|objects?|prosthes[ie]s|fragments?|devices?|clips?|hardware|foreign bod\w+|materials?|components?)|implanted (?:electronic |electrical |medical |metal(?:lic)? |cardiac |pain |or )*devices?|electronic (?:\w+ )?device|intra-?thecal (?:\w+ )?pumps?|indwelling (?:pain )?devices?|contra-?\s?indicat\w+ (?:to|for) (?:an? )?(?:mri|magnetic\w*|mr)\b|mri contra-?\s?indicat\w+|(?:unable|inability) to (?:undergo|have|tolerate) (?:an? )?(?:mri|magnetic)\w*)/,
  not: /\b(?:allerg\w+|intoleran\w+|contracept\w+|trans-?cutaneous|tens)\b/,
  also: /^(?:cardiac|implanted|implantable|metallic|metal|electronic|having|device|devices|or|internal|indwelling|wearing|carrying|fitted|automatic|automated|heart|spinal|cord|permanent)$/,
  // Who has a steel hip is not meant by a line on pacemakers, nor the other way round.
  sure: ({ sentence }) => DEVICE.test(sentence) && METAL.test(sentence),
});
