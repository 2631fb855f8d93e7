import { findAny, linesOf, type Lexicon } from './lexicon.ts';
import { WEAK_YES, type YesNo } from './yes-no-marks.ts';

/** What follows "not" when the sentence tells of trouble and does not answer no: "I cannot feel my legs". */
export const TROUBLE =
  /\b(?:not|never) (?:feel|felt|go|goes|going|stop|stops|end|ends|help|helps|helped|work|works|worked|sleep|slept|move|stand|walk|sit|pee|wee|hold|control|straighten|bend|get|lift|breathe|eat|good|well|right|better|great|easy|normal|cope|manage|cured?|fun|nice|bearable|tell|notice|reach|been right|been the same)\b|\bnothing (?:helps|helped|works|worked|eases|touches)\b/;
const CAN_NOT = /\bcan not\b/;
/** "Nothing but tablets" says yes. */
export const EXCEPT_FOR =
  /\b(?:not|no|never|nothing|none)\b.*\b(?:until|till|except|apart from|other than|besides)\s+\w|\bnothing but\s+\w/;
const BUT = /\bbut\s+\w/;
const DENIED =
  /\b(?:have|has|had|do|does|did|am|is|are|was|were|would|will|could|should|be) not\b|\b(?:never|nothing|nobody|none|neither)\b|\bno one\b|\bwithout\b|^(?:not|no)\b/;

/** An answer told as a story: "gave up on tablets ages ago" (yes), "nobody ever told me" (no). */
export function indirect(words: readonly string[], line: string, asks: boolean, lexicon: Lexicon, stories: boolean): YesNo {
  if (asks || words.length > 25 || /\bquestion\b/.test(line)) return undefined;
  const weak = WEAK_YES.has(words[0] ?? '');
  if (DENIED.test(line)) {
    if (TROUBLE.test(line) || CAN_NOT.test(line) || weak || words.length > 14) return undefined;
    if (EXCEPT_FOR.test(line)) return 'yes';
    if (BUT.test(line)) return undefined;
    return (line.match(/\b(?:not|never|nothing|nobody|none|without)\b/g) ?? []).length > 1 &&
      /\bnot\b.*\b(?:never|nothing|without)\b/.test(line)
      ? undefined
      : 'no';
  }
  if (CAN_NOT.test(line)) return undefined;
  if (weak) return words.length <= 6 ? 'yes' : undefined;
  const tellings = findAny(words, linesOf(lexicon['yes-by-telling']));
  const counts = stories
    ? tellings.length > 0
    : tellings.some(({ from, to }) => to - from === words.length) && /^(?:i|it|they|he|she|we|there) /.test(line);
  return counts ? 'yes' : undefined;
}
