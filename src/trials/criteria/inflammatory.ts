import { flagRule } from './flag-rule.ts';

const CLASS =
  /\b(?:rheum\w+|inflammatory (?:(?:joint|rheum\w+|or|and|auto-?immune|systemic|connective|tissue) )*(?:arthrit\w+|arthropath\w+|diseases?|disorders?|conditions?|rheum\w+|joint pain|spondyl\w+))\b/;

/** Inflamed joints: rheumatoid arthritis, ankylosing spondylitis and their kind. */
export const inflammatory = flagRule({
  name: 'inflammatory',
  named:
    /\b(?:rheumatoid(?: arthritis| disease)?|ra|rheumatic (?:arthritis|diseases?|disorders?|conditions?|illness\w*|pathology)|rheumatolog\w+(?:(?:,| or| and| and\/or|\/) ?[a-z]+){0,4} (?:\w+ )?(?:diseases?|disorders?|conditions?)|rheumatism|ankylosing spondyl\w+|(?:axial |seronegative |inflammatory |undifferentiated )*spondylo-?arth?ropath\w*|(?:axial |seronegative |inflammatory )*spondylo-?arthri\w+|spondyloarthrosis|psoriatic arthritis|(?:reactive|juvenile|septic) arthritis|inflammatory (?:(?:joint|back|spin\w+|lumbar|rheumat\w+|arthri\w+|spondyl\w+|systemic|musculoskeletal|low|connective|tissue|bone|and|or|auto-?immune|pain) ?)*(?:diseases?|disorders?|conditions?|arthritis|arthritides|arthropath\w+|pain|process\w*|lesions?|patholog\w+|origin|a?etiology|causes?|spondyl\w+)|inflammatory|spinal inflammation|systemic lupus\w*|lupus|auto-?immune (?:disease|disorder|condition|illness)\w*|connective tissue (?:disease|disorder)s?|spondylitis|polymyalgia\w*)\b/,
  not: /\b(?:bowel|pelvic|anti-?\s?inflammatory|drugs?|medications?|skin|crohn\S*|degenerative|juvenile|non-?inflammatory|signal|node)\b/,
  also: /^(?:rheumatoid|arthritis|rheumatic|inflammatory|ankylosing|spondylitis|joint|joints|chronic|infectious|disease,|osteoarthritis|seronegative|axial|systemic|arthritic)$/,
  // Who says "inflamed joints" most often has rheumatoid arthritis: a line on a rarer one alone does not settle it.
  sure: ({ words, sentence, before }) =>
    (CLASS.test(words) || CLASS.test(sentence) || /^auto-?immune/.test(words)) &&
    !/^(?:spondylitis|inflammatory (?:spin|back|low|lumbar|pain|process|lesion|bone)|lupus|systemic lupus|connective|spondyloarthrosis|septic)/.test(
      words,
    ) &&
    !/\b(?:secondary to|spinal)\s*$/.test(before),
  wanted: true,
});
