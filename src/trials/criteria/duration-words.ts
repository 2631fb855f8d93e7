import type { Clause, Reading } from '../criterion.ts';

const BACK_PAIN =
  '(?:[a-z/-]+,? ){0,4}?(?:(?:low(?:er)?[ -])?back (?:pain|problems?)|lumbar pain|c?lbp|nslbp|lumbago|lumbalgia|sciatica|pain)\\b';
const CHRONIC = new RegExp(`\\bchronic,? ${BACK_PAIN}|\\b(?:clbp|cnslbp|nsclbp|cnlbp)\\b`);
const ACUTE = new RegExp(`(?<!sub-?)\\bacute,? ${BACK_PAIN}`);
const SUBACUTE = new RegExp(`\\bsub-?acute,? ${BACK_PAIN}`);
const MIXED =
  /\bexacerbat\w+|\bflare|\brecurren\w+|\bacute (?:or|and|to|and\/or|on|\/)|\/ ?(?:sub-?)?(?:acute|chronic)|\bor (?:sub-?acute|chronic)\b/;
const OTHER =
  /\b(?:other|treat\w+|medication|therapy|surg\w+|procedures?|interfer\w+|opioids?|caused by|secondary|neck|cancer|widespread|syndrome)\b/;

/** Any reading of "chronic" is longer than these weeks; most say 12. */
const SURELY_NOT_CHRONIC = 6;
const CHRONIC_FROM = 12;

/** Reads "chronic", "subacute" and "acute" pain where no number says what is meant. What every definition holds is sure; what most hold is not. */
export function durationInWords({ text, polarity }: Clause): readonly Reading[] {
  const chronic = CHRONIC.test(text);
  const acute = ACUTE.test(text);
  const subacute = SUBACUTE.test(text);
  if (MIXED.test(text) || [chronic, acute, subacute].filter(Boolean).length !== 1) return [];
  if (polarity === 'unwanted') {
    if (OTHER.test(text) || !/\b(?:back|lbp|clbp|lumb\w+)\b/.test(text)) return [];
    if (chronic) return [{ predicate: { kind: 'duration', maxWeeks: CHRONIC_FROM }, confidence: 'low' }];
    return acute ? [{ predicate: { kind: 'duration', minWeeks: SURELY_NOT_CHRONIC }, confidence: 'low' }] : [];
  }
  if (subacute) return [{ predicate: { kind: 'duration', minWeeks: 4, maxWeeks: CHRONIC_FROM }, confidence: 'low' }];
  if (acute) return [{ predicate: { kind: 'duration', maxWeeks: CHRONIC_FROM }, confidence: 'low' }];
  const plainly = /\b(?:back|lbp|clbp|cnslbp|nsclbp|cnlbp)\b/.test(text) && !OTHER.test(text);
  return [
    ...(plainly ? [{ predicate: { kind: 'duration' as const, minWeeks: SURELY_NOT_CHRONIC }, confidence: 'high' as const }] : []),
    { predicate: { kind: 'duration', minWeeks: CHRONIC_FROM }, confidence: 'low' },
  ];
}
