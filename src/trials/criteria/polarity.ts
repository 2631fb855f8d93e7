import type { Clause } from '../criterion.ts';

/** Under an exclusion heading these say that what follows is missing: having it is wanted. */
const LACKING =
  /^(?:(?:the )?(?:patients?|subjects?|participants?|individuals?|persons?|people|those|any|who|is|are|has|have|with|an?|the) ){0,4}(?:absence of|lack of|lacks?|lacking|inability|unable|not able|cannot|can not|can't|incapable|incapacity|unwilling|refus\w+|insufficient|failure to|(?:do|does|did) not have|not (?:having|experiencing|suffering|available|willing|fluent|speaking|capable|proficient|literate|understanding)|without)\b/;

/** Under an inclusion heading these say that what follows is unwanted. */
const DENIED =
  /^(?:(?:the )?(?:patients?|subjects?|participants?|individuals?|persons?|people|those|adults?|who|is|are|has|have|with|had|should|must|does|do|did|will|may|can|be|currently|they|any) ){0,5}(?:no\b(?! (?:more|less|longer|later|earlier|greater|older|younger|upper|lower|age|gender|sex|limit|restriction|improvement|relief|benefit|response|other known cause))|not (?:(?:have|had|been|be|currently|taking|using|on|pregnant|an?|suffering|undergone|present|show|exhibit|any)\b|receiv)|without\b|absence of|absent\b|free (?:of|from)|never\b|none of|neither\b|den(?:y|ies|ied)\b|exclusion of|non-?pregnant$|nonpregnant$)/;

/** A sentence that says in so many words that whom it names stays out, whichever heading it stands under. */
const SHUT_OUT =
  /\b(?:(?:will|must|should|shall|are|is|were|was|be) (?:also )?(?:be )?(?:excluded|ineligible|(?:therefore )?not (?:be )?(?:included|eligible|enrolled|considered|recruited|appropriate|suitable|allowed|permitted|accepted))|(?:is|are) (?:an )?exclusion|cannot (?:participate|be (?:included|enrolled)))\b|^(?:also )?exclud(?:ed|ing) (?:are|were|will|if|from)\b/;
const LET_IN =
  /\b(?:(?:will|must|should|shall|are|is|may|can) (?:also )?(?:be )?(?:included|eligible|allowed|permitted|accepted|enrolled|considered for inclusion)|(?:is|are) not (?:an )?exclusion\w*)\b/;

/** Whether a line says, outside its brackets, that whom it names may take part. */
export function letsIn(text: string): boolean {
  return LET_IN.test(text.replace(/\([^)]*\)/g, ' '));
}

/** Whether a line introduces a list of what must not be ("must not have:", "none of the following"). */
export function denies(line: string): boolean {
  return DENIED.test(line) || SHUT_OUT.test(line) || /\b(?:must not|may not|should not|cannot|none of)\b/.test(line);
}

/** Whether having what a line names is wanted, from its section, its own words and the lines it stands under. */
export function polarityOf(section: Clause['section'], text: string, under: readonly string[]): Clause['polarity'] {
  if (SHUT_OUT.test(text)) return 'unwanted';
  // "Cancer (skin cancer is allowed)" lets in only what its brackets name.
  if (letsIn(text) && section === 'exclusion' && !/\bnot\b|\bno\b/.test(text)) return 'wanted';
  if (section === 'exclusion') return LACKING.test(text) ? 'wanted' : 'unwanted';
  return DENIED.test(text) || under.some(denies) ? 'unwanted' : 'wanted';
}
