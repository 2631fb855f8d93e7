import { amountsIn } from './amounts.ts';
import type { Amount } from './amounts.ts';

const PAIN =
  '(?:(?:low(?:er)?[ -])?back[ -](?:pain|problems?|complaints?|ache)|lumbar pain|backache|c?lbp|nslbp|cnslbp|nsclbp|pain|sciatica|symptom(?:s|atic|atology)?|complaints?|lumbago|lumbalgia|radiculopathy|radiculitis|claudication|episodes?|condition|dysfunction|disability|disease|limitations?)';
/** What may stand between the pain and its time. Anything that starts another thought ends it. */
const GAP =
  '(?: |\\(|\\)|,|:|-|=|\\.\\.\\.|(?:and|or|\\/|of|for|with|without|to|the|a|an|is|are|be|being|been|has|have|had|having|was|were|must|should|which|that|who|defined|as|in|on|at|by|i\\.e\\.?,?|ie|e\\.g\\.?,?|lasting|lasts?|lasted|persist\\w*|present|presenting|existing|exist|exists|existed|ongoing|continu\\w+|going|evolving|dating|started|duration|durations|period|total|since|over|current|currently|chronic|subacute|acute|recurrent|nonspecific|non-specific|mechanical|axial|predominant|primary|main|experienc\\w*|endured|felt|noted|troubled|complain\\w*|continuing|bothersome|disabling|suffer\\w*|symptoms?|pain|lbp|back|low|lower|leg|legs|limb|radiating|radicular|radiation|referred|non-radicular|below|above|knee|distally|extending|associated|occurr\\w+|episodes?|condition|time|length|history|signs?|existence|evolution|unilateral|bilateral|lumbar|region|area|level|moderate|severe|mild|intensity|significant|at|least|reported|documented|course|onset|age|patient|patients|continuously|consecutive|daily|disease|disability|location|problem|buttocks?|ldh|disc|herniation|stenosis|lss|ddd|discogenic|symptomatic|from|any|this|same|not|more|longer|self-reported|diagnosed|labelled|labeled|type|nature|origin|benign|it|they|may|can|also|thigh|neck|one|side|several|hours|past|last|related|due|caused|secondary|attributed|attributable|resulting|degenerat\\w+|instability|lumbosacral)(?![a-z])){0,40}?';
