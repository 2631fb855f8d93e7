import { flagRule } from './flag-rule.ts';

/** Thin bones, by their own name or by the class of illnesses they belong to. */
export const osteoporosis = flagRule({
  name: 'osteoporosis',
  named:
    /\b(?:osteoporo(?:sis|tic)|osteoporesis|osteopenia|metabolic bone (?:disease|disorder)s?|(?:low|reduced|poor) bone (?:mineral )?(?:density|mass|quality))\b/,
  not: /\b(?:causes?|osteoporotic)\b/,
  also: /^(?:osteoporosis|osteopenia|osteomalacia|bone|bones|primary|senile|post-?menopausal)$/,
  // An illness of the bones, or thin bones by another name, takes in osteoporosis; the quality of a bone is for the surgeon to see.
  sure: ({ words }) => !/quality/.test(words),
  wanted: true,
});
