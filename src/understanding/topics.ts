import { decide } from './decide.ts';
import { withoutDenied } from './denied.ts';
import { exactPhrases, oneOf } from './exact-phrases.ts';
import type { Vector } from './features.ts';
import { folderRankerOf } from './folder-ranker.ts';
import { findAny, linesOf, without, type Lexicon } from './lexicon.ts';
import { nameFinder, type Named } from './names.ts';
import { soften } from './ranker.ts';
import { nearestTopic } from './nearest-topic.ts';
import { otherWorldReader } from './other-worlds.ts';
import { partsOf } from './parts.ts';
import { lineOf } from './said.ts';
import { rankStory } from './story.ts';
import { slippedNames } from './slipped-names.ts';
import { aboutsOf, allTold, groupsOf, phraseOf, reader, train, wordsOften, type Trained } from './training.ts';
import { everyWord, inShort } from './very-long-message.ts';
import { vectorizerOf } from './vectorizer.ts';
import { folderOf, type Context, type Found, type Topic } from './topic.ts';
import { wordsOfOurs } from './words-of-ours.ts';
import { weigh } from './weigh-names.ts';

export type { Context, Found, Topic } from './topic.ts';

/** Finds what a message asks for. Being unsure is an answer: it says between what, or that nothing is near. */
export interface Matcher {
  find(text: string, context?: Context): Found;
}

