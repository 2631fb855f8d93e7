import { findAny, linesOf, without, type Lexicon } from './lexicon.ts';

export type YesNo = 'yes' | 'no' | 'unsure' | undefined;

/** A nod: it says yes alone, and hardly anything before other words. */
export const WEAK_YES = new Set(['ok', 'okay', 'sure', 'fine', 'alright', 'right', 'good', 'k', 'kk', 'cool', 'great']);
/** What a message may begin with before it says anything. */
const OPENING = new Set([
  'um',
  'uh',
  'er',
  'erm',
  'hmm',
  'hm',
  'well',
  'oh',
  'ah',
  'so',
  'but',
  'and',
  'ugh',
  'lol',
  'actually',
  'please',
  'hi',
  'hey',
  'sadly',
  'unfortunately',
]);

/** The words without what leads up to them: "um, well, no" is "no". */
export function trimmed(words: readonly string[]): string[] {
  const from = words.findIndex((word) => word !== ',' && !OPENING.has(word));
  return from < 0 ? [...words] : words.slice(from);
}

/** What a line means that is an answer as a whole, give or take manners. */
export function wholeAnswer(line: string, lexicon: Lexicon): YesNo {
  const bare = without(line.split(' '), linesOf(lexicon['around-an-answer'])).join(' ');
  for (const form of [line, bare]) {
    if (linesOf(lexicon['yes-in-disguise']).has(form)) return 'yes';
    if (linesOf(lexicon['no-in-disguise']).has(form)) return 'no';
    if (linesOf(lexicon.unsure).has(form)) return 'unsure';
    if (linesOf(lexicon.yes).has(form) || WEAK_YES.has(form) || form === 'sure thing' || form === 'okay then' || form === 'ok then')
      return 'yes';
    if (linesOf(lexicon.no).has(form)) return 'no';
  }
  return undefined;
}

/** A yes, a no or a doubt, and the words of the message (from, up to but not including) that say it. */
export interface Mark {
  is: 'yes' | 'no' | 'unsure';
  from: number;
  to: number;
  /** Its words say one thing and mean the other, as in "I would not say no". */
  disguised: boolean;
}

/** Every yes, no and unsure in the words, in order. What is taken by a longer phrase counts only there. */
export function marksIn(words: readonly string[], lexicon: Lexicon): Mark[] {
  const taken = new Set<number>();
  const marks: Mark[] = [];
  const lists = [
    ['yes', lexicon['yes-in-disguise'], true],
    ['no', lexicon['no-in-disguise'], true],
    ['unsure', lexicon.unsure, false],
    ['no', lexicon.no, false],
    ['yes', lexicon.yes, false],
  ] as const;
  for (const [is, list, disguised] of lists) {
    for (const { from, to } of findAny(words, linesOf(list))) {
      // "Sometimes" or "nothing" in the middle of a sentence is a part of it, not the answer.
      if (words.slice(from, to).some((_, at) => taken.has(from + at)) || (from > 0 && to - from === 1 && is !== 'unsure')) continue;
      for (let at = from; at < to; at++) taken.add(at);
      marks.push({ is, from, to, disguised });
    }
  }
  return marks.sort((a, b) => a.from - b.from);
}

/** Whether words are there that say one thing and mean the other. */
export function hasDisguise(words: readonly string[], lexicon: Lexicon): boolean {
  return findAny(words, linesOf(lexicon['yes-in-disguise'])).length + findAny(words, linesOf(lexicon['no-in-disguise'])).length > 0;
}
