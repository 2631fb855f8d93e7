import type { Clause, Reading, Rule } from '../criterion.ts';

/** The wording of the NIH definition of chronic low back pain. */
const HALF =
  /\b(?:half|50 ?%)(?: or more)?(?: of)?(?: all)?(?: the| those| these)? days\b|\bmore days than not\b|\bhalf (?:of )?the (?:time|days)\b/;
/** Shares of the week or month that come near to half the days. */
const NEAR =
  /\b(?:most|majority of(?: the)?|nearly every|almost every|every|daily)(?: of the)? days?\b|(?:>=|>) ?\d+ ?days?(?: of pain| pain| with pain)?(?:\/| ?per | ?a | ?each | ?of the )(?:week|month)|\b[4-7] (?:out )?of (?:the (?:last|past) )?7 days/;

/** Reads "pain on at least half the days". */
export const halfTheDays: Rule = (clause: Clause): readonly Reading[] => {
  const { text, polarity } = clause;
  if (!/\bpain|lbp\b|symptom|problem/.test(`${text} ${clause.under.join(' ')}`)) return [];
  const half = HALF.test(text);
  if (
    !half &&
    (!NEAR.test(text) || !/\bpain\b/.test(text) || /\b(?:medication|opioids?|analgesics?|exercise|therapy|drugs?|use|smok\w+)\b/.test(text))
  )
    return [];
  const low = !half || polarity === 'unwanted';
  const need = polarity === 'wanted' || /\b(?:less|fewer)\b|</.test(text) ? 'required' : 'forbidden';
  return [{ predicate: { kind: 'flag', name: 'half-the-days', need }, confidence: low ? 'low' : 'high' }];
};
