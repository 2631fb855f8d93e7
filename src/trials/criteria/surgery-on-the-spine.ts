import type { Clause, Reading } from '../criterion.ts';
import { confidence, oneOfSeveral } from './doubt.ts';
import type { Mention } from './mentions.ts';
import type { Surgery } from './surgery-scope.ts';
import { scopeOf } from './surgery-scope.ts';
import type { SurgeryTiming } from './surgery-timing.ts';
import { surgeryTiming } from './surgery-timing.ts';
import { FAILED_BACK, FUSION, LEVEL, NAMED_PROCEDURE } from './surgery-words.ts';

/** "Recent" without a number: about a year. */
const RECENT_WEEKS = 52;
/** Nobody calls an operation of the last three months old. */
const SURELY_RECENT_WEEKS = 12;
const RECENT_ALONE = /^(?:(?:patients|subjects|participants|with|who|had|have|has|any|a|history of|undergone) )*recent(?:ly)? /;

/** "No more than one prior surgery", "6 months since the last one": nobody has to have had one. */
const HOW_MANY_AT_MOST =
  /(?:\b(?:no more than|not more than|at most|up to|maximum of|fewer than|less than)|<=?)\s*(?:one|\d+)?\s*(?:(?:prior|previous|earlier|lumbar|spinal|back)\s+)*$/;
const SINCE = /\b(?:since|after|from)\s+(?:(?:the|last|their|any|most|recent|previous|prior|first|index)\s+)*$/;
/** Several of them are left out, one is not. */
const SEVERAL =
  /\b(?:more than (?:one|\d)|(?:one|\d) or more|multiple|several|repeated|>=? ?[1-9])\b|>=? ?\d+ (?:prior|previous|back|spin|lumbar)/;

/** "Surgery for stenosis": an operation for something else is not meant. */
const FOR_ONE_CAUSE =
  /^ (?:for|due to|because of) (?:[\w-]+ ){0,3}(?:stenosis|scoliosis|fractures?|tumou?rs?|infection|spondylolisthesis|deformit\w+|trauma)\b/;

/** "… or previous treatment of the disc": what comes next has a past of its own. */
const ANOTHER_THING =
  /(?:,|\bor\b|\band\b) (?:previous|prior|earlier)\b.*$|(?<=^ (?:in|of|on|to|at) (?:the )?(?:lumbar|lumbosacral|low(?:er)? back|back|spine)(?: \w+)?) or\b.*$/;

/** What a naming of an operation on the spine asks for: one before, none before, or that either is fine. */
export function operationOnTheSpine(clause: Clause, mention: Mention): Reading[] {
  const { words, need, item } = mention;
  const timing = surgeryTiming(clause, mention);
  const past = timing.past || FAILED_BACK.test(words);
  if (need === undefined) {
    const allowed = clause.section === 'inclusion' && past;
    return allowed ? [{ predicate: { kind: 'surgery', need: 'allowed', scope: 'any' }, confidence: 'high' }] : [];
  }
  if (timing.planned || HOW_MANY_AT_MOST.test(mention.before)) return [];
  if (need === 'required' && SINCE.test(mention.before)) return [];
  const weeks = timing.weeks ?? (/\brecent\w*\b/.test(item) ? RECENT_WEEKS : undefined);
  const predicate: Surgery = { kind: 'surgery', need, scope: scopeOf(mention), ...(weeks === undefined ? {} : { withinWeeks: weeks }) };
  return need === 'required' ? wanted(clause, mention, predicate, timing) : leftOut(clause, mention, predicate, timing);
}

function wanted(clause: Clause, mention: Mention, predicate: Surgery, timing: SurgeryTiming): Reading[] {
  const failedBack = FAILED_BACK.test(mention.words);
  if (!failedBack && !timing.past && !timing.during) return [];
  if (failedBack && oneOfSeveral(mention)) return [];
  const sure =
    (failedBack || timing.past) &&
    timing.weeks === undefined &&
    !oneOfSeveral(mention) &&
    !/(?<!\b(?:had|have|has|having) undergone (?:an? |their )?|\bunderwent (?:an? |their )?)\bfirst\b/.test(mention.sentence);
  return [{ predicate, confidence: confidence(clause, mention, sure) }];
}

function leftOut(clause: Clause, mention: Mention, predicate: Surgery, timing: SurgeryTiming): Reading[] {
  const { words, item, after, sentence } = mention;
  const again = /\b(?:revision|re-?operation|operated)\b|fusions? (?:to|of) the spine/.test(sentence);
  const undated = !timing.past && timing.weeks === undefined && !FAILED_BACK.test(words);
  // Without a word on the past, an operation by name may be the one the study is about.
  if (undated && (!hardlyMore(mention) || FUSION.test(words) || oneOperationByName(mention)))
    return again ? [{ predicate, confidence: 'low' }] : [];
  const sure =
    !oneOperationByName(mention) &&
    !/\bnon-?\s?\w*(?:dis[ck]ectom|fusion|instrument)/.test(item) &&
    !(predicate.scope === 'any' && LEVEL.test(after.replace(ANOTHER_THING, ''))) &&
    !/^[^,;.]*\band (?:has|have|had|is|are|was|were)\b/.test(after) &&
    !FOR_ONE_CAUSE.test(after) &&
    !timing.shared &&
    !SEVERAL.test(sentence.slice(0, sentence.indexOf(words) + words.length)) &&
    predicate.withinWeeks === timing.weeks &&
    !/\b(?:revision|recurr\w*|emergency)\b/.test(sentence);
  const reading = { predicate, confidence: confidence(clause, mention, sure) };
  const recently = { ...predicate, withinWeeks: SURELY_RECENT_WEEKS };
  return RECENT_ALONE.test(item) && timing.weeks === undefined && !oneOperationByName(mention)
    ? [{ predicate: recently, confidence: confidence(clause, mention) }, reading]
    : [reading];
}

/** "Laminectomy": someone with another operation is not meant. */
function oneOperationByName({ words }: Mention): boolean {
  return NAMED_PROCEDURE.test(words) && !FUSION.test(words);
}

/** Whether the item is hardly more than the operation: "spinal surgery", "any lumbar operation". */
function hardlyMore({ item, words }: Mention): boolean {
  return item.replace(words, '').trim().split(/\s+/).filter(Boolean).length <= 3;
}
