import type { Clause, Confidence } from '../criterion.ts';
import type { Mention } from './mentions.ts';

/** What may take back or narrow a line: exceptions, conditions, someone's judgement, effects that have to be there too. */
const EXCEPTION =
  /\b(?:unless|except\w*|other than|apart from|aside from|besides|with the exception|exempt\w*|(?:is|are|be|will be|considered) (?:allowed|permitted|acceptable|accepted|eligible|included)|permitted|may be (?:included|enrolled|eligible)|does not (?:include|apply)|not excluded|discretion|provided that|as long as)\b/;
const CONDITION = /\b(?:if|when|whenever|in case|whether|where applicable)\b/;
/** "Patients will be excluded if they have: …" only opens the list, as "exclusion" does. */
const OPENS_THE_LIST =
  /^(?:(?!with\b|who\b|having\b)[a-z/']+ ){0,6}(?:excluded|ineligible|eligible|included|enrolled|participate|join)\b(?: (?:from|in|for|to|the|this|study|trial|participation|participate|be))*,? (?:if|when|in case)\b/;
const JUDGEMENT = /\b(?:opinion|judg\w+|deem\w*|investigator|determined by the|suspicion of other)\b/;
const EFFECT =
  /\b(?:interfer\w*|affect(?:s|ing)?|preclud\w*|prevent\w*|compromis\w*|contra-?\s?indicat\w*|impair(?:s|ing)?|confound\w*|hinder\w*|limit(?:s|ing)|unsuitable|inappropriate|increase the risk|at (?:higher |increased )?risk|likely to|enough to|influenc\w*|unacceptable|hamper\w*|jeopardi\w*|obscur\w*)\b/;
/** A nerve that is pressed: no effect that has to be there too. */
const ROOT_COMPROMISE = /\b(?:roots?|nerves?|neural|neurolog\w+|vascular|immun\w+|spinal cord)[ -]compromise\b|\bimmuno-?compromis\w+/g;
/** "… or any other condition that would interfere": what stands before it is left out by its name alone. */
const OTHERS_THAT = /(?:,|\bor\b|\band\b)\s*(?:any |all )?(?:(?:other|further|additional) (?!than\b)|planned ).*$/;
/** "…, or spinal pathologies other than …" spares something of its own item only. */
const OTHER_THAN = /(?:,|;|\bor\b)\s*(?:(?:or|and)\s+)?[a-z-]+ (?:[\w-]+ ){0,4}other than .*$/;
const RELATIVES = /\b(?:famil(?:y|ial) history|(?:first|second)[- ]degree relative|mother|father|partner|spouse|their child|offspring)\b/;
/** Lines that hold for one group or one moment of the study only. */
const PART =
  /\b(?:group|cohort|arm|control subjects?|controls|healthy|sub-?study|part \w|phase \w|intra-?operative\w*|randomi[sz]ation|prior to (?:implantation|transplantation)|before (?:implantation|transplantation))\b/;
/** "Stenosis with leg pain", "in participants with leg pain": both together are left out, not each. */
const ANOTHER_WITH_IT =
  /\bin (?:participants|patients|subjects|individuals|people|those|persons|adults) with\s+(?:\S+\s+){0,3}$|(?<!\b(?:patients?|subjects?|participants?|individuals?|people|persons?|adults?|those|pain|lbp|clbp|presenting|diagnosed|treat\w+|therapy|cases?|living|candidates?|volunteers?|women|men|anyone|someone))\s(?:with|combined with|accompanied by|complicated by|complicated with)\s+(?:[\w-]+\s+){0,3}$/;

/** "Cancer (except of the skin), fracture": this exception is never one of another illness. */
const BUT_FOR_THE_SKIN =
  /\(?(?=[^(),;]*\b(?:except\w*|other than|excluding|apart from|unless|allowed|permitted|eligible|not excluded)\b)[^(),;]*\b(?:skin|basal|squamous|melanoma|in situ)\b[^(),;]*\)?/g;
const SKIN = /\b(?:skin|basal|squamous|melanoma|in situ)\b/;
const OF_THE_SKIN_ITSELF = /\bskin\b|cancer|carcinoma|malignan|tumou?r|neoplas|melanoma/;
/** "Contraindications to acupuncture (e.g. anticoagulants": only says why its examples are left out. Not all metal speaks against a scan. */
const REASON_BEFORE =
  /^(?!.*\b(?:mri|magnetic|imaging)\b)[^(;:]*\b(?:contra-?\s?indications?|inappropriate|unsafe|unsuitable)\b[^(;:]*(?:\(|\b(?:such as|including)\b)(?!.*\))(?: ?(?:e\.g\.|i\.e\.),?| such as| including)?/;
/** What may be long over. */
const CURED = /cancer|malignan|tumou?r|neoplas|carcinoma/;
/** "Contraindications to muscle relaxants:" only says why its list is left out. */
const REASON_ABOVE = /\bcontra-?\s?indications? (?:to|for) [^:]*:/g;
/** "Pathologies other than stenosis (e.g. a fracture": the examples are of what is left out. */
const OTHER_THAN_IT =
  /\b(?<=(?:patholog\w+|diseases?|disorders?|conditions?|drugs?|medicat\w+|medicines?|analgesics?) )other than\s+(?:[\w-]+ ){1,4}\((?=e\.g\.|such as|including|like|[^()]*,)/;
/** "Opioids and, if applicable, other medicine" makes no condition. */
const IF_ANY = /\bif (?:applicable|any|needed|appropriate)\b/;

/** "Contraindications to exercise, heart disease, previous …": a point that opens with words like these is no part of the one before. */
const POINT_OF_ITS_OWN =
  /^.*[,;] ?(?:and |or )?(?=(?:any )?(?:previous|prior|history|h\/o|presence|current|known|having|had|has|diagnosis|diagnosed|being|suffering|undergone)\b[^,;]*$)/;
const OPENS_EXAMPLES = /\b(?:such as|including|includes?|like|e\.g\.|i\.e\.|following|other than|except\w*|unless)\b|[:(]/;

function fromItsOwnPoint(before: string): string {
  return OPENS_EXAMPLES.test(before) ? before : before.replace(POINT_OF_ITS_OWN, '');
}

/** Whether anything in the clause, or in the lines it stands under, may make an exception of a person. */
export function doubtful(clause: Clause, mention: Mention): boolean {
  const { words, turned } = mention;
  if (clause.alternative || turned) return true;
  const spares = SKIN.test(mention.sentence) && !OF_THE_SKIN_ITSELF.test(words);
  const without = (text: string): string => (spares ? text.replace(BUT_FOR_THE_SKIN, ' ') : text);
  const before = fromItsOwnPoint(without(mention.before))
    .replace(OTHER_THAN_IT, '(')
    .replace(CURED.test(words) ? /^$/ : REASON_BEFORE, ' ');
  const after = without(mention.after).replace(IF_ANY, '');
  const said = `${before}${words}${after.replace(OTHER_THAN, '')}`.replace(OPENS_THE_LIST, ' ');
  const own = `${before}${words}${after.replace(OTHERS_THAT, '')}`.replace(OPENS_THE_LIST, ' ').replace(ROOT_COMPROMISE, ' ');
  const above = clause.under
    .map((line) => line.replace(OPENS_THE_LIST, ' '))
    .join(' ')
    .replace(REASON_ABOVE, '');
  return (
    EXCEPTION.test(said) ||
    [CONDITION, JUDGEMENT, EFFECT].some((doubt) => doubt.test(own)) ||
    [EXCEPTION, CONDITION, JUDGEMENT, EFFECT].some((doubt) => doubt.test(above)) ||
    RELATIVES.test(before) ||
    PART.test(above) ||
    /\b(?:group|cohort|arm|controls)\b/.test(said) ||
    (clause.polarity === 'unwanted' && ANOTHER_WITH_IT.test(before))
  );
}

/** Words that leave a named illness as it is: "patients with a known history of spinal …". */
const CARRIERS = new Set(
  (
    'a an the any all nor o of in on at to by from for with as or and is are be been was were has have had having who that this these their his her ' +
    'patient patients pts pt subject subjects volunteers women men males females participant participants individual individuals person persons people you your adult adults those cases case ' +
    'history previous previously prior past known current currently present presence presenting existing concomitant coexisting ongoing established personal medical ' +
    'diagnosis diagnosed diagnoses diagnostic confirmed documented evidence sign signs symptom symptoms clinical clinically radiographic radiographically radiological radiologic imaging mri ct x-ray ' +
    'suspected suspicion possible potential other another such same following include includes including also both either e.g. i.e. etc etc. ' +
    'suffering suffer suffers due caused related associated secondary cause causes attributable attributed resulting linked underlying specific ' +
    'disease diseases disorder disorders condition conditions illness illnesses syndrome syndromes pathology pathologies lesion lesions problem problems abnormality abnormalities complaint complaints ' +
    'spine spinal lumbar lumbosacral lumbo-sacral thoracolumbar vertebra vertebrae vertebral vertebrate column body bodies back low lower lbp clbp pain region area systemic general type h/o hx no not must should do does exclusion inclusion criteria red flag flags'
  ).split(' '),
);

const DEGREE =
  /\b(?:sever\w+|serious\w*|significant\w*|major|moderate\w*|mild|marked|uncontrolled|unstable|advanced|symptomatic|progressive\w*|extreme|massive|large|extruded|sequest\w+|active|acute|recurrent|primary)\b/;
/** Both ways of being: together they leave no one out. */
const EITHER_WAY =
  /\b(?:(?:acute|recent|active|current|new) (?:or|and|and\/or|\/) (?:chronic|old|past|previous|healed|prior)|(?:chronic|old|past|previous) (?:or|and|and\/or|\/) (?:acute|recent|active|current|new)|primary (?:or|and|and\/or) (?:secondary|metasta\w+)|(?:systemic|general\w*) (?:or|and|and\/or) local\w*|local\w* (?:or|and|and\/or) (?:systemic|general\w*))\b/g;
/** What follows makes it one certain kind: "stenosis requiring surgery", "fracture at the index level". */
const MORE =
  /^\)?(?:\s*\([^)]*\))?,?\s*(?:(?:which|that|requir\w+|with|without|leading|resulting|where|when|whose|related to|secondary to|due to|caused by|combined|complicated|as defined|defined)\b)|^[^,.;]{0,50}(?:\b(?:greater|more|higher|larger|worse|less) than\b|\bgrade\b|>|\bdegrees?\b)|^[^.;]{0,40}\bat (?:the |an? )?(?:index|target|treat\w*|affected|involved|same|adjacent|operat\w*|symptomatic|1 or|>)/;

/** Whether the item is the bare name, with nothing that narrows it: "severe osteoporosis" and "pain at the index level" are not. */
export function bareName({ item, words, before, after }: Mention, also: RegExp = /^$/): boolean {
  const rest = item
    .replace(words, ' ')
    .replace(/["'“”.*•]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter(Boolean);
  const bracket = /^\s*[([,:-]?\s*(?:[<>]|grade|grades|stage|t-?score|type|meyerding|severe|moderate|cobb|\d)/.test(after);
  const alike = before.replace(EITHER_WAY, ' ');
  const shared =
    /(?:^|[,;:(])([^,;:(]*)\b(?:or|and|and\/or)\s+(?!(?:taking|using|use of|on|with|a|an|any)\s)[^,;:(]*$/.exec(alike)?.[1] ?? '';
  const degrees = shared.split(/\s+/).filter((word) => DEGREE.test(word) && !also.test(word));
  if (degrees.length > 0 || MORE.test(after) || /,\s*(?:that|which) (?:is|are|was|were|requires?)\b/.test(after)) return false;
  return !bracket && rest.every((word) => CARRIERS.has(word) || also.test(word));
}

export function confidence(clause: Clause, mention: Mention, sure = true): Confidence {
  return sure && !doubtful(clause, mention) ? 'high' : 'low';
}

/** Whether a wanted item is one of several that would do: "disc herniation or stenosis", "e.g. scoliosis". */
export function oneOfSeveral({ sentence }: Mention): boolean {
  return /\bor\b|\band\/or\b|\be\.g\.|\bsuch as\b|\bfor example\b|\bincluding\b|\bincludes?\b|\bone of\b|\beither\b|\bany of\b/.test(
    sentence,
  );
}
