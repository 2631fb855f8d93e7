import type { DiagnosisCode } from '../criterion.ts';

const DISC = String.raw`(?:inter-?vertebral |lumbar |lumbosacral |spinal )*dis[ck]s?`;
const HERNIATED = String.raw`(?:herni\w*|prolaps\w*|protru\w+|extru\w+|sequest\w+|slipped|ruptured|bulg\w+)`;

/** How records name each cause. A name that means a procedure ("facet block") or another place ("carotid stenosis") is no match. */
export const NAMES: Readonly<Record<Exclude<DiagnosisCode, 'other'>, RegExp>> = {
  'slipped-disc': new RegExp(
    String.raw`\b(?:${HERNIATED}(?:\s(?:of\s)?(?:the\s|a\s)?|[- ])(?:lumbar |inter-?vertebral |lumbosacral )*(?:dis[ck]s?|discs|nucleus pulposus)(?: disease)?|${DISC}(?: (?:disease|space|material))?[\s-]+${HERNIATED}(?: disease)?|(?:lumbar|lumbosacral|spinal|l\d(?:-\w\d)?) (?:hernia|herniations?|prolapse)|hernia of (?:the )?(?:lumbar|nucleus)\w*|hern\w+ nucle\w+ pulpos\w+|nucleus pulposus (?:herniat\w+|prolapse)|hnp|ldhs?|livd|hivd|l?ivdp|pivd|discal herni\w+|intradiscal herni\w+|herniations?)\b`,
  ),
  'worn-disc': new RegExp(
    String.raw`\b(?:degenerat\w+ (?:lumbar |inter-?vertebral |lumbosacral )*(?:dis[ck]s?)(?: disease| disorders?)?|${DISC}[\s-]+degenerat\w+(?: disease)?|degenerat\w+ of (?:the |an |a )?(?:lumbar |inter-?vertebral )*dis[ck]s?|(?<!\b(?:herniated|prolapsed|protruded|slipped|ruptured) (?:lumbar |inter-?vertebral )*)dis[ck] disease|ddd|discogenic (?:mechanical |chronic )?(?:(?:low |lower )?back pain|pain|lbp|disorders?|disease|origin|cause)|discopath\w+|internal dis[ck] (?:disruption|derangement)|degenerated dis[ck]s?|osteochondros[ie]s)\b`,
  ),
  'narrow-canal':
    /\b(?:(?<!(?:carotid|aortic|mitral|arter\w+|coronary|valv\w+|renal|pulmonary|pyloric|tracheal|urethral|esophageal|cervical|neck) (?:artery |valve |spinal |canal )?)(?:(?:spinal|lumbar|central|canal|foraminal|lateral|recess|degenerative|acquired|congenital|channel) )*stenos[ie]s(?: of the (?:lumbar )?spin\w+(?: canal)?)?|stenotic (?:spinal )?canal|lumbar spinal stenosis|lss|lscs|lumbar (?:canal|spinal canal) (?:narrowing|stenosis)|narrow(?:ed|ing)? (?:of the )?(?:lumbar |spinal |central |vertebral )*canal|neurogenic(?: intermittent)? claudication)\b/,
  'slipped-vertebra':
    /\b(?:(?:degenerative |isthmic |lytic |lumbar |dysplastic )*(?:spondylo-?\s?listhes[ie]s|spondilolisthesis|spondylolysthesis|antero-?listhesis|retro-?listhesis|latero-?listhesis|listhesis|slipped vertebrae?))\b/,
  joint:
    /\b(?:sacro-?\s?iliac(?: joints?)?(?: (?:pain|dysfunctions?|syndrome|disorders?|disease|disruption|degeneration|lesions?|problems?|pathology|arthrosis|arthropathy|origin))|sacro-?iliitis|(?:si|sij|sacroiliac) (?:\(?si\)? )?(?:joint )?(?:pain|dysfunction|syndrome|disruption|pathology|involvement)|sijd|(?:lumbar )?(?:facet|zygapophys\w+|zygo-?apophys\w+)(?: joints?)? (?:\w+ )?(?:pain|syndromes?|arthr\w+|osteoarthritis|degenerat\w+|diseases?|disorders?|dysfunctions?|pathology|hypertrophy|mediated pain|origin|joint pain)|facetogenic(?: pain)?|(?:sacroiliac|facet|zygapophyseal)(?: joints?)? (?:as|is) the (?:\w+ )*(?:source|generator|cause)|(?:sacroiliac|facet) joints?(?=\s*$|\s+or\b))\b/,
};

