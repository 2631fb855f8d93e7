import type { FollowUps } from '../content/conversing-schema.ts';
import { findAny, type Lexicon } from './lexicon.ts';
import { asWords, fewWords, onlyThese } from './only-these-words.ts';

/** The reader of short questions about what was said last ("does it hurt"): the names of what each may ask about, the likeliest first. */
export function followUpReader({ around, aspects }: FollowUps, { spelling }: Pick<Lexicon, 'spelling'>): (text: string) => string[] {
  const beside = asWords(around, spelling);
  const lists = Object.entries(aspects).map(([aspect, { words, with: more, not }]) => ({
    aspect,
    words: asWords(words, spelling),
    more: asWords(more, spelling),
    not: asWords(not, spelling),
  }));
  return (text) => {
    const words = fewWords(text, spelling, 11);
    const fits = (list: (typeof lists)[number]) => onlyThese(words, list.words, list.more, beside) && findAny(words, list.not).length === 0;
    return lists.filter(fits).map(({ aspect }) => aspect);
  };
}