const PAIN_BEFORE = new RegExp(`\\b${PAIN}(?![a-z])${GAP}$`);
const LABEL_BEFORE =
  /\b(?:duration|chronicity|chronic|subacute|acute|persistent|onset|length of time|how long|course of (?:the )?(?:disease|illness)|(?:disease|illness) course)\b[ (:,-]*(?:(?:of|defined|as|is|i\.e\.?|for|lasting|time|duration|onset|pain|symptoms?|the|low|lower|back|lbp|must|be|at|current|episode|complaints?|being|disease|was|:|,|-) ?)*$/;
const PAIN_AFTER = new RegExp(
  `^(?:'s?|s')?,? ?(?:(?:in|of|or|and|the|a|an|current|chronic|persistent|continuous|continuing|constant|recurrent|subacute|acute|nonspecific|non-specific|mechanical|axial|previous|documented|known|primary|symptom|total|course|having|experiencing|low|lower|suffering|from|with|unilateral|duration|history|ongoing|daily|moderate|severe|to|disabling|radicular|discogenic|lumbar|time|-) ?)*\\b(?:${PAIN}|durations?|evolution|standing|in length|history of (?:chronic )?(?:low|pain|lbp|back))(?![a-z])`,
);
const ONSET_BEFORE =
  /\b(?:onset|began|begun|beginning|started|start|starting|first appeared|occurr(?:ed|ing|ence)|occurrence|new episode|appearance)\b[^,;()]{0,60}?\b(?:within|in|during|<=|<)? ?(?:the )?(?:last|past|previous|preceding|prior)? ?$/;
const PAIN_ANYWHERE = new RegExp(`\\b${PAIN}(?![a-z])`);
const ONSET_AFTER = /^ ?(?:from|since|after|following) (?:the )?(?:onset|beginning|start|first)/;

/** Words close before a time that make it the time of something else. */
const OTHER_BEFORE =
  /\b(?:past|last|previous|preceding|prior|next|during|every|per|follow(?:ing|ed|-up)|average|mean|washout|dose|doses|conservative|treat\w*|therap\w+|medications?|opioids?|analgesics?|physiotherapy|rehabilitation|taking|taken|use|using|care|management|managed|hospital\w*|surg\w+|operat\w+|postpartum|post-?op\w*|injections?|pregnan\w+|deliver\w+|fracture|improv\w+|imaging|mri|cancer|malignan\w+|unresponsive|fail\w*|despite|resolv\w+|interval|pain-free|pain free|symptom-free|without pain|no pain|free of|walk\w*|sit(?:ting)?|stand\w*|sleep|wait\w*|until|return|recover\w*|smok\w+|study period|remission|off work|sick leave|frequen\w+|recent|apart|least once)\b[^,;()]{0,40}$/;
/** "Back pain for the past 3 months", which an average over those months is not. */
const FOR_THE_LAST = /\b(?:pain|lbp|clbp|sciatica|symptoms) for the (?:past|last|previous) $/;
const AVERAGED = /\b(?:average|mean|scores?|ratings?|intensity|vas|nrs|nprs|scale|treat\w*|medication)\b/;
const AGE_BEFORE = /\bage[ds]?(?: (?:at|of|at onset|is|was|between|from|>=|<=|>|<))* ?$/;
/** Words right after a time that make it the time of something else. */
const OTHER_AFTER =
  /^(?:'s?|s')?,? ?(?:of )?(?:(?:prior|previous|failed|stable|standard|adequate|supervised|appropriate|nonoperative|the|a|full|continuous|formal)? ?(?:conservative|treatment|therapy|non-?operative|non-?surgical|physical|physio|medical|care|washout|follow-?up|lumbar non|rehabilitation|exercise|stable|opioid|medication)|postpartum|post-?op|(?:of )?pain ?(?:\/|per|a|each) ?(?:day|week|month)|old\b|of age|after (?:surgery|the|operation|treatment|failure|injury|delivery)|post|before (?:surgery|operation)|per (?:day|week|month)|\/|a (?:day|week|month)|each|gestation|apart|serial|diary|washout|(?:on|in) (?:a )?(?:row)|prior to (?:surgery|operation))/;

/** So many years are an age and no time that pain has lasted. */
const AN_AGE = 16;

const isTime = ({ unit, from, to }: Amount): boolean =>
  /^(?:hours?|days?|weeks?|months?)$/.test(unit) || (/^years?$/.test(unit) && (to ?? from) < AN_AGE);

/** A time that says how long the pain has lasted, with the words around it. */
export interface TimeOfPain {
  amount: Amount;
  /** The pain began within this time: an upper limit whatever the sign says. */
  within: boolean;
  before: string;
  after: string;
}

const IN_THE_LAST = /\b(?:within|last|past|previous|preceding|in|during)\b[^,;]{0,20}$/;
const PAIRED = /^[ ,]*(?:(?:and|or|but|to|not|with|a|maximum|duration|of|also|is) ?)*$/;

/** Whether the words before a time, without brackets, make it the time since the pain began. */
function sinceOnset(before: string, after: string): boolean {
  if (ONSET_AFTER.test(after)) return true;
  if (!ONSET_BEFORE.test(before) || /\b(?:tumou?r|cancer|malignan\w+)\b/.test(before)) return false;
  return PAIN_ANYWHERE.test(before) || before.length < 60;
}

/** "Any disease for more than 6 months" is no time of pain. */
const NAMES_PAIN =
  /\b(?:pain|painful|c?lbp|back|lumb\w+|sciatica|symptom\w*|complaints?|radicul\w+|claudication|ache|backache|duration|evolution|chronicity|onset|course of (?:the )?(?:disease|illness)|(?:disease|illness) course|(?:current|this|present) episode)\b/;
/** "A study of 12 weeks". */
const COURSE_BEFORE =
  /\b(?:study|trial|session|intervention|programme?|course|treatment)s?(?: duration| period)? (?:of|for|lasting|:) ?(?:[<>]=? ?)?$/;
/** "On 4 days in the last 7" counts days of pain. */
const COUNTED_DAYS = /^ ?(?:in|of|out of|during|over|within|per) (?:the )?(?:last|past|previous|any|each|every|a|week|month|\d)/;

/** Whether the words around a time make it the time that the pain has lasted. */
function ofPain(text: string, before: string, after: string): boolean {
  if (!NAMES_PAIN.test(text) || COURSE_BEFORE.test(before)) return false;
  const another = OTHER_BEFORE.test(before) && !(FOR_THE_LAST.test(before) && !AVERAGED.test(text));
  return !another && !AGE_BEFORE.test(before) && (PAIN_BEFORE.test(before) || LABEL_BEFORE.test(before) || PAIN_AFTER.test(after));
}

const EVERY_DAY = /\b(?:(?:almost|nearly|virtually|most|every) )+days?(?: or (?:(?:almost|nearly|every) )+days?)?(?= for\b)/;

/** Every time in a rule text that says how long the pain has lasted. Times of treatments, averages and other events are none. */
export function timesOfPain(line: string): readonly TimeOfPain[] {
  const text = line.includes(' day') ? line.replace(EVERY_DAY, 'daily') : line;
  const found: TimeOfPain[] = [];
  for (const amount of amountsIn(text).filter(isTime)) {
    const unitEnd = text.slice(amount.end).search(/[a-z]/) + amount.end + amount.unit.length;
    const nearby = text.slice(Math.max(0, amount.start - 200), amount.start);
    const before = nearby
      .replace(/\([^()]*\)/g, '')
      .replace(/ {2,}/g, ' ')
      .slice(-140);
    const after = text.slice(unitEnd, unitEnd + 70);
    if (OTHER_AFTER.test(after) || (/^days?$/.test(amount.unit) && COUNTED_DAYS.test(after))) continue;
    const last = found.at(-1);
    const between = last === undefined ? '' : text.slice(last.amount.end, amount.start).replace(/^ ?[a-z]+/, '');
    if (last !== undefined && amount.sign !== undefined && PAIRED.test(between))
      found.push({ amount, within: false, before: last.before, after });
    else if (sinceOnset(before, after)) {
      const longer = amount.sign === '>=' || amount.sign === '>';
      if (longer || amount.sign !== undefined || IN_THE_LAST.test(before)) found.push({ amount, within: !longer, before, after });
    } else if (ofPain(text, before, after)) found.push({ amount, within: false, before, after });
  }
  return found;
}
