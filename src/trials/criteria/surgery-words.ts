const SPINE = String.raw`(?:lumbar|lumbosacral|lumbo-sacral|thoraco-?lumbar|spinal|spine|back|vertebra\w*|dis[ck]s?|dis[ck]al|sacral|c?lbp|l\d(?:-[ls]?\d)?)`;
const OPERATE = String.raw`(?:surger(?:y|ies)|microsurger\w+|surgical (?:procedure|intervention|treatment|history|operation)(?:s|\(s\))?|surgically|operations?|operated|operative (?:procedure|intervention|treatment)s?)`;
const PROCEDURE = String.raw`(?:hemi)?laminectom\w+|laminotom\w+|(?:micro-?)?dis[ck]ectom\w+|microdis[ck]\w*|nucle[oe]tom\w+|sequestrectom\w+|foraminotom\w+|facetectom\w+|spondylodesis|(?:surgical |spinal |spine |lumbar |interbody |vertebral |posterolateral |previous |prior |instrumented |biological )+(?:fusion|arthrodesis|decompression|stabili[sz]ation)s?(?: surger\w+| procedures?| operations?)?|(?:dis[ck]|artificial dis[ck]) (?:replacement|arthroplasty)|(?:spinal|spine|lumbar) instrumentation|interspinous (?:device|spacer)`;
const FAILED = String.raw`failed[ -]back(?:[ -]surger\w+)?|fbss|fbs|post-?\s?laminectomy|persistent spinal pain syndrome|psps`;

/** An earlier operation named by the syndrome that may follow it. */
export const FAILED_BACK = new RegExp(String.raw`\b(?:${FAILED})\b`);

/** Any naming of an operation on the spine: "lumbar disc surgery", "surgery of the low back", "laminectomy". */
export const SPINE_OPERATION = new RegExp(
  [
    String.raw`\b(?:${FAILED})(?:\s(?:surgery|syndrome))*\b`,
    String.raw`\b${SPINE}(?:[\s-]+(?!${OPERATE}|and\b|or\b|pain\b|with\b|who\b|after\b|before\b|requir|need|undergo)[\w/-]+){0,4}[\s-]+${OPERATE}\b`,
    String.raw`\b${SPINE},? (?:(?:and|or|and\/or) )?(?:\w+,? (?:or |and )?){0,3}${OPERATE}\b`,
    String.raw`\b${OPERATE}(?:\s+(?!${OPERATE}|because|within|prior|unless|if\b|with\b)[\w/()-]+){0,7}?\s+${SPINE}\b`,
    String.raw`\b(?:${PROCEDURE})\b`,
    String.raw`\b(?:surger\w+|operations?|operated)(?:\s+(?:at|on|in|of|to))?(?:\s+(?:the|same|symptomatic|index|affected|target|treated|involved|intended|previous|treatment|operative|adjacent|or|and|any)){1,5}\s+(?:levels?|segments?)`,
    String.raw`\b(?:same|index|affected|target)[ -]level (?:surger\w+|operations?)`,
    String.raw`\b(?:prior(?! to\b)|previous|earlier|history of)(?:\s+\w+){0,3} fusions?(?: surger\w+| procedures?)?\b`,
  ].join('|'),
);

/** Any operation at all. */
export const OPERATION =
  /\b(?:surger(?:y|ies)|re-?operations?|surgical (?:procedure|intervention|operation)s?|operations?|operated|post-?\s?operative (?:\w+ )?(?:cases|conditions?|patients?|spine|pain|back))\b/;

/** Words with the same stem that name no operation. */
export const NOT_AN_OPERATION =
  /\b(?:non-?\s?(?:surgical|operative|surgery)\w*|cooperat\w*|co-operat\w*|surgical(?:ly)? steril\w*|surgical candidates?|surgical sterili[sz]ation|neurosurg\w*|(?:operat\w+|surgical) (?:sites?|fields?|areas?|wounds?)|surgeons?|post-?operative (?:instructions|follow-up|care|management)|dis[ck]ograph\w*)\b/g;

/** Operations elsewhere in the body. */
export const ELSEWHERE =
  /\b(?:cervical|neck|knee|hip|shoulder|abdom\w+|abdominal|pelvi\w+|cardiac|heart|eye|foot|ankle|brain|gastr\w+|bariatric|thorax|thoracic|hernia|bypass|joint replacement|dental|oral|cesarean|caesarean|gyna?ecolog\w*|bladder|prostate|breast|femur|head)\b/;

/** Lines on birth control name operations too. */
export const BIRTH_CONTROL = /\b(?:hysterectomy|tubal|oophorectomy|contracept\w*|steril\w*)\b/;

export const FUSION = /\b(?:fusions?|fused|spondylodesis|arthrodesis|instrument\w+|stabili[sz]ation)\b/;

/** The operation has to be at the place the study treats. */
export const LEVEL =
  /\b(?:(?:same|index|target\w*|treated|treatment|intended|involved|affected|symptomatic|relevant|adjacent|painful|operat\w+)(?: \w+){0,4} (?:levels?|segments?|vertebra\w*|dis[ck]s?)|previous level|levels? (?:to be )?(?:treated|involved|of interest)|same[ -]level|area of planned|dis[ck] of interest)\b/;

/** One operation by its own name: leaving it out says nothing of other operations. */
export const NAMED_PROCEDURE = new RegExp(String.raw`\b(?:${PROCEDURE}|non-?\s?\w*dis[ck]ectom\w+)\b`);
export const GENERAL = new RegExp(String.raw`\b${OPERATE}\b`);

/** An operation that only dates something else: "within 30 days before surgery". */
export const DATES =
  /\b(?:prior to|before|at|(?:time|day|date|days|weeks|hours|months|year|years|duration|benefit|site|level) of|following|after|during|until|post|undergo|for|from|than|affecting|the|study|index|planned|elective|implantation|scheduled)[\s-]+(?:(?:the|study|index|planned|scheduled|lumbar|spinal|spine|fusion|implantation|initial|actual)\s+)*$/;

/** Parts of the spine above the loins. */
export const ABOVE = /\b(?:cervical|thoracic|neck)\b/;
