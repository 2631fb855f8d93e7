import { linesOf, type Lexicon } from './lexicon.ts';

const patterns = new WeakMap<ReadonlySet<string>, RegExp>();

/** Where the last word of taking back stands: "no wait", "sorry", "i mean". */
function takingBack(lexicon: Lexicon): RegExp {
  const lines = linesOf(lexicon['on-second-thought']);
  const known = patterns.get(lines);
  if (known) return known;
  const words = [...lines].sort((a, b) => b.length - a.length).join('|');
  const made = new RegExp(
    String.raw`^(.*\d.*?)[\s,.;:(-]+(?:no[\s,]+)?(?:oops |oh |um |er |well )?\b(?:${words}|i mean|more like|rather)\b[\s,.;:-]*(.+)$`,
  );
  patterns.set(lines, made);
  return made;
}

/**
 * A line of figures without what was taken back in it: "63, sorry, 36" → "36", "63 not 36" → "63", "not 63, 36" → "36",
 * "3 weeks, no wait months" → "3 months". A line that takes nothing back stays as it is.
 */
export function meantLast(said: string, lexicon: Lexicon, isUnit: (word: string) => boolean = () => false): string {
  if (!/\d/.test(said)) return said;
  const [, before = '', after = ''] = takingBack(lexicon).exec(said) ?? [];
  const tail = joined(before, after, isUnit);
  if (tail !== undefined) return meantLast(tail, lexicon, isUnit);
  const [, unit = ''] = /\d\s*[a-z]+[\s,]+no[\s,]+([a-z]+)\W*$/.exec(said) ?? [];
  if (isUnit(unit)) return said.replace(/(\d)\s*[a-z]+[\s,]+no[\s,]+([a-z]+)\W*$/, '$1 $2');
  const [, wrong, right] = /^(.*?\bnot (?:a |an )?\d[\d.]*(?: \w+)?)(?:[\s,;-]+(?:but |it is |its |i am )?)(\d.*)$/.exec(said) ?? [];
  if (wrong !== undefined && right !== undefined && /^\W*(?:it is |i am |its )?not\b/.test(wrong)) return right;
  const [, kept] = /^(.*?\d[\d.]*)(?:\s+[a-z]+)?,? \(?not (?:a |an )?\d[\d.]*\W*$/.exec(said) ?? [];
  if (kept !== undefined) return said.replace(/,? \(?not (?:a |an )?\d[\d.]*\W*$/, '');
  return said.replace(/^.*\d[^\d]*?[\s,]no[\s,]+(?=(?:a |an )?\d[\d.]*\s*[a-z]*\W*$)/, '');
}

const TAKEN_BACK =
  /\b\d{1,3}(?: ?(?:years?|yrs?|yo|weeks?|months?)(?: old)?)?(?:[\s,.;:(-]+(?:no|nope|sorry|wait|hang on|i mean|i meant|meant|actually|oops|whoops|make that|or rather|rather|correction|typo|scrap that|scratch that|er|um|oh))+[\s,.;:-]+(?=(?:i am |im |i'm |it is |its |it's )?\d{1,3}\b)/gi;

/** A story without the figures it takes back: "I am 28 no sorry 82" → "I am 82". */
export function withoutTakenBack(text: string): string {
  return text.replace(TAKEN_BACK, '');
}

/** What stands after the taking back, with the number or the unit of what stood before where it has none of its own. */
function joined(before: string, after: string, isUnit: (word: string) => boolean): string | undefined {
  const unit = (text: string) => text.split(/[^a-z]+/).find(isUnit);
  if (/\d/.test(after)) {
    const own = unit(after) ?? unit(before);
    return unit(after) !== undefined || own === undefined ? after : after.replace(/(\d[\d.]*)(?!.*\d)/, `$1 ${own}`);
  }
  const number = /\d[\d.]*/.exec(before)?.[0];
  const own = unit(after);
  return number !== undefined && own !== undefined && after.trim().split(/\s+/).length <= 3 ? `${number} ${own}` : undefined;
}
