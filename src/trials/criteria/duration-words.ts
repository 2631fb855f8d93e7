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

/** A line that leaves pain of one length out and says nothing else of it. */
const BARE =
  /^(?:(?:patients?|subjects?|participants?|individuals?|people|those|with|who|have|has|having|an?|any|current|present|presence of|history of|non-?specific) )*(?:sub-?)?(?:acute|chronic) (?:non-?specific )?(?:low(?:er)? )?(?:back pain|lbp)[.;]?$/;
/** "Prior to the acute attack", "in acute pain on movement": the pain of today may be of an older kind. */
const PRIOR = /\b(?:prior to|before|previous|attack|episodes?|onset|on chronic|pregnan\w*|trimester)\b/;

/** What most definitions say, in weeks. */
const ACUTE_UNTIL = 6;
const SUBACUTE_FROM = 4;
const CHRONIC_FROM = 12;
/** What every definition says: beyond these the word is sure, between them and the usual limits it is not. */
const SURELY = { notAcuteBefore: 3, acuteUntil: 26, subacuteFrom: 2, subacuteUntil: 26, chronicFrom: 26 };

const weeks = (minWeeks?: number, maxWeeks?: number) =>
  ({ kind: 'duration', ...(minWeeks === undefined ? {} : { minWeeks }), ...(maxWeeks === undefined ? {} : { maxWeeks }) }) as const;

/** The usual limits of a word, never sure, and those that hold in every definition. */
function both(usual: Reading['predicate'], surely: Reading['predicate'], plainly: boolean): readonly Reading[] {
  return [...(plainly ? [{ predicate: surely, confidence: 'high' } as const] : []), { predicate: usual, confidence: 'low' }];
}

/** Reads "chronic", "subacute" and "acute" pain where no number says what is meant. Only "chronic" means nearly the same everywhere. */
export function durationInWords({ text, polarity }: Clause): readonly Reading[] {
  const chronic = CHRONIC.test(text);
  const acute = ACUTE.test(text);
  const subacute = SUBACUTE.test(text);
  if (polarity === 'wanted' && !chronic && ACUTE_OR_SUBACUTE.test(text))
    return [{ predicate: weeks(undefined, CHRONIC_FROM), confidence: 'low' }];
  if (MIXED.test(text) || [chronic, acute, subacute].filter(Boolean).length !== 1) return [];
  const plainly = /\b(?:back|lbp|clbp|cnslbp|nsclbp|cnlbp)\b/.test(text) && !OTHER.test(text);
  if (polarity === 'unwanted') {
    if (OTHER.test(text) || !/\b(?:back|lbp|clbp|lumb\w+)\b/.test(text)) return [];
    const bare = plainly && BARE.test(text);
    if (chronic) return both(weeks(undefined, CHRONIC_FROM), weeks(undefined, SURELY.chronicFrom), bare);
    return acute ? both(weeks(ACUTE_UNTIL), weeks(SURELY.notAcuteBefore), bare) : [];
  }
  if (subacute) return both(weeks(SUBACUTE_FROM, CHRONIC_FROM), weeks(SURELY.subacuteFrom, SURELY.subacuteUntil), plainly);
  if (acute) return both(weeks(undefined, ACUTE_UNTIL), weeks(undefined, SURELY.acuteUntil), plainly && !PRIOR.test(text));
  return [{ predicate: weeks(CHRONIC_FROM), confidence: plainly ? 'high' : 'low' }];
}
