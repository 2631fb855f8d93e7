import { z } from 'zod';
import { stem } from './features.ts';
import { findAny } from './lexicon.ts';
import type { Topic } from './topic.ts';

const phrases = z.array(z.string().trim().min(1)).min(1);

/** Words of other worlds, and the words that keep a message in ours. */
export const OtherWorlds = z.strictObject({
  /** Words that nobody needs for telling of their back, by the name of their world. */
  worlds: z.record(z.string().trim().min(1), phrases),
  /** Ways of speaking in which our words are not ours: "get back to". */
  idioms: phrases,
  /** Words that name something of ours and something else as well: "trial". */
  'two-minded': phrases,
  /** Words of body, pain and health. */
  ours: phrases,
});
export type OtherWorlds = z.infer<typeof OtherWorlds>;

/** Somebody's back, and no place: "my back", "a bad back". */
const OF_A_BODY =
  /^(?:my|his|her|your|our|their|low|lower|mid|upper|bad|sore|whole|entire|womans|mans|mums|dads|wifes|husbands|partners|human)$/;
const BODY = /^(?:back|spine|disc|disk|nerv)$/;
/** A longer message tells a story, and one strange word in it says little. */
const MOST_WORDS = 26;

/** Finds whether words speak of another world: one word of it, and none of body, pain or health, nor a name that only we have. */
export function otherWorldReader(
  { worlds, idioms, 'two-minded': twoMinded, ours }: OtherWorlds,
  topics: readonly Topic[],
  wordsIn: (text: string) => string[],
): (words: readonly string[]) => boolean {
  const asSaid = (texts: readonly string[]) => new Set(texts.map((text) => wordsIn(text).join(' ')).filter((line) => line !== ''));
  const asStems = (texts: readonly string[]) => new Set([...asSaid(texts)].map((line) => line.split(' ').map(stem).join(' ')));
  // Other worlds are known by whole words, for stems run together: "innings" has the stem of "in".
  const strange = asSaid([...Object.values(worlds).flat(), ...idioms]);
  const doubtful = asStems(twoMinded);
  const named = [...asStems(topics.flatMap(({ names }) => names))].filter((line) => !doubtful.has(line));
  const own = new Set([...asStems(ours), ...named]);
  return (words) => {
    if (words.length === 0 || words.length > MOST_WORDS) return false;
    const elsewhere = findAny(words, strange);
    if (elsewhere.length === 0) return false;
    const rest = words.map((word, at) => (elsewhere.some(({ from, to }) => at >= from && at < to) ? '' : stem(word)));
    const body = rest.some((word, at) => BODY.test(word) && OF_A_BODY.test(words[at - 1] ?? ''));
    return !body && findAny(rest, own).length === 0;
  };
}
