const WEEKS: Readonly<Record<string, number>> = { hour: 1 / 168, day: 1 / 7, week: 1, month: 52 / 12, year: 52 };
const AMOUNT = String.raw`(?:an?|\d+(?:\.\d+)?)`;
const UNIT = String.raw`(hour|day|week|month|year)s?`;
/** "within 6 months", "in the last 12 weeks", "< 3 months ago", "2 years prior to". A range counts with its longer end. */
const WINDOW = new RegExp(
  [
    String.raw`(?:\b(?:with ?in|in|during|over|for|throughout|less than|fewer than|under)|<=?)\s*(?:(?:the|a period of|at least|approximately|about)\s+)*(?:(?:last|past|previous|preceding|prior|recent)\s+)?(?:${AMOUNT}\s?(?:-|to|–)\s?)?(${AMOUNT})?[\s-]?(?:\(\d+\)\s?)?${UNIT}\b`,
    String.raw`\b(${AMOUNT})[\s-]${UNIT}(?:'s?)?\s+(?:before|prior|preceding|previous|of (?:screening|enrol\w+|baseline|study|inclusion|entry|the study))`,
    String.raw`\b(?:last|past|previous|preceding)\s+(${AMOUNT})?[\s-]?${UNIT}\b`,
  ].join('|'),
  'g',
);

/** A time back from now that a text names. */
export interface Window {
  weeks: number;
  /** Where it stands in the text. */
  at: number;
  words: string;
}

/** The times back from now that a text names, in the order they stand there. */
export function windows(text: string): Window[] {
  return [...text.matchAll(WINDOW)].flatMap((found) => {
    const [words, a, unitA, b, unitB, c, unitC] = found;
    const unit = unitA ?? unitB ?? unitC;
    const amount = a ?? b ?? c;
    const back =
      /\b(?:last|past|previous|preceding|prior|before|of)\b/.test(words) ||
      /^\s*(?:before|prior|preceding|ago|earlier|of (?:screening|enrol|baseline|study|inclusion|entry|the (?:study|screening|baseline)))/.test(
        text.slice(found.index + words.length),
      );
    if (!unit || (/^(?:over|for|throughout|in|during)\b/.test(words) && !back)) return [];
    const count = amount === undefined || /^an?$/.test(amount) ? 1 : Number(amount);
    return [{ weeks: Math.round(count * (WEEKS[unit] ?? 1) * 100) / 100, at: found.index, words }];
  });
}
