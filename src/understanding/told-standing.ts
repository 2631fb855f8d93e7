import type { Sentence } from './sentences.ts';
import { findAny } from './lexicon.ts';
import { isBoundary } from './told-pattern.ts';
import type { ToldPhrases } from './told-phrases.ts';

type Words = Readonly<Record<'asking' | 'first' | 'supposing' | 'others' | 'myself', ReadonlySet<string>>>;

/** For each word of the sentences whether it stands there as a fact about the writer: not asked, not supposed, not of someone else. */
export function standingOf(phrases: ToldPhrases['words']): (sentences: readonly Sentence[]) => boolean[][] {
  const words: Words = {
    asking: new Set(phrases.asking),
    first: new Set(phrases['asking-first']),
    supposing: new Set(phrases.supposing),
    others: new Set(phrases['other-people']),
    myself: new Set(phrases.myself),
  };
  return (sentences) => {
    let ofOthers = false;
    return sentences.map((sentence) => {
      const stated = statedIn(sentence, words);
      return sentence.words.map((word, at) => {
        if (words.others.has(word) && !/^\d/.test(sentence.words[at - 1] ?? '') && sentence.words[at + 1] !== 'of') ofOthers = true;
        else if (words.myself.has(word) && !words.others.has(sentence.words[at + 1] ?? '')) ofOthers = false;
        return !ofOthers && stated[at] === true;
      });
    });
  };
}

function statedIn({ words, asks }: Sentence, { asking, first, supposing, myself }: Words): boolean[] {
  const questions = new Set(findAny(words, asking).map(({ from }) => from));
  const atFirst = (at: number) => first.has(words[at] ?? '') && words[at + 1] !== 'not' && isBoundary(words, at - 1);
  const supposed = new Set(findAny(words, supposing).map(({ from }) => from));
  const anyAsked = asks || questions.size > 0 || words.some((_, at) => atFirst(at)) || supposed.has(0);
  const lastClause = asks ? words.lastIndexOf(',') : words.length;
  let mood: 'stated' | 'asked' | 'supposed' = 'stated';
  return words.map((word, at) => {
    if (mood !== 'stated' && (word === ',' || word === 'but') && !(mood === 'supposed' && anyAsked)) {
      const next = words[at + 1] ?? '';
      if (mood === 'supposed' || myself.has(next) || /^\d/.test(next)) mood = 'stated';
    }
    if (supposed.has(at)) mood = 'supposed';
    else if (mood === 'stated' && (questions.has(at) || atFirst(at))) mood = 'asked';
    return mood === 'stated' && at <= lastClause;
  });
}
