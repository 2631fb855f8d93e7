import type { Clause, Reading, Rule } from '../criterion.ts';
import { amountsIn, boundsOf, together } from './amounts.ts';
import type { Amount, Bounds } from './amounts.ts';
import { durationOfCare } from './duration-of-care.ts';
import { durationInWords } from './duration-words.ts';
import { inWeeks } from './weeks.ts';

const PAIN =
  '(?:(?:low(?:er)?[ -])?back[ -](?:pain|problems?|complaints?|ache)|lumbar pain|backache|c?lbp|nslbp|cnslbp|nsclbp|pain|sciatica|symptom(?:s|atic|atology)?|complaints?|lumbago|lumbalgia|radiculopathy|radiculitis|claudication|episodes?|condition|dysfunction|disability|disease|limitations?)';
/** What may stand between the pain and its time. Anything that starts another thought ends it. */
const GAP =
  '(?: |\\(|\\)|,|:|-|=|\\.\\.\\.|(?:and|or|\\/|of|for|with|without|to|the|a|an|is|are|be|being|been|has|have|had|having|was|were|must|should|which|that|who|defined|as|in|on|at|by|i\\.e\\.?,?|ie|e\\.g\\.?,?|lasting|lasts?|lasted|persist\\w*|present|presenting|existing|exist|exists|existed|ongoing|continu\\w+|duration|durations|period|total|since|over|current|currently|chronic|subacute|acute|recurrent|nonspecific|non-specific|mechanical|axial|predominant|primary|main|experienc\\w*|endured|felt|noted|troubled|complain\\w*|continuing|bothersome|disabling|suffer\\w*|symptoms?|pain|lbp|back|low|lower|leg|legs|limb|radiating|radicular|radiation|referred|non-radicular|below|above|knee|distally|extending|associated|occurr\\w+|episodes?|condition|time|length|history|signs?|existence|evolution|unilateral|bilateral|lumbar|region|area|level|moderate|severe|mild|intensity|significant|at|least|reported|documented|course|onset|age|patient|patients|continuously|consecutive|daily|disease|disability|location|problem|buttocks?|ldh|disc|herniation|stenosis|lss|ddd|discogenic|symptomatic|from|any|this|same|not|more|longer|self-reported|diagnosed|labelled|labeled|type|nature|origin|benign|it|they|may|can|also|thigh|neck|one|side|several|hours)(?![a-z])){0,40}?';
