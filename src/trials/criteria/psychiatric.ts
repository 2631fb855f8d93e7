import { flagRule } from './flag-rule.ts';

/** Mental illness. Studies name it widely and mean very different things by it. */
export const psychiatric = flagRule({
  name: 'psychiatric',
  named:
    /\b(?:psychiatr\w+(?: (?:or|and) \w+)? (?:illness\w*|diseases?|disorders?|conditions?|problems?|diagnos[ei]s|history|comorbidit\w+|disturbance\w*|patholog\w+|impairment|treatment)|psychiatric|mental(?:ly)? (?:health )?(?:illness\w*|diseases?|disorders?|conditions?|problems?|disturbance\w*|ill)|psycholog\w+ (?:illness\w*|diseases?|disorders?|conditions?|problems?|disturbance\w*|distress)|psychos[ie]s|psychotic(?: \w+)?|schizophreni\w+|bipolar(?: disorder)?|(?:major )?depress(?:ion|ive)(?: disorders?)?|anxiety(?: disorders?)?|ptsd|cognitive(?:ly)? (?:impair\w+|disorders?|deficits?|dysfunction)|dementia|suicid\w+|post-?traumatic stress disorder)\b/,
  not: /\b(?:medications?|drugs?|anti-?depress\w+|anti-?psychotic\w*|scales?|inventory|questionnaires?|hads|respiratory|cns|central|score)\b/,
  also: /^(?:psychiatric|psychological|mental|chronic|neurological|cognitive)$/,
  sure: ({ words, before, after }) =>
    /^(?:psychiatr|mental)/.test(words) &&
    !/\b(?:significant|severe|serious|major|moderate)\b/.test(before) &&
    !/\b(?:affect|interfer)/.test(after),
});
