import { distance } from 'fastest-levenshtein';

/** True when the two words differ only by two neighbouring letters changing places. */
function swapped(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at < a.length - 1 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** How many slips a word of this length may hold and still be itself. Short words are too near to others to guess at. */
function slips(length: number): number {
  return length >= 8 ? 2 : length >= 5 ? 1 : 0;
}

/** Whether `written` is `meant`, give or take a slip of the fingers. The first letter is hardly ever wrong. */
export function sameWord(written: string, meant: string): boolean {
  if (written === meant) return true;
  if (Math.abs(written.length - meant.length) > 2 || meant.length < 4) return false;
  if (swapped(written, meant)) return true;
  return written[0] === meant[0] && distance(written, meant) <= slips(Math.min(written.length, meant.length));
}

/** Like `sameWord`, for the few words of a command, where one slip in four letters is still clear. */
export function sameShortWord(written: string, meant: string): boolean {
  if (sameWord(written, meant) || (meant.length === 3 && swapped(written, meant))) return true;
  return meant.length >= 4 && written.length >= 3 && written[0] === meant[0] && distance(written, meant) <= 1;
}