const PAIN_BEFORE = new RegExp(`\\b${PAIN}(?![a-z])${GAP}$`);
const LABEL_BEFORE =
  /\b(?:duration|chronicity|chronic|subacute|acute|persistent|onset|length of time|how long)\b[ (:,-]*(?:(?:of|defined|as|is|i\.e\.?|for|lasting|time|duration|onset|pain|symptoms?|the|low|lower|back|lbp|must|be|at|current|episode|complaints?|being|disease|was|:|,|-) ?)*$/;
const PAIN_AFTER = new RegExp(
  `^(?:'s?|s')?,? ?(?:(?:in|of|or|and|the|a|an|current|chronic|persistent|continuous|continuing|constant|recurrent|subacute|acute|nonspecific|non-specific|mechanical|axial|previous|documented|known|primary|symptom|total|course|having|experiencing|low|lower|suffering|from|with|unilateral|duration|history|ongoing|daily|moderate|severe|to|disabling|radicular|discogenic|lumbar|time|-) ?)*\\b(?:${PAIN}|durations?|in length|history of (?:chronic )?(?:low|pain|lbp|back))(?![a-z])`,
);
const ONSET_BEFORE =
  /\b(?:onset|began|begun|beginning|started|start|starting|first appeared|occurr(?:ed|ing|ence)|occurrence|new episode|appearance)\b[^,;()]{0,60}?\b(?:within|in|during|<=|<)? ?(?:the )?(?:last|past|previous|preceding|prior)? ?$/;
const PAIN_ANYWHERE = new RegExp(`\\b${PAIN}(?![a-z])`);
const ONSET_AFTER = /^ ?(?:from|since|after|following) (?:the )?(?:onset|beginning|start|first)/;

/** Words close before a time that make it the time of something else. */
const OTHER_BEFORE =
  /\b(?:past|last|previous|preceding|prior|next|during|every|per|follow(?:ing|ed|-up)|average|mean|washout|dose|doses|conservative|treat\w*|therap\w+|medications?|opioids?|analgesics?|physiotherapy|rehabilitation|taking|taken|use|using|care|management|managed|hospital\w*|surg\w+|operat\w+|postpartum|post-?op\w*|injections?|pregnan\w+|deliver\w+|fracture|improv\w+|imaging|mri|cancer|malignan\w+|unresponsive|fail\w*|despite|resolv\w+|interval|pain-free|pain free|symptom-free|without pain|no pain|free of|walk\w*|sit(?:ting)?|stand\w*|sleep|wait\w*|until|return|recover\w*|smok\w+|study period|remission|off work|sick leave|frequen\w+|recent|apart|least once)\b[^,;()]{0,40}$/;
const AGE_BEFORE = /\bage[ds]?(?: (?:at|of|at onset|is|was|between|from|>=|<=|>|<))* ?$/;
/** Words right after a time that make it the time of something else. */
const OTHER_AFTER =
  /^(?:'s?|s')?,? ?(?:of )?(?:(?:prior|previous|failed|stable|standard|adequate|supervised|appropriate|nonoperative|the|a|full|continuous|formal)? ?(?:conservative|treatment|therapy|non-?operative|non-?surgical|physical|physio|medical|care|washout|follow-?up|lumbar non|rehabilitation|exercise|stable|opioid|medication)|postpartum|post-?op|(?:of )?pain ?(?:\/|per|a|each) ?(?:week|month)|old\b|of age|after (?:surgery|the|operation|treatment|failure|injury|delivery)|post|before (?:surgery|operation)|per (?:day|week|month)|\/|a (?:day|week|month)|each|gestation|apart|serial|diary|washout|(?:on|in) (?:a )?(?:row)|prior to (?:surgery|operation))/;
const NOT_HOW_LONG = /\b(?:increased risk|poor (?:pain|outcomes?)|life expectancy|visual analog(?:ue)? scale over)\b/;

const LEG = /\b(?:leg|radicular|radiating|sciatic\w*|radiculopathy|claudication|radiculitis|lower (?:limb|extremit\w+))\b/;
const BACK = /\b(?:back|lbp|clbp|nslbp|lumbar pain|lumbalgia|lumbago|backache|axial)\b/;
const ELSEWHERE =
  /\b(?:knee|hip|shoulder|headaches?|migraine|abdominal|pelvic|jaw|menstrua\w*|widespread|wrist|foot|ankle|other than|other (?:chronic )?pain|cancer pain|osteoarthritis|neuropathy|(?<!non-)neuropathic|pgp|scar|cesarean|depress\w+|psych\w+|infection|fever|diabet\w+)\b/;
const TO_THE_KNEE = /\b(?:to|above|below|beyond|past|distal to|distally to) the (?:knees?|hips?)\b/g;
/** A line about medicine, care or work in which the pain is only the reason. */
const REASON_ONLY =
  /\b(?:treated|treatment|taking|on (?:a )?(?:stable|daily|chronic)|use of|using|receiv\w+|requir\w+|opioids?|analgesics?|medication|therapy|rehabilitation|surgery|surgical|sick leave|absent|care)\b[^.;]{0,80}\b(?:for|due to|because of|directed|of)\b[^.;]{0,50}$/;

/** So many years are an age and no time that pain has lasted. */
const AN_AGE = 16;

const isTime = ({ unit, from, to }: Amount): boolean =>
  /^(?:hours?|days?|weeks?|months?)$/.test(unit) || (/^years?$/.test(unit) && (to ?? from) < AN_AGE);

interface Found {
  amount: Amount;
  /** The pain began within this time: an upper limit whatever the sign says. */
  within: boolean;
  before: string;
  after: string;
}

/** Every time in a line that says how long the pain has lasted. */
function durationsIn(text: string): Found[] {
  const found: Found[] = [];
  for (const amount of amountsIn(text).filter(isTime)) {
    const unitEnd = text.slice(amount.end).search(/[a-z]/) + amount.end + amount.unit.length;
    const before = text.slice(Math.max(0, amount.start - 140), amount.start);
    const after = text.slice(unitEnd, unitEnd + 70);
    const last = found.at(-1);
    const pairs =
      last !== undefined &&
      amount.sign !== undefined &&
      /^[ ,]*(?:(?:and|or|but|to|not|with|a|maximum|duration|of|also|is) ?)*$/.test(
        text.slice(last.amount.end, amount.start).replace(/^ ?[a-z]+/, ''),
      );
    const onset =
      ONSET_BEFORE.test(before) && (PAIN_ANYWHERE.test(before) || before.length < 60) && !/\b(?:tumou?r|cancer|malignan\w+)\b/.test(before);
    const sinceOnset = ONSET_AFTER.test(after);
    if (OTHER_AFTER.test(after)) continue;
    if (pairs) found.push({ amount, within: false, before: last.before, after });
    else if (onset || sinceOnset) {
      if (amount.sign === '>=' || amount.sign === '>') found.push({ amount, within: false, before, after });
      else if (/\b(?:within|last|past|previous|preceding|in|during)\b[^,;]{0,20}$/.test(before) || amount.sign !== undefined)
        found.push({ amount, within: true, before, after });
    } else if (
      !OTHER_BEFORE.test(before) &&
      !AGE_BEFORE.test(before) &&
      (PAIN_BEFORE.test(before) || LABEL_BEFORE.test(before) || PAIN_AFTER.test(after))
    )
      found.push({ amount, within: false, before, after });
  }
  return found;
}

function bounds({ amount, within }: Found, wanted: boolean): Bounds | undefined {
  const found = boundsOf(within ? { ...amount, sign: '<=' } : amount, wanted, 0);
  if (found === undefined) return undefined;
  const { min, max } = found;
  return {
    ...(min === undefined ? {} : { min: inWeeks(min, amount.unit, 'min') }),
    ...(max === undefined ? {} : { max: inWeeks(max, amount.unit, 'max') }),
  };
}

const asPredicate = ({ min, max }: Bounds): Reading['predicate'] => ({
  kind: 'duration',
  ...(min === undefined ? {} : { minWeeks: min }),
  ...(max === undefined ? {} : { maxWeeks: max }),
});

/** Reads how long the pain must have lasted, in weeks. Times of treatments, of averages and of other events are none. */
export const duration: Rule = (clause: Clause): readonly Reading[] => {
  const { text, polarity, under } = clause;
  if (NOT_HOW_LONG.test(text)) return [];
  const found = durationsIn(text);
  if (found.length === 0) {
    const care = durationOfCare(clause);
    return care.length > 0 ? care : durationInWords(clause);
  }
  const wanted = polarity === 'wanted';
  const context = found.map(({ before, after }) => `${before.slice(-90)} ${after.slice(0, 25)}`.replace(TO_THE_KNEE, ' ')).join(' ');
  const elsewhere = (ELSEWHERE.test(context) || /\bneck\b/.test(context)) && !BACK.test(context);
  if (elsewhere) return [];
  const odd =
    found.some(({ before }) => REASON_ONLY.test(before)) ||
    ELSEWHERE.test(context) ||
    /\b(?:if|unless|except|or history of|or (?:an? )?(?:recurrent|recurring|episodic|acute|intermittent))\b/.test(text) ||
    under.some((line) => /\b(?:pregnan|surgery|treatment|medication)/.test(line));
  const [only] = found;
  if (found.length === 1 && only !== undefined && only.amount.sign === undefined && only.amount.to === undefined && !only.within) {
    const atLeast = wanted && !/\bacute\b/.test(text.replace(/sub-?acute/g, ''));
    return atLeast ? [{ predicate: asPredicate({ min: inWeeks(only.amount.from, only.amount.unit, 'min') }), confidence: 'low' }] : [];
  }
  const all = found.flatMap((one) => bounds(one, wanted) ?? []);
  const joined = together(all);
  if (joined === undefined) return all.map((one) => ({ predicate: asPredicate(one), confidence: 'low' }));
  // Leg pain shorter than a limit says nothing against back pain that is older.
  const legOnly = LEG.test(text) && !BACK.test(text);
  const unsure = odd || (legOnly && joined.max !== undefined);
  return [{ predicate: asPredicate(joined), confidence: unsure ? 'low' : 'high' }];
};
