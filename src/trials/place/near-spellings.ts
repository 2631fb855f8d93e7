const LETTERS = [...'abcdefghijklmnopqrstuvwxyz '];
const LONG_ENOUGH = 6;
const TOO_LONG = 30;

/** All writings of a long name that are one slip away: a letter too many, one missing, a wrong one, or two swapped. */
export function* nearSpellings(name: string): Generator<string> {
  if (name.length < LONG_ENOUGH || name.length > TOO_LONG) return;
  for (let at = 0; at <= name.length; at++) {
    const [before, after] = [name.slice(0, at), name.slice(at)];
    if (after.length > 0) yield before + after.slice(1);
    if (after.length > 1) yield before + after.charAt(1) + after.charAt(0) + after.slice(2);
    for (const letter of LETTERS) {
      yield before + letter + after;
      if (after.length > 0) yield before + letter + after.slice(1);
    }
  }
}
