import type { Reading, Rule } from '../criterion.ts';
import type { Mention } from './mentions.ts';
import { mentions } from './mentions.ts';
import { operationAnywhere } from './surgery-anywhere.ts';
import { operationOnTheSpine } from './surgery-on-the-spine.ts';
import { PAST } from './surgery-timing.ts';
import { ABOVE, DATES, ELSEWHERE, FAILED_BACK, FUSION, GENERAL, NOT_AN_OPERATION, OPERATION, SPINE_OPERATION } from './surgery-words.ts';

/** Most lines name none of this; looking closer takes time. */
const MAY_NAME_AN_OPERATION =
  /surg|operat|ectom|otom|fusion|arthrod|spondylodes|decompress|stabili|instrument|replac|arthroplast|interspinous|failed|fbs|laminec|psps|persistent spinal|dis[ck]/;

/** Earlier operations on the spine. Planned ones, and operations elsewhere, say nothing of them. */
export const surgery: Rule = (clause) => {
  if (!MAY_NAME_AN_OPERATION.test(clause.text)) return [];
  const spoken = { ...clause, text: clause.text.replace(NOT_AN_OPERATION, '…') };
  const spine = mentions(spoken, SPINE_OPERATION).filter((mention) => !elsewhere(mention) && !onlyDates(mention));
  if (spine.length === 0) {
    const any = mentions(spoken, OPERATION).filter((mention) => !onlyDates(mention));
    return strongest(any.flatMap((mention) => operationAnywhere(spoken, mention)));
  }
  // Operations by name beside "spine surgery" are examples of it; an earlier fusion counts by itself.
  const general = spine.filter(({ words }) => GENERAL.test(words) || FAILED_BACK.test(words));
  const own = spine.filter(
    (mention) => general.length === 0 || general.includes(mention) || (FUSION.test(mention.words) && PAST.test(mention.item)),
  );
  return strongest(own.flatMap((mention) => operationOnTheSpine(spoken, mention)));
};

/** Higher up the spine, or a word of the back beside an operation somewhere else. */
function elsewhere({ before, words }: Mention): boolean {
  return (
    (ABOVE.test(words) && !/\blumb/.test(words)) ||
    /\b(?:cervical|thoracic)\s+$/.test(before) ||
    (/^(?:surg|operat)/.test(words) && ELSEWHERE.test(before.slice(-15)))
  );
}

/** "Less than a year after spinal surgery": the line is about nothing but how long ago it was. */
const HOW_LONG_AGO =
  /^(?:(?:the )?(?:patients?|subjects?|participants?|individuals?|those|anyone|being|who|are|is) ){0,4}(?:less than|fewer than|under|within|<=?) ?(?:the first )?\d+ (?:days?|weeks?|months?|years?) (?:after|following|since|from|post)[\s-]+(?:[\w-]+ ){0,3}$/;

/** "Within 30 days before surgery": the operation only dates something else. */
function onlyDates({ before, words }: Mention): boolean {
  return (
    DATES.test(before) &&
    !HOW_LONG_AGO.test(before) &&
    !/\bhistory\b|\bprevious\w*\b|\bsyndrome\b|^failed|^fbs/.test(words) &&
    !/\b(?:pain|persist\w*|recurr\w*|undergone|had)\b[^,;.]*\b(?:after|following|the)\s+(?:\w+\s+)*$/.test(before)
  );
}

/** Of readings that say the same the surest one. */
function strongest(readings: readonly Reading[]): Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const key = JSON.stringify(reading.predicate);
    if (kept.get(key)?.confidence !== 'high') kept.set(key, reading);
  }
  return [...kept.values()];
}
