import type { Clause, Criterion, Reading, Rule } from '../criterion.ts';

const OF_ANY_KIND =
  '(?:(?:an?|any|the|current|currently|present|presence of|existing|ongoing|active|recent|known|previous|prior|past|chronic|persistent|recurrent|significant|self-reported|history of|complaints? of|complaining of|suffering from|having|has|have|had|with|who|or|and|of|low|lower|neck|neck/|/|patients?|subjects?|participants?|individuals?|people|persons?|volunteers?|adults?|those) ?)*';
const BACK_PAIN = '(?:(?:low(?:er)? )?back (?:pain|complaints|problems)|lbp|lumbago|(?:lumbar|spinal) pain)';
const WHEN =
  '(?: (?:at|in|within|during|over|for|on|now|currently|present|the|time|of|last|past|previous|study|inclusion|enrol?l?ment|screening|baseline|recruitment|\\d+|days?|weeks?|months?|years?))*';

/** A line that leaves out everyone whose back hurts, and names no kind, cause or length of pain. */
const LEFT_OUT = new RegExp(`^${OF_ANY_KIND}${BACK_PAIN}(?: (?:or|and) (?:a )?${OF_ANY_KIND}(?:${BACK_PAIN}|neck pain))?${WHEN}[.;]?$`);
const WITHOUT = new RegExp(
  `^(?:(?:healthy|asymptomatic|patients?|subjects?|participants?|individuals?|people|persons?|volunteers?|adults?|with|who|have|has|had|do|does|not|must|be|are|is) )*(?:no|not have|free (?:of|from)|without|never had|absence of) ${OF_ANY_KIND}${BACK_PAIN}${WHEN}[.;]?$`,
);

/** Studies of people whose back does not hurt: everyone who asks here is left out. */
export const noBackPain: Rule = ({ text, section, polarity }: Clause): readonly Reading[] => {
  if (polarity !== 'unwanted' || !/\b(?:pain|lbp|lumbago|back)\b/.test(text)) return [];
  const leaves = section === 'exclusion' ? LEFT_OUT.test(text) || WITHOUT.test(text) : WITHOUT.test(text);
  return leaves ? [{ predicate: { kind: 'pain', site: 'back', max: 0 }, confidence: 'high' }] : [];
};

/** Where another line of the study asks for pain, for how long it has lasted or for its cause, the line is meant for some of its people only. */
export function painLeftOutWhereNoneIsWanted(criteria: readonly Criterion[]): readonly Criterion[] {
  const wantsPain = criteria.some(({ section, predicate }) => section === 'inclusion' && predicate !== undefined && ofPain(predicate));
  if (!wantsPain) return criteria;
  return criteria.map((one) => (one.predicate?.kind === 'pain' && one.predicate.max === 0 ? { ...one, confidence: 'low' } : one));
}

function ofPain(predicate: NonNullable<Criterion['predicate']>): boolean {
  switch (predicate.kind) {
    case 'pain':
      return (predicate.min ?? 0) > 0;
    case 'leg-pain':
    case 'diagnosis':
    case 'pain-medicine':
    case 'opioid':
      return predicate.need !== 'forbidden';
    case 'duration':
      return true;
    case 'flag':
      return predicate.name === 'half-the-days';
    case 'age':
    case 'sex':
    case 'bmi':
    case 'cancer':
    case 'surgery':
    case 'pregnancy':
      return false;
  }
}
