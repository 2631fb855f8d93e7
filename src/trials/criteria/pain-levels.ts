import { amountsIn } from './amounts.ts';
import type { Amount } from './amounts.ts';

const UNIT_OF_OTHER =
  /^(?:%|weeks?|months?|years?|days?|hours?|minutes?|mg|kg|kg\/m2|levels?|times?|episodes?|sites?|areas?|degrees?|visits?|items?|questions?|procedures?|serial|consecutive|of|out)$/;

/** "8 out of 10", "3 levels according to the scale". */
const OF_THE_SCALE = /^ ?(?:(?:out )?of (?:a (?:possible |maximum )?)?10|levels? (?:or (?:more|less|above|higher)|according|on|of|in)\b)/;

/** Whether a number only describes the scale: "0-10", "11 point", "100 mm" after "on a", the "10" of "4/10". */
function describesScale(text: string, amount: Amount): boolean {
  const before = text.slice(Math.max(0, amount.start - 14), amount.start);
  const after = text.slice(amount.end, amount.end + 24);
  if (amount.to !== undefined)
    return (amount.from <= 1 && [5, 10, 20, 100].includes(amount.to)) || /^ ?(?:scale|nrs|numeric|vas)\b/.test(after);
  if (amount.sign !== undefined) return false;
  const size = [10, 11, 100, 101].includes(amount.from);
  return (
    (size && /(?:\/|\b(?:on|of|out of|on the|a|an|in|0 to|0 and) ?|\()$/.test(before.trimEnd() + (before.endsWith(' ') ? ' ' : ''))) ||
    (size && /^ ?(?:-?points?|cm|mm)\b/.test(after)) ||
    (/^ ?(?:mm|cm|points?)? ?(?:=|is|being|indicat\w*|represent\w*|\() ?(?:the )?(?:no\b|worst|maximum|not|un|[a-z])/.test(after) &&
      /=|no |worst/.test(after)) ||
    /^ ?\(?(?:no pain|worst)/.test(after)
  );
}

/** Numbers that are a pain level. */
export function levelsIn(text: string): Amount[] {
  return amountsIn(text).filter((amount) => {
    if (UNIT_OF_OTHER.test(amount.unit) && !OF_THE_SCALE.test(text.slice(amount.end))) return false;
    if ((amount.to ?? amount.from) > 100 || describesScale(text, amount)) return false;
    const before = text.slice(Math.max(0, amount.start - 40), amount.start);
    if (/\b(?:last|past|previous|preceding|age[ds]?|l|s|bmi|visit|day|grade|type|part|phase)\b ?$/.test(before)) return false;
    return (
      amount.sign !== undefined || amount.to !== undefined || /^ ?(?:\/ ?10|\/ ?100|out of|mm|cm|points?)/.test(text.slice(amount.end))
    );
  });
}

/** Which scale the numbers are on: 10 for 0–10 (also cm), 100 for 0–100 (also mm). */
export function scaleOf(text: string, levels: readonly Amount[]): 10 | 100 {
  if (/\b100 ?-?(?:mm|points?)|0-100|\/ ?100\b|(?:out )?of 100\b|\bmm\b|101[ -]point/.test(text))
    return levels.every(({ from, to }) => (to ?? from) <= 10) && !/\bmm\b|\/ ?100/.test(text) ? 10 : 100;
  return levels.some(({ from, to }) => (to ?? from) > 10) ? 100 : 10;
}

/** A level on its scale as one on 0–10. */
export const onTen = (amount: Amount, scale: 10 | 100): Amount =>
  scale === 10 ? amount : { ...amount, from: amount.from / 10, ...(amount.to === undefined ? {} : { to: amount.to / 10 }) };
