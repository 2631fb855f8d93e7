import type { Clause, Reading } from '../criterion.ts';
import { confidence } from './doubt.ts';
import type { Mention } from './mentions.ts';
import type { Surgery } from './surgery-scope.ts';
import { scopeOf } from './surgery-scope.ts';
import { surgeryTiming } from './surgery-timing.ts';
import { BIRTH_CONTROL, ELSEWHERE } from './surgery-words.ts';

const AGAIN = /\b(?:revision|re-?operation|post-?\s?operative|operated)/;
const ONLY_SOME = /\b(?:revision|re-?operation|recent\w*|recurr\w*|follow-?up|complication\w*)\b/;
const NOTHING_BUT_EARLIER =
  /^(?:(?:has|have|any|a|with|patients|subjects|participants|known) )*(?:(?:history of|previous|prior|past) )+(?:(?:any|major) )?(?:surger\w+|operations?)$/;

/** In studies of the back these are people whose back was operated. */
const OPERATED_CASES = /^post-?\s?operative (?:cases|patients|(?:lumbar )?spine|back)$/;

/** Any operation left out, ever or in a time: one on the spine is one of them. Operations at another place say nothing of it. */
export function operationAnywhere(clause: Clause, mention: Mention): Reading[] {
  const { need, item, sentence } = mention;
  const { past, planned, weeks, shared } = surgeryTiming(clause, mention);
  if (need !== 'forbidden' || ELSEWHERE.test(item) || BIRTH_CONTROL.test(sentence) || (planned && weeks === undefined)) return [];
  if (!past && weeks === undefined && !AGAIN.test(item)) return [];
  const predicate: Surgery = { kind: 'surgery', need, scope: scopeOf(mention), ...(weeks === undefined ? {} : { withinWeeks: weeks }) };
  const all = !ONLY_SOME.test(sentence) && (weeks !== undefined || NOTHING_BUT_EARLIER.test(item) || OPERATED_CASES.test(item));
  return [{ predicate, confidence: confidence(clause, mention, all && !shared && !planned) }];
}