/** Other causes with a name: a person who has "another" cause may have any of them. */
export const OTHER_NAMES =
  /\b(?:scoliosis|kypho-?scoliosis|kyphosis|spondylolysis|pars (?:defects?|fractures?)|coccy[dg]odynia|coccydynia|piriformis(?: syndrome)?|spinal deformit\w+|deformit\w+ of the spine|(?:spinal|lumbar|segmental) instability|myofascial pain(?: syndrome)?|schmorl\S* nodes?|transitional vertebrae?)\b/;

const PAIN = String.raw`(?:(?:sub-?acute|acute|chronic|persistent|recurrent|mechanical|primary|musculoskeletal|common|mild|moderate|severe|disabling|\(?c?lbp\)?|or|and|to|sub|,)\s+)*(?:low(?:er)?[- ]?back|lumbar|back|spinal|lumbo-?sacral|lumbopelvic|lbp|clbp|lumbago|lumbalgia)`;

/** Pain with no cause that anyone could name. */
export const NONSPECIFIC = new RegExp(
  String.raw`\b(?:non-?\s?specific\s+${PAIN}|${PAIN}(?:\s+pain)?,?\s+(?:\S+\s+){0,9}?(?:non-?\s?specific)\b|(?:a?etiology|cause|origin|type)\W{1,3}non-?\s?specific|non-?\s?specific (?:in )?(?:a?etiology|cause|origin)|c?ns-?c?lbp|cnlbp|nslbp|nsclbp|${PAIN}\s+pain[^.;]{0,40}\b(?:of unknown|without (?:a |any )?(?:known|specific|identifiable|identified|clear|underlying|recogni[sz]able|defined|attributable))\s+(?:\w+ ){0,2}(?:cause|origin|etiolog\w+|aetiolog\w+|patholog\w+|diagnos\w+))`,
);
/** Words many records use for much the same, and some for more. */
export const NEARLY_NONSPECIFIC =
  /\b(?:idiopathic|simple|uncomplicated|mechanical|non-?\s?specific)(?: (?:chronic|acute|sub-?acute|axial|primary|type|\([^)]*\)))* (?:low(?:er)? back|back|lbp|clbp|lumbar)|\bmechanical[- ]type\b/;

const CLASS = String.raw`(?:(?:spinal|lumbar|spine|underlying|medical|anatomical|structural|organic|low|back|vertebral|known|and|or|etiological|recogni[sz]able) )*`;
/** A named cause as a class of its own. */
export const SPECIFIC_CAUSE = new RegExp(
  [
    String.raw`\b(?<!non-?\s?)(?:specific|identifiable|identified|recogni[sz]able|patho-?anatomical),? ${CLASS}(?:(?:low |lower )?back pain )?(?:causes?|patholog(?:y|ies)|a?etiolog(?:y|ies)|diagnos[ei]s|origins?|spinal disorders?|spinal diseases?)`,
    String.raw`\b(?<!un)(?:known|definite|clear|attributable),? ${CLASS}(?:(?:low |lower )?back pain )?(?:causes?|a?etiolog(?:y|ies))(?= of (?:the |their )?(?:low|back|lbp|pain))`,
    String.raw`\b(?:low back|back|lumbar|lbp)(?: pain)?,? (?:(?:of|that|is|are|which|can be|with|from|has|having) ){0,4}(?:due to|secondary to|caused by|with|attributable to|attributed to|from|related to|of) (?:a |an |any )?(?:other )?(?:specific|identifiable|identified|known|recogni[sz]able|definite) (?:\w+ ){0,3}(?:causes?|patholog\w+|a?etiolog\w+|disease|disorder|condition)`,
    String.raw`(?<!non-?\s?)\bspecific (?:low |lower )?(?:back pain|lbp|(?:spinal|lumbar|back) (?:patholog\w+|diseases?|disorders?))`,
  ].join('|'),
);

/** Pain that comes of something else, without saying of what. */
export const SECONDARY_PAIN = /\bsecondary (?:low(?:er)? )?back pain\b|\bsecondary lbp\b/;
