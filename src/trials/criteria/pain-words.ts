import type { Clause, Reading } from '../criterion.ts';

const LEVEL = '(mild|moderate|severe|intense)';
const OF_PAIN = '(?:[a-z-]+,? ){0,5}?(?:pain|lbp|clbp|sciatica)\\b';
const RANGE = new RegExp(
  `\\b${LEVEL}(?: ?-? ?(?:to|or|and|-|\\/) ?-? ?|-to-)${LEVEL},? ${OF_PAIN}|\\bpain\\b[^.;,]{0,40}\\b${LEVEL}(?: ?(?:to|or|-|\\/) ?|-to-)${LEVEL}`,
);
const AT_LEAST = new RegExp(`(?:at least|minimum|>=) ?(?:a )?${LEVEL},? ${OF_PAIN}`);
const ONE = new RegExp(`\\b(moderate|severe),? ${OF_PAIN}`);
const FROM: Readonly<Record<string, number>> = { mild: 1, moderate: 4, severe: 7, intense: 7 };
const TO: Readonly<Record<string, number>> = { mild: 4, moderate: 7 };

const siteOf = (text: string): 'back' | 'any' =>
  /\b(?:back|lbp|clbp)\b/.test(text) && !/\b(?:leg|radicular|sciatica|neck)\b/.test(text) ? 'back' : 'any';

/** "Less than moderate pain" or "mild pain" where it is unwanted. */
function lessThan(text: string): readonly Reading[] {
  const floor = /\b(?:less than|<|below|under) (moderate|severe)\b/.exec(text)?.[1];
  if (floor === undefined || !/\b(?:pain|lbp)\b/.test(text)) return [];
  return [{ predicate: { kind: 'pain', site: siteOf(text), min: FROM[floor] ?? 4 }, confidence: 'low' }];
}

/** No scale calls anything below this so. */
const SURELY_FROM: Readonly<Record<string, number>> = { moderate: 3, severe: 5 };
const SURELY_TO: Readonly<Record<string, number>> = { moderate: 8 };
/** The word is not of the mean pain, or another way of meeting the line stands beside it. */
const NARROWED =
  /\b(?:treat\w*|tak(?:es?|ing)|opioids?|medication|or (?!severe\b|moderate\b)|and\/or|if|unless|except|history|episodes?|exacerbat\w+|flare|worst|movement|moving|activity|walking|standing|post-?op\w*|after|surgery|expected|group|controls?|stenosis|degenerat\w+|herniat\w+|arthritis)\b/;

/** Reads "moderate to severe pain": words whose numbers differ between scales. Only what lies below all of them is sure. */
export function painInWords({ text, polarity }: Clause): readonly Reading[] {
  if (polarity === 'unwanted') return lessThan(text);
  if (/\b(?:location other|other than|disability|disease|depress\w+|osa|apnea|hepatic|impair\w+)\b/.test(text)) return [];
  const range = RANGE.exec(text);
  const [low, high] =
    range === null ? [AT_LEAST.exec(text)?.[1] ?? ONE.exec(text)?.[1], undefined] : [range[1] ?? range[3], range[2] ?? range[4]];
  if (low === undefined) return [];
  const min = FROM[low];
  const max = high === undefined ? undefined : TO[high];
  const site = siteOf(text);
  const sure = {
    ...(SURELY_FROM[low] === undefined ? {} : { min: SURELY_FROM[low] }),
    ...(high === undefined || SURELY_TO[high] === undefined ? {} : { max: SURELY_TO[high] }),
  };
  return [
    ...(NARROWED.test(text) || Object.keys(sure).length === 0
      ? []
      : [{ predicate: { kind: 'pain', site, ...sure }, confidence: 'high' } as const]),
    {
      predicate: { kind: 'pain', site, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) },
      confidence: 'low',
    },
  ];
}
