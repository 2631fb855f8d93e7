import type { Part } from './parts.ts';

/** Something ranked: the shares of all wording ids, and what they count for beside the others. */
interface Ranked {
  shares: Float64Array;
  counts: number;
}

/** The whole counts the more the shorter it is: as much as a clear question at so many words. */
const WHOLE_AT = 12;
const ASKING = 1;
const WITH_BEFORE = 0.7;
const TELLING = 0.3;
/** Where something is asked, what is told beside it counts this much of that. */
const BESIDE_A_QUESTION = 0.08;
/** Even a piece that points nowhere counts a little. */
const AT_LEAST = 0.1;
/** Words that say nothing of what is asked about: "is that right?" needs what was said before it. */
const EMPTY = new Set(
  'is it that this there these those they he she i you we me my your his her a an the to of for on in at with or and so be am are was were do does did can could should shall would will may might must have has had not no any some what which who whom how why when where if whether right true normal ok okay still think know idea ideas pointers tips thoughts advice help please then now about like mean means hold holds go going get connection related linked link imagining something anything thing things one ones way chance actually really honestly just even at all properly start called earth on happened wrong find talk walk take through step by them us use do does done worth good bad idea fine all alright allowed safe go ahead still yes tell say says show'.split(
    ' ',
  ),
);
const MOST_ASKING = 4;
const MOST_TELLING = 2;

/**
 * Ranks a message of several pieces: what asks counts most, alone and with what was said right before it; a piece that
 * points somewhere clearly counts more than one that does not.
 */
export function rankStory(
  parts: readonly Part[],
  rankWords: (words: readonly string[], empty: boolean) => Float64Array,
  whole: Float64Array,
  leastOfWhole: number,
): Float64Array {
  const places = parts.map((_, at) => at);
  const asking = places.filter((place) => parts[place]?.asks).slice(-MOST_ASKING);
  const beside = asking.length > 0 ? BESIDE_A_QUESTION : 1;
  const length = parts.reduce((sum, { words }) => sum + words.length, 0);
  const ranked: Ranked[] = [
    { shares: whole, counts: Math.max(leastOfWhole, Math.min(1, WHOLE_AT / length)) * (AT_LEAST + Math.max(...whole)) ** 2 },
  ];
  const add = (words: readonly string[], weight: number, empty = false): number => {
    const shares = rankWords(words, empty);
    const clear = Math.max(...shares);
    ranked.push({ shares, counts: weight * (AT_LEAST + clear) ** 2 });
    return clear;
  };
  for (const at of asking) {
    const words = parts[at]?.words ?? [];
    const before = parts[at - 1]?.words ?? [];
    if (words.every((word) => EMPTY.has(word))) add([...(parts[at - 2]?.words ?? []), ...before, ...words], ASKING, true);
    else {
      const clear = add(words, ASKING);
      if (before.length > 0) add([...before, ...words], WITH_BEFORE * (1 - clear));
    }
  }
  for (const at of places.filter((place) => !parts[place]?.asks).slice(-MOST_TELLING)) add(parts[at]?.words ?? [], TELLING * beside);
  const sum = ranked.reduce((all, { counts }) => all + counts, 0);
  return whole.map((_, about) => ranked.reduce((all, { shares, counts }) => all + counts * (shares[about] ?? 0), 0) / sum);
}
