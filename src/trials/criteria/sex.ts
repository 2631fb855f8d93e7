import type { Clause, Reading, Rule } from '../criterion.ts';

const FEMALE = /\b(?:females?|wom[ae]n|girls?)\b/;
const MALE = /\b(?:males?|m[ae]n|boys?)\b/;
/** A label or a line that begins with one sex and speaks of who takes part, not of what that sex must do. */
const LABEL =
  /^(?:sex(?:es)?|genders?)(?: eligible(?: for study)?)? ?[:=-]? ?(?:is |only )?(females?|males?|women|men)\b(?! ?(?:\/|and|or|&))/;
const SUBJECT =
  /^(?:(?!(?:for|in|of|if|when|with|and|or|to|by|no|not|than|from|that|which|effective|contraception|negative)\b)[a-z&-]+ ){0,5}?(females?|males?|wom[ae]n|m[ae]n)\b/;
const DUTY =
  /\b(?:must|should|who|if|using|use|willing|agree\w*|contracepti\w+|child-?bearing|potential|fertile|negative|test\w*|lactating|nursing|breast|sterile|partners?|whose|planning|become|post-?menopausal|non-? ?pregnant|not pregnant)\b/;

const sexOf = (word: string): 'female' | 'male' => (FEMALE.test(word) ? 'female' : 'male');

/** Whether a line says that both sexes may take part. */
export function namesBothSexes(text: string): boolean {
  return (FEMALE.test(text) && MALE.test(text)) || /\b(?:both|any|either|all) (?:sex|gender)/.test(text);
}

/** Reads studies for one sex from the text. A line with duties for one sex ("females must use contraception") is none. */
export const sex: Rule = (clause: Clause): readonly Reading[] => {
  const { text, polarity } = clause;
  if (namesBothSexes(text)) return [];
  const label = LABEL.exec(text)?.[1];
  const only = /\b(females?|males?|women|men) (?:only|gender|sex)\b|\bonly (females?|males?|women|men)\b/.exec(text);
  const subject = SUBJECT.exec(text)?.[1];
  const word = label ?? only?.[1] ?? only?.[2] ?? (DUTY.test(text) ? undefined : subject);
  if (word === undefined) return [];
  const named = sexOf(word);
  if (polarity === 'wanted')
    return [
      { predicate: { kind: 'sex', allow: named }, confidence: label !== undefined || only !== null || text.length < 120 ? 'high' : 'low' },
    ];
  const bare = /^(?:(?:all|any|adult) )?(?:females?|males?|women|men)(?: (?:patients|subjects|participants|sex|gender))?[.,;]?$/.test(text);
  return bare ? [{ predicate: { kind: 'sex', allow: named === 'female' ? 'male' : 'female' }, confidence: 'high' }] : [];
};
