import type { Clause, Reading, Rule } from '../criterion.ts';

const WORD =
  /\b(?:pregnan\w*|\w*gravid\w*|gestation(?:al)?|conceiv\w*|(?:breast|chest)[ -]?fe+d\w*|lactat(?:ing|ion)|nursing)\b|\bnonpregnant\b/;
const NURSING_STAFF = /\bnursing (?:home|care|staff|facilit\w+|school|students?|personnel|assistants?|service|assessment|diagnos\w+)\b/g;
const NOT_PREGNANT =
  /\b(?:non-? ?pregnan\w*|nonpregnant|(?:not|never|neither|nor|isn't|aren't|cannot|can not|no) (?:be |currently |to be |known to be |known |current |evidence of |possibility of )?(?:pregnan\w*|breast\w*|lactat\w*|nursing)|(?:be|is|are) not [^.;]{0,20}pregnan\w*|negative [^.;]{0,40}pregnancy|pregnancy [^.;]{0,80}\bnegative|test(?:s|ed|ing)? negative|excluding pregnan\w*|without pregnan\w*|absence of pregnan\w*|pregnancy (?:excluded|ruled out)|rule out pregnan\w*)\b/;
/** Lines about the time after a birth, about pain that came with one, or about how to avoid one. */
const ANOTHER_TIME =
  /\b(?:post-?partum|after (?:pregnan|deliver|birth)\w*|pregnancy-related|related to pregnan\w*|(?:due to|during|previous|prior|history of|past|last|recent) pregnanc\w*|pregnan\w* (?:within|in) the (?:last|past|previous)|(?:last|past|previous) pregnanc\w*)\b/g;
const AVOIDING =
  /\b(?:contracepti\w*|birth control|avoid\w* (?:pregnan\w*|becoming)|prevent\w* pregnan\w*|(?:agree|willing|intend)\w*[^.;]{0,40}not to (?:become|get)|child-?bearing|partner\w*|donat\w+)\b/;
const PLANNING =
  /\b(?:plan\w*|intend\w*|intent\w*|interested|wish\w*|desir\w*|expect\w*|try\w*|attempt\w*|want\w*|consider\w*|become|becoming|possib\w*|suspect\w*|potential\w*|may be|might be|could be)\b/;
/** An exclusion of some pregnant people only says nothing of the others. */
const SOME_PREGNANT =
  /\b(?:speaking|trimester|high[ -]risk|multiple|ectopic|twin|molar|complicat\w+)\b[^.;]{0,20}\bpregnan\w*|\bpregnan\w* (?:women |females |patients )?(?:aged? )?[<>]|\bpregnan\w*[^.;,]{0,30}(?:\btrimester\b|\bwith (?!a positive)|\bdiabetes\b)|\bgestational diabetes\b/;
const ALLOWED = /\bpregnan\w*[^.;]{0,40}\b(?:allowed|permitted|may (?:be included|participate)|not (?:an )?exclu\w+|eligible)\b/;

const reading = (need: 'required' | 'forbidden', confidence: Reading['confidence']): Reading[] => [
  { predicate: { kind: 'pregnancy', need }, confidence },
];

/** Who must not become pregnant most likely must not be: said of women, never sure. */
const CONTRACEPTION =
  /^(?!.*\b(?:male (?:subject|patient|participant)|men)\b)(?!(?:fertile )?males?\b)(?=.*\b(?:women|females?|child-? ?bearing|wocbp)\b).*\b(?:contracepti\w*|birth control)\b/;

/** Reads whether pregnant or breastfeeding people may take part. A line only about contraception is never sure. */
export const pregnancy: Rule = (clause: Clause): readonly Reading[] => {
  const text = clause.text.replace(NURSING_STAFF, ' ');
  if (!WORD.test(text)) return CONTRACEPTION.test(text) ? reading('forbidden', 'low') : [];
  if (ALLOWED.test(text)) return [];
  if (clause.section === 'exclusion' && /\bpregnan\w*[^.;]{0,60}\bnot using\b|\bnot using\b[^.;]{0,80}\bpregnan/.test(text))
    return reading('forbidden', 'low');
  if (NOT_PREGNANT.test(text)) {
    // Under exclusion "not pregnant" may stand for either.
    const unclear = clause.section === 'exclusion' && /\bnon-? ?pregnan|\bnot (?:be |currently )?pregnant/.test(text);
    return reading('forbidden', unclear ? 'low' : 'high');
  }
  if (SOME_PREGNANT.test(text)) return clause.polarity === 'wanted' && !AVOIDING.test(text) ? reading('required', 'high') : [];
  if (!WORD.test(text.replace(ANOTHER_TIME, ' '))) return clause.polarity === 'unwanted' ? reading('forbidden', 'low') : [];
  if (clause.polarity === 'unwanted') {
    const plain = /\b(?:pregnan(?:t|cy|cies)|gravid\w*|breast[ -]?fe+d\w*|lactat\w*|nursing|conceiv\w*)\b/.test(text);
    const onlyAvoiding =
      AVOIDING.test(text) &&
      !/\b(?:is|are|currently|known|who are|or) pregnan|^pregnan|^(?:any |all )?(?:females?|women|patients|subjects|participants|individuals)? ?(?:who are |that are |with )?(?:currently )?pregnan/.test(
        text,
      );
    return reading('forbidden', plain && !onlyAvoiding && !/\b(?:unless|except)\b/.test(text) ? 'high' : 'low');
  }
  if (clause.section === 'exclusion') return reading('forbidden', 'low');
  if (AVOIDING.test(text) || /\b(?:if|test\w*)\b/.test(text)) return reading('forbidden', 'low');
  if (PLANNING.test(text)) return reading('required', 'low');
  return reading(
    'required',
    /\bpregnant (?:women|females?|patients|participants|subjects|individuals|people|persons|mothers)\b|\b(?:women|females?) who are (?:currently )?pregnant\b|\bpregnan\w* [^.;]{0,30}(?:weeks|trimester)/.test(
      text,
    )
      ? 'high'
      : 'low',
  );
};
