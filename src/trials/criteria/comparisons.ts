const NUMBER = '(\\d+(?:\\.\\d+)?)';
const UNIT = '( ?(?:years?|months?|weeks?|days?|hours?|mm|cm|kg\\/m2|kg|mg|points?|%)(?: old| of age| duration| in duration)?)?';

/** Signs in every spelling. */
const SIGNS: readonly [RegExp, string][] = [
  [/[≥≧⩾⪰]|> ?\/ ?=|= ?>|> ?or ?=|> =/g, '>='],
  [/[≤≦⩽⪯]|< ?\/ ?=|= ?<|< ?or ?=|< =/g, '<='],
  [/[>]{2,}/g, '>'],
  [/[<]{2,}/g, '<'],
];

/** Words before a number. Longer ones first: "no less than" is not "less than". */
const BEFORE: readonly [string, string][] = [
  ['(?:equal (?:to )?or|equal to and|same or) (?:greater|more|higher|older|longer|larger|over|above)(?: than| to)?', '>='],
  ['(?:equal (?:to )?or|equal to and) (?:less|fewer|lower|smaller|younger|shorter|below)(?: than| to)?', '<='],
  [
    '(?:greater|more|higher|older|longer|larger|over|above)(?: than)?,? (?:or|and|\\/) ?(?:is )?(?:equal|equals|same|identical)(?: to| as| than)?',
    '>=',
  ],
  [
    '(?:less|fewer|lower|smaller|younger|shorter|below)(?: than)?,? (?:or|and|\\/) ?(?:is )?(?:equal|equals|same|identical)(?: to| as| than)?',
    '<=',
  ],
  ['(?:no|not) (?:less|fewer|lower|shorter|younger|under|below)(?: than)?', '>='],
  [
    '(?:no|not) (?:more|greater|higher|longer|older|larger|over|above)(?: than)?|not exceed(?:ing)?|does not exceed|up to(?: (?:and including|a maximum of))?|at (?:the )?most|(?:a )?maximum(?: of|:)?|max\\.?(?: of|:)?',
    '<=',
  ],
  ['at (?:the )?(?:least|minimum)(?: of| for)?|(?:with )?(?:a |an )?minimum(?: of|:)?|min\\.?(?: of|:)?', '>='],
  [
    '(?:greater|more|higher|older|longer|larger|bigger) (?:than|then)|longer|above|over|exceed(?:s|ing)?|in excess of|beyond|upwards of',
    '>',
  ],
  ['(?:less|fewer|lower|smaller|younger|shorter) (?:than|then)|below|under', '<'],
];

/** Words after a number and its unit: "18 years or older", "6 weeks or more", "65 and under", "18+". */
const AFTER: readonly [string, string][] = [
  [',? ?(?:or|and|\\/|&|-) ?(?:more|older|greater|higher|above|over|longer|up|upwards?|larger|beyond)\\b(?: than that)?', '>='],
  [',? ?(?:or|and|\\/|&) ?(?:less|younger|fewer|lower|below|under|shorter|smaller)\\b', '<='],
  [' ?(?:at (?:the )?)(?:minimum|least)\\b', '>='],
  [' (?:over|above)(?= (?:to|and)\\b)', '>='],
  [' ?(?:at (?:the )?)(?:maximum|most)\\b', '<='],
];

const NOT_A_NAME = '(?<![a-z0-9])';
const BEFORE_RULES = BEFORE.map(
  ([words, sign]) =>
    [
      new RegExp(
        `${NOT_A_NAME}(?:${words}) (?:or (?:equal|equals) to )?(?:(the )?(age)(?: of)? |a duration of |a score of |of )?(?=(?:[<>]=? ?)?\\d)`,
        'g',
      ),
      sign,
    ] as const,
);
const AFTER_RULES = AFTER.map(
  ([words, sign]) =>
    [
      new RegExp(`${NOT_A_NAME}(?<!-)(?:(?:>=|>|<=|<) ?)?${NUMBER}${UNIT}(?:${words})(?! (?:than|the|(?:the )?age)\\b)(?! ?\\d)`, 'g'),
      `${sign} $1$2`,
    ] as const,
);
const PLUS = new RegExp(`${NOT_A_NAME}(?<!-)${NUMBER} ?\\+(?=${UNIT}(?:[ ,;.)]|$))`, 'g');
/** "The average over 7 days" is no comparison. */
const OVER_A_TIME = /(\b(?:average|mean|averaged|averaging)\b[^.;]{0,25} )over (?=\d+ (?:days?|hours?|weeks?)\b)/g;

/** "For at least the past 6 months" is at least 6 months. */
const AT_LEAST_THE_LAST = /\b(at least|more than|longer than|minimum of) (?:the )?(?:past|last|previous|preceding) (?=\d)/g;

/** "Younger than 40 or older than 80" are ages. */
const AGE_BY_ITS_WORD =
  /(?<!\b(?:age[ds]?|age[ds]? is|age[ds]? of|no|not) )\b((?:younger|older) than (?:1[4-9]|[2-9]\d))\b(?! ?(?:months?|weeks?|days?|hours?|minutes?))/g;

/** "Must not have lasted more than 12 weeks" is no more than 12 weeks. */
const NOT_LASTED_MORE =
  /\b(?:not|never) (?:(?:have|has|had|be|been|is|was|last(?:ed|ing)?|persisted|existed|present|for|continued) )+(?=(?:more|longer|greater|less|fewer|shorter) than \d)/g;

/** Turns every written comparison into a sign before its number, with one space: "18 years or older" becomes ">= 18 years". */
export function comparisonsAsSigns(text: string): string {
  let out = text
    .replace(OVER_A_TIME, '$1during ')
    .replace(AT_LEAST_THE_LAST, '$1 ')
    .replace(AGE_BY_ITS_WORD, 'age $1')
    .replace(NOT_LASTED_MORE, 'no ');
  for (const [words, sign] of SIGNS) out = out.replace(words, sign);
  for (const [words, replacement] of AFTER_RULES) out = out.replace(words, replacement);
  out = out.replace(PLUS, '>= $1');
  for (const [words, sign] of BEFORE_RULES)
    out = out.replace(words, (_all, _the, age?: string) => (age === undefined ? `${sign} ` : `age ${sign} `));
  return out
    .replace(/(>=|<=|>(?!=)|<(?!=)) ?(?=[\d.])/g, ' $1 ')
    .replace(/(>=|<=|>(?!=)|<(?!=))(?: +(?:>=|<=|>(?!=)|<(?!=)))+ +(?=\d)/g, (all, first: string) =>
      (all.match(/</g) ?? []).length > 0 && all.includes('>') ? all : `${first} `,
    );
}
