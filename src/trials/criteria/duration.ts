import type { Clause, Reading, Rule } from '../criterion.ts';
import { boundsOf, together } from './amounts.ts';
import type { Bounds } from './amounts.ts';
import { durationOfCare } from './duration-of-care.ts';
import { timesOfPain } from './duration-times.ts';
import type { TimeOfPain } from './duration-times.ts';
import { durationInWords } from './duration-words.ts';
import { inWeeks } from './weeks.ts';

const NOT_HOW_LONG = /\b(?:increased risk|poor (?:pain|outcomes?)|life expectancy|visual analog(?:ue)? scale over)\b/;

const LEG = /\b(?:leg|radicular|radiating|sciatic\w*|radiculopathy|claudication|radiculitis|lower (?:limb|extremit\w+))\b/;
const BACK = /\b(?:back|lbp|clbp|nslbp|lumbar pain|lumbalgia|lumbago|backache|axial)\b/;
const ELSEWHERE =
  /\b(?:knee|hip|shoulder|headaches?|migraine|abdominal|pelvic|jaw|menstrua\w*|widespread|wrist|foot|ankle|other than|other (?:chronic )?pain|cancer pain|osteoarthritis|neuropathy|(?<!non-)neuropathic|pgp|scar|cesarean|depress\w+|psych\w+|infection|fever|diabet\w+)\b/;
/** Another way of meeting the same line. */
const OR_ELSE = /\bor\b[^.;]{0,60}\b(?:episodes?|times|recurren\w+|vas|nrs|odi|score)\b/;
const TO_THE_KNEE = /\b(?:to|above|below|beyond|past|distal to|distally to) the (?:knees?|hips?)\b/g;
/** A line about medicine, care or work in which the pain is only the reason. */
const REASON_ONLY =
  /\b(?:treated|treatment|taking|on (?:a )?(?:stable|daily|chronic)|use of|using|receiv\w+|requir\w+|opioids?|analgesics?|medication|therapy|rehabilitation|surgery|surgical|sick leave|absent|care)\b[^.;]{0,80}\b(?:for|due to|because of|directed|of)\b[^.;]{0,50}$/;

/** "Minimum pain duration 12 weeks", "at least a 3-month history". */
const A_MINIMUM = /\bmin(?:imum|imal|\.)? (?:(?:low|back|pain|lbp|symptoms?|duration|of|a|is|:) ?)*$|\bat least an? $/;

function bounds({ amount, within, before }: TimeOfPain, wanted: boolean): Bounds | undefined {
  const minimum = amount.sign === undefined && amount.to === undefined && A_MINIMUM.test(before);
  const found = boundsOf(within ? { ...amount, sign: '<=' } : minimum ? { ...amount, sign: '>=' } : amount, wanted, 0);
  if (found === undefined) return undefined;
  const { min, max } = found;
  return {
    ...(min === undefined ? {} : { min: inWeeks(min, amount.unit, 'min') }),
    ...(max === undefined ? {} : { max: inWeeks(max, amount.unit, 'max') }),
  };
}

/** A number alone: neither a limit nor a range. */
const isBare = ({ amount, within, before }: TimeOfPain): boolean =>
  amount.sign === undefined && amount.to === undefined && !within && !A_MINIMUM.test(before);

const asPredicate = ({ min, max }: Bounds): Reading['predicate'] => ({
  kind: 'duration',
  ...(min === undefined ? {} : { minWeeks: min }),
  ...(max === undefined ? {} : { maxWeeks: max }),
});

/** Reads how long the pain must have lasted, in weeks. Times of treatments, of averages and of other events are none. */
export const duration: Rule = (clause: Clause): readonly Reading[] => {
  const { text, polarity, under } = clause;
  if (NOT_HOW_LONG.test(text)) return [];
  const found = timesOfPain(text);
  if (found.length === 0) {
    const care = durationOfCare(clause);
    return care.length > 0 ? care : durationInWords(clause);
  }
  const wanted = polarity === 'wanted';
  const context = found.map(({ before, after }) => `${before.slice(-90)} ${after.slice(0, 25)}`.replace(TO_THE_KNEE, ' ')).join(' ');
  const elsewhere = (ELSEWHERE.test(context) || /\bneck\b/.test(context)) && !BACK.test(context) && !LEG.test(context);
  if (elsewhere) return [];
  const odd =
    found.some(({ before }) => REASON_ONLY.test(before)) ||
    ELSEWHERE.test(context) ||
    /\b(?:if|unless|except|or history of|or (?:an? )?(?:recurrent|recurring|episodic|acute|intermittent))\b/.test(text) ||
    (clause.polarity === 'wanted' && OR_ELSE.test(text)) ||
    /\d (?:or more )?episodes? of\b/.test(text) ||
    under.some((line) => /\b(?:pregnan|surgery|treatment|medication)/.test(line));
  const [only] = found;
  if (found.length === 1 && only !== undefined && isBare(only)) {
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
