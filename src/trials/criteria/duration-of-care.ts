import type { Clause, Reading } from '../criterion.ts';
import { amountsIn } from './amounts.ts';
import { inWeeks } from './weeks.ts';

const WITHOUT_SUCCESS =
  /\b(?:fail\w*|despite|unresponsive|non-?responsive|not respon\w+|did not respond|no response|refractory|resistant|persist\w*|no (?:improvement|relief|benefit)|without (?:improvement|relief|success|benefit)|in(?:adequate|sufficient)(?:ly)?|unsuccessful\w*|tried|undergoing|undergone|have had|has had|received|completed|required|underwent|treated|has|have)\b/;
const CARE = /\b(?:conservative\w*|non-?operative\w*|non-?surgical\w*|physical therapy|physiotherapy)\b/;
const PAIN_CARE =
  /\b(?:treat\w*|therapy|analgesics?|management|care)\b[^.;]{0,80}\bpain\b|\bpain\b[^.;]{0,80}\b(?:treat\w*|therapy|management|care)\b/;
const OTHER_TIME =
  /\b(?:last|past|previous|prior \d|within|washout|follow-?up|post-?op\w*|opioids?|steroids?|antibiotic\w*|immuno\w*|investigational|insulin|cancer|chemotherapy|psych\w*|infection)\b/;

const FAILED =
  /\b(?:fail\w*|despite|unresponsive|non-?responsive|not respon\w+|refractory|resistant|no (?:improvement|relief|benefit)|without (?:improvement|relief|success|benefit)|unsuccessful\w*)\b/;
/** Words that offer another way of meeting the line, or make it one case of several. */
const ANOTHER_WAY = /\b(?:or|unless|except|if|either|cauda|progressive|neurolog\w*|deficits?|not (?:been )?(?:treated|had))\b/;

/** Which care it was: one or another of it makes no other way of meeting the line. */
const WHICH_CARE = /\([^)]*\)|\band\/or\b|,? (?:including|such as|e\.g\.|for example|consisting of|comprising|like)\b[^;]*$/g;

/** Who has been treated for six months without success has had the pain for six months. Sure where plain care is said to have failed; care that was only had may have been for another pain. */
export function durationOfCare({ text, section, polarity }: Clause): readonly Reading[] {
  if (
    !WITHOUT_SUCCESS.test(text) ||
    !(CARE.test(text) || PAIN_CARE.test(text)) ||
    /\b(?:unless|except)\b/.test(text) ||
    OTHER_TIME.test(text)
  )
    return [];
  const care = amountsIn(text).find(({ unit, sign }) => /^(?:weeks?|months?|years?)$/.test(unit) && sign !== '<' && sign !== '<=');
  if (care === undefined) return [];
  const lacking = section === 'exclusion' && !/\b(?:not|never|no|less|without)\b/.test(text) && polarity === 'unwanted';
  const sure =
    section === 'inclusion' && CARE.test(text) && FAILED.test(text) && text.length < 250 && !ANOTHER_WAY.test(text.replace(WHICH_CARE, ''));
  const minWeeks = inWeeks(care.from, care.unit, 'min');
  return lacking ? [] : [{ predicate: { kind: 'duration', minWeeks }, confidence: sure ? 'high' : 'low' }];
}
