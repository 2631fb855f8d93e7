import { flagRule } from './flag-rule.ts';

/** A broken bone in the spine. */
export const fracture = flagRule({
  name: 'fracture',
  named: /\b(?:(?:lumbar|spin\w+|vertebra\w*) (?:and|or|and\/or) (?:\w+ )?)?fractures?\b/,
  not: /^(?!.*\b(?:lumbar|spin\w*|vertebra\w*|back)\b).*\b(?:hips?|femur|femoral|femoris|ribs?|wrist|pars|limbs?|extremit\w+|pelvi\w+|skull|arm|leg|tibia\w*|radius|risk|callus|probability)\b/,
  also: /^(?:compression|burst|vertebral|back|sacral|traumatic|healed|old|chronic|lumbar\/\w+|crush)$/,
  wanted: true,
});
