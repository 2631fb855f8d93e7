const CLASS = String.raw`opioids?|opiates?|opiods?|narcotics?`;
const DRUG = String.raw`morphine|tramadol|codeine|dihydrocodeine|oxycodone|hydrocodone|hydromorphone|oxymorphone|fentanyl|methadone|buprenorphine|tapentadol|meperidine|oxycontin`;

export const NAMED = new RegExp(String.raw`\b(?:${CLASS}|${DRUG})\b`);
export const OF_THE_CLASS = new RegExp(String.raw`\b(?:${CLASS})\b`);
export const NON_OPIOID = /\bnon-?\s?(?:opioid|opiate|narcotic|morphine)s?\b/g;
export const NAIVE = /(?:^|,? (?:and |or |\()?\s?)opioid[- ]na[iï]ve/g;

/** The drug named for a reason that says nothing of what the person takes now. */
export const MERELY_NAMED =
  /\b(?:allerg\w*|hypersensitiv\w*|intoleran\w*|contra-?\s?indicat\w*|abus\w+|addict\w*|dependen\w+|misus\w+|substitution|substance|withdrawal|emesis|constipation|side effects?|adverse|reaction|naloxone|naltrexone|antagonists?|wash-?\s?out|refrain|rescue|study drug|study medication|investigational|toleran(?:ce|t to)|use disorder|equivalents? of|candidates? for|dose of buprenex|down titration|dissatisfied|willing\w*|agree\w*|able to (?:discontinue|stop)|discontinue|post-?operative|postoperatively|hospitali\w+|overdose|detox\w*|recreational|illicit|test|screen)\b/;
/** After a word on addiction a new item begins: "dependency or chronic use of opioids". */
export const AFTER_ADDICTION =
  /\b(?:or|,)\s+(?:(?:chronic|current|daily|regular|long-term)\s+)*use of\s+$|\bdefined as (?:the )?(?:use|taking) of [^.]*$/;

export const DOSE = /\b(?:mg|mme|med|milligrams?|equivalents?|equianalgesic|doses?|micrograms?|mcg)\b/;
export const UP_TO = /\b(?:no more than|up to|maximum|less than|not exceed\w*)\b|</;
export const STRONG_ONES = /\b(?:strong|extended|long-acting|short-acting|high|potent)\b/;

export const TAKING =
  /\b(?:on|takes?|taking|using|uses?|us(?:e|age) of|current(?:ly)?|requir\w+|need\w*|daily|chronic\w*|regular\w*|long[- ]term|stable|receiv\w+|treat\w+ with|continuous|ongoing|already|prescribed|maintained|therapy including|concurrent|concomitant|being)\b/;
export const TAKING_AFTER =
  /^(?:\s*\([^)]*\))?[\w\s/-]{0,30}\b(?:use|usage|therapy|treatment|medications?|analgesics?|analgesia|intake|regimen|consumption|users?|drug use|medicines?|painkillers?|daily|drugs?)\b|^[^.]* (?:are|is) (?:excluded|not permitted|prohibited|not allowed)\b/;
/** "Must be on", "treated with daily": whoever takes none is not meant. */
export const PLAINLY_ON_THEM =
  /\b(?:must be on|on (?:a )?(?:stable |daily |chronic |long-term )*|currently (?:on|taking|receiving|treated|using)|requir\w+|treat(?:ed|ment) with|taking|receiving|daily|using)\b[^,;]{0,60}$/;
/** Left out in these words, whoever takes one every day is meant. */
export const NOW =
  /\b(?:on|takes?|taking|current(?:ly)?|requir\w+|daily|receiving|ongoing|already|concurrent|concomitant|us(?:es?|ing|age)|regular(?:ly)?|medication)\b/;
export const HARDLY_EVERY_DAY =
  /\b(?:prior|before|history|previous\w*|past|increase\w*|recent\w*|intravenous|intramuscular|failed|during the|intra-?thecal)\b/;
export const AMONG_TREATMENTS = /\b(?:failed|failure|conservative)\b/;
