import { flagRule } from './flag-rule.ts';

/** Weakness, or nerves of the bladder and bowel that fail. */
export const neurologicalDeficit = flagRule({
  name: 'neurological-deficit',
  named:
    /\b(?:neurolog\w+(?: motor| sensory)? (?:deficits?|defects?|impairments?|compromise|loss)|neuro deficits?|neurologic\w* (?:abnormalit\w+|signs?)|motor (?:\w+ )?(?:deficits?|weakness|loss|impairment|dysfunction|paralysis)|(?:muscle|muscular|leg|limb|extremity|progressive|lower extremity|foot|paretic) weakness|weakness of (?:the )?(?:leg|lower)\w*|cauda equin\w+(?: syndrome| compression| lesion)?|foot drop|drop foot|paresis|paralysis|plegia|paraplegia|paraparesis|saddle an[a]?esthesia|(?:bladder|bowel|sphincter)(?:[\s/,]+(?:and|or|bladder|bowel))* (?:dysfunction|disturbance|incontinence|control|symptoms)s?|sphincter\w* (?:disturbance|dysfunction)s?|myelopathy)\b/,
  also: /^(?:motor|sensory|neurological|neurologic|lower|upper|extremity|extremities|limb|limbs|leg|legs|deficit|deficits|functional|focal|new|weakness|pre-operative|preoperative|ces|equina|compression)$/,
  sure: ({ words }) => !/^(?:cauda|myelo|para|pleg)/.test(words),
  wanted: true,
});
