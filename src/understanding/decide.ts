import { folderOf, type Found, type Topic } from './topic.ts';
import { OUT_OF_SCOPE } from './weigh-names.ts';

/** Set on phrases kept apart. A folder is answered from above SURE; words that name nothing of ours need more. */
const SURE = 0.35;
const SURE_UNANCHORED = 0.58;
/** What is not for us needs only so much of the share of the likeliest folder to leave a message unanswered. */
const FOREIGN_ENOUGH = 0.4;
const AHEAD = 1.25;
/** Within its folder an article is answered from above this share, or when this far ahead of the next. */
const CLEAR = 0.35;
const CLEARLY_AHEAD = 0.1;
const WORTH_NAMING = 0.12;
const WORTH_ASKING = 0.45;
const NEAR = 0.1;

/** Decides from the shares of all wording ids: first the folder, then the article in it. Unsure is an answer. */
export function decide(
  shares: Float64Array,
  abouts: readonly string[],
  anchored: boolean,
  topicOf: (about: string) => Topic,
  buttonOf: (about: string) => string | undefined,
): Found {
  const ranked = abouts.map((about, at) => ({ about, share: shares[at] ?? 0 })).sort((a, b) => b.share - a.share);
  const folders = new Map<string, number>();
  for (const { about, share } of ranked) folders.set(folderOf(about), (folders.get(folderOf(about)) ?? 0) + share);
  const foreign = folders.get(OUT_OF_SCOPE) ?? 0;
  folders.delete(OUT_OF_SCOPE);
  const [first, second] = [...folders].sort((a, b) => b[1] - a[1]);
  const likely = ranked.filter(({ about }) => about !== OUT_OF_SCOPE);
  const near = () =>
    likely
      .filter(({ share }) => share >= NEAR)
      .flatMap(({ about }) => buttonOf(about) ?? [])
      .slice(0, 3);
  if (!first || foreign > FOREIGN_ENOUGH * first[1]) return { is: 'none', near: near() };
  const [folder, share] = first;
  const inFolder = likely.filter(({ about }) => folderOf(about) === folder);
  const [best, next] = inFolder;
  const enough = share >= (anchored ? SURE : SURE_UNANCHORED);
  if (best && enough && share >= AHEAD * (second?.[1] ?? 0)) {
    const lead = (best.share - (next?.share ?? 0)) / share;
    if (best.share / share >= CLEAR || lead >= CLEARLY_AHEAD) return { is: 'sure', topic: topicOf(best.about), score: share };
    // Many articles of one folder fit as well as each other: its overview says what they have in common.
    const overview = inFolder.find(({ about }) => about === `${folder}.overview`);
    if (overview && inFolder.indexOf(overview) < 3) return { is: 'sure', topic: topicOf(overview.about), score: share };
    return { is: 'which', topics: inFolder.slice(0, 3).map(({ about }) => topicOf(about)) };
  }
  const close = likely.slice(0, 3).filter((one) => one.share >= WORTH_NAMING);
  if (anchored && close.length >= 2 && close.reduce((sum, one) => sum + one.share, 0) >= WORTH_ASKING)
    return { is: 'which', topics: close.map(({ about }) => topicOf(about)) };
  return { is: 'none', near: near() };
}