/** From so many letters on a message is read piece by piece; in a very long one, names are looked for in all of it. */
const LONG = 70;
const VERY_LONG = 600;
/** The least that the whole of a long message counts beside its pieces; more where a name stands in it, far from any question. */
const LEAST_OF_WHOLE = 0.2;
const NAMED_FAR_OFF = 1;
/** Two styles in a longer story of someone's illness are no comparison. */
const LIST = 12;
/** A message this short may follow on from what was talked about, and its words are this near to an example there. */
const FOLLOW_ON = 8;
const NEAR_ENOUGH = 0.22;
const WITH_NAME = /^(?:and|what about|how about|for|with)\b/;
const LESS_FOREIGN = 3;
const SURE_BY_CONTEXT = 0.5;
/** Knows what was learnt from the examples of these topics; without that it learns now. The same topics give the same matcher. */
export function buildMatcher(topics: readonly Topic[], lexicon: Lexicon, trained: Trained = train(topics, lexicon)): Matcher {
  const wordsIn = reader(topics, lexicon, trained.lines);
  const abouts = aboutsOf(topics);
  const told = allTold(topics, lexicon, wordsIn);
  const often = wordsOften(told);
  const namesIn = nameFinder(topics, wordsIn, often);
  const slipped = slippedNames(topics, wordsIn, often);
  const features = vectorizerOf(trained.vocabulary, groupsOf(lexicon));
  const rank = folderRankerOf(trained.weights, abouts);
  const wholes = exactPhrases(topics, lexicon['out-of-scope'], wordsIn);
  const ours = wordsOfOurs(told);
  const isElsewhere = lexicon.worlds ? otherWorldReader(lexicon.worlds, topics, (text) => wordsIn(text)) : () => false;
  const buttons = new Set(topics.map(({ button }) => button));
  const compare = topics.find(({ id }) => id === 'compare');
  const nearestOf = nearestTopic(topics, told, features, namesIn);
  const topicOf = (about: string, vector: Vector, named: readonly Named[]): Topic => {
    const [only, other] = topics.filter((topic) => topic.about === about);
    return only && !other ? only : nearestOf(about, vector, named).topic;
  };
  const buttonOf = (about: string) => topics.find((topic) => topic.about === about && topic.button)?.button;

  return {
    find(text, context = {}) {
      const parts = text.length > LONG ? partsOf(text, lexicon.spelling) : [];
      const words = text.length > LONG ? parts.flatMap((part) => part.words) : wordsIn(text);
      if (words.length === 0) return { is: 'none', near: [] };
      const exact = [lineOf(words), lineOf(without(words, linesOf(lexicon.polite)))]
        .map((line) => wholes.get(line))
        .find((found) => found !== undefined);
      const all = text.length > VERY_LONG ? everyWord(text, lexicon) : words;
      const found = namesIn(all, (at) => at < 80 || at >= all.length - 80);
      const { words: kept, named } = all === words ? withoutDenied(words, found) : inShort(words, all, found);
      const styles = [...new Set(named.map(({ topic }) => topic.about))].filter(
        (about) => folderOf(about) === 'styles' && topics.some(({ id }) => id === about),
      );
      const [first, second] = styles.map((about) => about.slice('styles.'.length));
      const told = words.length > LIST && named.some(({ topic }) => folderOf(topic.about) === 'cautions');
      const comparing = !told && (findAny(words, linesOf(lexicon['compare-words'])).length > 0 || words.length <= 5);
      if (compare && first && second && styles.length === 2 && comparing)
        return { is: 'sure', topic: compare, score: 1, between: [first, second] };
      const vector = features.vector(phraseOf(kept, named));
      const before = topics.find(({ id }) => id === context.topic);
      const follows =
        before !== undefined &&
        !buttons.has(text.trim()) &&
        named.length === 0 &&
        words.length <= FOLLOW_ON &&
        findAny(words, linesOf(lexicon['follow-on'])).length > 0;
      if (follows) {
        const next = nearestOf(before.about, vector, named);
        if (next.topic.id !== before.id && next.near >= NEAR_ENOUGH) return { is: 'sure', topic: next.topic, score: next.near };
      }
      if (exact) return oneOf(exact);
      const bare = lineOf(without(words, linesOf(lexicon['around-a-name'])));
      const alone = wholes.get(bare);
      const one = alone && oneOf(alone);
      if (one?.is === 'sure') return one;
      const meant = alone ? undefined : slipped(bare);
      if (meant) return { is: 'sure', topic: meant, score: 1 };
      if (!follows && isElsewhere(words)) return { is: 'none', near: [] };
      if (kept.length === 0) return { is: 'none', near: [] };
      const sharesOf = (read: Vector, line: string, names: readonly Named[]): Float64Array => {
        const scores = rank(read).map((share) => Math.log(share + 1e-9));
        weigh(scores, abouts, line, new Set(names.map(({ topic }) => topic.about)), follows ? before.about : undefined);
        // "And for …?" with one of our names, or a name in a long story, is about us.
        if (names.length > 0 && (all !== words || WITH_NAME.test(line))) scores[scores.length - 1] = (scores.at(-1) ?? 0) - LESS_FOREIGN;
        soften(scores);
        return scores;
      };
      const conditions = named.filter(({ topic }) => folderOf(topic.about) === 'cautions');
      const sharesOfPart = (said: readonly string[], empty: boolean): Float64Array => {
        const part = withoutDenied(
          said,
          namesIn(said, () => true),
        );
        // What someone has is told in one sentence, and asked about in the next.
        const elsewhere = (part.named.length > 0 ? [] : empty ? named : conditions).map(({ topic }): Named => ({
          topic,
          from: -1,
          to: -1,
        }));
        const names = [...part.named, ...elsewhere];
        return sharesOf(features.vector(phraseOf(part.words, names)), lineOf(part.words), names);
      };
      const whole = sharesOf(vector, lineOf(words), named);
      const shares =
        parts.length > 1
          ? rankStory(parts, sharesOfPart, whole, all !== words && named.length > 0 ? NAMED_FAR_OFF : LEAST_OF_WHOLE)
          : whole;
      const anchored = named.length > 0 || kept.some((word) => ours.has(word));
      const decided = decide(shares, abouts, anchored || follows, (about) => topicOf(about, vector, named), buttonOf);
      // "How long do I leave it on": of several meanings the one that was talked about.
      const last = follows && decided.is === 'which' ? decided.topics.find(({ about }) => about === before.about) : undefined;
      if (before && last) return { is: 'sure', topic: before, score: SURE_BY_CONTEXT };
      if (decided.is !== 'none' || decided.near.length > 0 || all === words) return decided;
      return { is: 'none', near: [...new Set(named.flatMap(({ topic }) => buttonOf(topic.about) ?? []))].slice(0, 3) };
    },
  };
}
