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

/** Reads "moderate to severe pain": words whose numbers differ between scales, so never sure. */
export function painInWords({ text, polarity }: Clause): readonly Reading[] {
  if (
    polarity === 'unwanted' ||
    /\b(?:location other|other than|treated|opioids? for|disability|disease|depress\w+|osa|apnea|hepatic|impair\w+)\b/.test(text)
  )
    return [];
  const range = RANGE.exec(text);
  const [low, high] =
    range === null ? [AT_LEAST.exec(text)?.[1] ?? ONE.exec(text)?.[1], undefined] : [range[1] ?? range[3], range[2] ?? range[4]];
  if (low === undefined) return [];
  const min = FROM[low];
  const max = high === undefined ? undefined : TO[high];
  const site = /\b(?:leg|radicular|sciatica)\b/.test(text) ? 'any' : 'back';
  return [
    { predicate: { kind: 'pain', site, ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }, confidence: 'low' },
  ];
}
