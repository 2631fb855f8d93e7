const ANY = String.raw`(?:pain|analgesic|pain[- ]relie(?:f|ving)|pain-?killing) ?(?:medications?|medicines?|drugs?|pills?|therapy)|pain-?\s?killers?|analgesics?|analgesi[ac](?: drugs?)?|(?:medications?|medicines?|drugs?) for (?:the |their |his |her |low |back |chronic )*pain`;
const KIND = String.raw`nsaids?|non-?steroidal anti-?\s?inflammator\w+|anti-?\s?inflammator(?:y|ies)(?: (?:drugs?|medications?|medicines?|agents?))?|cox-?2 inhibitors?|acetaminophen|paracetamol|ibuprofen|naproxen|diclofenac|muscle relax\w+|gabapentin(?:oids?)?|pregabalin|duloxetine|neuropathic pain medications?`;

export const NAMED = new RegExp(String.raw`\b(?:${ANY}|${KIND})\b`);
/** Any medicine for pain, not one class of it. */
export const GENERAL = new RegExp(String.raw`^(?:${ANY})$`);

/** The medicine named for a reason that says nothing of what the person takes. */
export const MERELY_NAMED =
  /\b(?:allerg\w*|hypersensitiv\w*|intoleran\w*|contra-?\s?indicat\w*|abus\w+|addict\w*|study (?:drug|medication)|investigational|wash-?\s?out|refrain|discontinu\w*|stop\w*|willing\w*|unwilling\w*|agree\w*|fail\w*|unresponsive|not responsive|non-?respon\w+|inadequate\w*|insufficient|refractory|respon\w+ to|relief|questionnaires?|side effects?|patient-controlled|auto-?controlled|require no|post-?operative|surgery|planned|aspirin|permitted|allowed|adverse|ulcer|previous\w*|conservative|gastro\w*)\b/;
/** Going on with what one takes, unchanged, is asked of those who take something. */
export const STABLE = /\b(?:stable|unchanged|constant|no change|not changed?|change in)\b/;

export const NOW =
  /\b(?:current(?:ly)?|on|taking|takes|using|requir\w+|receiving|continuous\w*|regular\w*|daily|chronic|ongoing|concurrent|concomitant|use of|intake of|consumption of|uses|consum\w+|long[- ]term|under|took|taken|received|treatment with|treated with)\b/;
export const NOW_AFTER = /^[\w\s/-]{0,25}\b(?:use|usage|intake|consumption)\b/;
/** A pause around the study's own treatment. */
export const AROUND_THE_STUDY =
  /\b(?:during|throughout|after|before|day of|prior to|of) (?:the )?(?:planned )?(?:study|trial|surgery|treatment|procedure|wash-?out|test|assessment)\b/;
export const PLAINLY_TAKING =
  /\brequir(?:ing|ed|e|es) (?:treatment with|daily|regular|continuous)|\b(?:currently|must be|are|is) (?:taking|on|using|receiving|treated with)\b/;
export const PLAINLY_TAKEN = /\b(?:current(?:ly)?|taking|using|use of|ongoing|concomitant|any)\b/;
export const FOR_A_WHILE = /\b(?:continuous\w*|regular\w*|daily|chronic\w*|long[- ]term|high|frequent\w*|more than)\b|[<>]/;

export const TRIED =
  /\b(?:fail\w*|tried|attempt\w*|previous\w*|prior|refractory|unresponsive|non-?respon\w+|inadequate|insufficient|not (?:adequately |sufficiently |fully )?(?:respon\w+|controlled|relieved)|no (?:response|relief|improvement)|without relief|despite)\b/;
export const OTHER_TREATMENT =
  /\b(?:physi(?:o|cal)\w*|manual|injections?|rest|acupuncture|chiropract\w*|exercises?|conservative|non-?operative|massage)\b/;
