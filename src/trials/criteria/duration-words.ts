import type { Clause, Reading } from '../criterion.ts';

const BACK_PAIN =
  '(?:[a-z/-]+,? ){0,4}?(?:(?:low(?:er)?[ -])?back (?:pain|problems?)|lumbar pain|c?lbp|nslbp|lumbago|lumbalgia|sciatica|pain)\\b';
const CHRONIC = new RegExp(`\\bchronic,? ${BACK_PAIN}|\\b(?:clbp|cnslbp|nsclbp|cnlbp)\\b`);
const ACUTE = new RegExp(`(?<!sub-?)\\bacute,? ${BACK_PAIN}`);
const SUBACUTE = new RegExp(`\\bsub-?acute,? ${BACK_PAIN}`);
const ACUTE_OR_SUBACUTE = new RegExp(`\\bacute ?(?:or|and|and\\/or|\\/|,) ?sub-?acute,? ${BACK_PAIN}`);
const MIXED =
  /\bexacerbat\w+|\bflare|\brecurren\w+|\bacute (?:or|and|to|and\/or|on|\/)|\/ ?(?:sub-?)?(?:acute|chronic)|\bor (?:sub-?acute|chronic)\b/;
const OTHER =
  /\b(?:other|causing|suspected|and\/or|treat\w+|medication|therapy|surg\w+|procedures?|interfer\w+|opioids?|caused by|secondary|neck|cancer|widespread|syndrome)\b/;

/** What most definitions say, in weeks. */
const ACUTE_UNTIL = 6;
const SUBACUTE_FROM = 4;
const CHRONIC_FROM = 12;

/** Reads "chronic", "subacute" and "acute" pain where no number says what is meant. Only "chronic" means nearly the same everywhere. */
export function durationInWords({ text, polarity }: Clause): readonly Reading[] {
  const chronic = CHRONIC.test(text);
  const acute = ACUTE.test(text);
  const subacute = SUBACUTE.test(text);
  if (polarity === 'wanted' && !chronic && ACUTE_OR_SUBACUTE.test(text))
    return [{ predicate: { kind: 'duration', maxWeeks: CHRONIC_FROM }, confidence: 'low' }];
  if (MIXED.test(text) || [chronic, acute, subacute].filter(Boolean).length !== 1) return [];
  if (polarity === 'unwanted') {
    if (OTHER.test(text) || !/\b(?:back|lbp|clbp|lumb\w+)\b/.test(text)) return [];
    if (chronic) return [{ predicate: { kind: 'duration', maxWeeks: CHRONIC_FROM }, confidence: 'low' }];
    return acute ? [{ predicate: { kind: 'duration', minWeeks: ACUTE_UNTIL }, confidence: 'low' }] : [];
  }
  if (subacute) return [{ predicate: { kind: 'duration', minWeeks: SUBACUTE_FROM, maxWeeks: CHRONIC_FROM }, confidence: 'low' }];
  if (acute) return [{ predicate: { kind: 'duration', maxWeeks: ACUTE_UNTIL }, confidence: 'low' }];
  const plainly = /\b(?:back|lbp|clbp|cnslbp|nsclbp|cnlbp)\b/.test(text) && !OTHER.test(text);
  return [{ predicate: { kind: 'duration', minWeeks: CHRONIC_FROM }, confidence: plainly ? 'high' : 'low' }];
}
