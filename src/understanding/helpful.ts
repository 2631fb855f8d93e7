import type { Lines } from '../content/wording-lines.ts';
import type { Lexicon } from './lexicon.ts';
import { asWords, fewWords, onlyThese } from './only-these-words.ts';

/** More words than these say something of their own. */
const MOST_WORDS = 8;

/** "Was this helpful" asks, also without its mark. */
const ASKS = /^(?:was|is|did|does|do|has|have|are|will|would|can|could)\b/i;

/** The reader of what people type when asked whether something was helpful. It answers only where every word belongs to that. */
export function helpfulReader(
  wording: Lines,
  { spelling }: Pick<Lexicon, 'spelling'>,
): (text: string) => 'helpful' | 'not-helpful' | undefined {
  const phrases = (line: string, choice: string) => asWords(wording.get(`feedback.${line}`)?.means[choice] ?? [], spelling);
  const [yes, no] = [phrases('ask', 'helpful'), phrases('ask', 'not-helpful')];
  const [aroundYes, aroundNo] = [phrases('beside', 'around-yes'), phrases('beside', 'around-no')];
  return (text) => {
    if (text.includes('?') || ASKS.test(text.trim())) return undefined;
    const words = fewWords(text, spelling, MOST_WORDS);
    if (onlyThese(words, no, aroundNo)) return 'not-helpful';
    return onlyThese(words, yes, aroundYes) ? 'helpful' : undefined;
  };
}
