import { flagRule } from './flag-rule.ts';

/** Thin bones. Other illnesses of the bones are near enough to ask about, not to rule out by. */
export const osteoporosis = flagRule({
  name: 'osteoporosis',
  named:
    /\b(?:osteoporo(?:sis|tic)|osteoporesis|osteopenia|metabolic bone (?:disease|disorder)s?|(?:low|reduced|poor) bone (?:mineral )?(?:density|mass|quality))\b/,
  not: /\b(?:causes?|osteoporotic)\b/,
  also: /^(?:osteoporosis|osteopenia|osteomalacia|bone|bones|primary|senile|post-?menopausal)$/,
  sure: ({ words }) => /^osteop/.test(words),
  wanted: true,
});
