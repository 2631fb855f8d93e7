import { distance } from 'fastest-levenshtein';

/** Repairs a word towards a vocabulary, or gives it back unchanged. */
export type Repair = (word: string) => string;

/** The same repair, remembering the words of one message. */
export function remembering(repair: Repair): Repair {
  const done = new Map<string, string>();
  return (word) => {
    const before = done.get(word);
    if (before !== undefined) return before;
    const repaired = repair(word);
    done.set(word, repaired);
    return repaired;
  };
}

/** Words of five letters and more, one slip away (two from eight letters on), same first letter; `realWords` are never touched. */
export function repairer(vocabulary: ReadonlySet<string>, realWords: ReadonlySet<string>): Repair {
  const byStart = new Map<string, string[]>();
  for (const word of vocabulary) {
    if (word.length < 5 || !/^\p{L}+$/u.test(word)) continue;
    const key = `${word[0]}${word.length}`;
    byStart.set(key, [...(byStart.get(key) ?? []), word]);
  }
  return (word) => {
    if (word.length < 5 || word.length > 18 || vocabulary.has(word) || realWords.has(word)) return word;
    if (word.endsWith('s') && vocabulary.has(word.slice(0, -1))) return word.slice(0, -1);
    const allowed = word.length >= 8 ? 2 : 1;
    const letters = sorted(word);
    let best = word;
    let least = allowed + 1;
    for (let length = word.length - allowed; length <= word.length + allowed; length++) {
      for (const candidate of byStart.get(`${word[0]}${length}`) ?? []) {
        const slips = sorted(candidate) === letters ? 1 : distance(word, candidate);
        if (slips < least) [best, least] = [candidate, slips];
      }
    }
    return best;
  };
}

function sorted(word: string): string {
  return [...word].sort().join('');
}
