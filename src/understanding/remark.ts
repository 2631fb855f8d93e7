import { REMARKS, type RemarkKind, type Remarks } from '../content/conversing-schema.ts';
import { findAny, type Lexicon } from './lexicon.ts';
import { asWords, fewWords, onlyThese } from './only-these-words.ts';

/** How someone tells of pain: nothing else is said, it grows, or strong words stand in a longer message. */
export type PainTold = 'only' | 'worse' | 'strong';
export interface RemarkReader {
  /** What kind of remark the whole message is, if it asks nothing. */
  remark(text: string): RemarkKind | undefined;
  pain(text: string): PainTold | undefined;
}

/** The reader of remarks and of plain pain, by the words they are made of. */
export function remarkReader(remarks: Remarks, { spelling: mended }: Pick<Lexicon, 'spelling'>): RemarkReader {
  // A laugh is a pause for the other readers; here it counts.
  const spelling = Object.fromEntries(Object.entries(mended).filter(([, meant]) => meant !== ','));
  const list = (phrases: readonly string[]) => asWords(phrases, spelling);
  const kinds = REMARKS.map((kind) => ({ kind, words: list(remarks.kinds[kind]) }));
  const every = new Set(kinds.flatMap(({ kind, words }) => (kind === 'agreed' || kind === 'declined' ? [] : [...words])));
  const around = list(remarks.around);
  const nods = list(remarks.kinds.nod);
  const [pain, near, worse, strong] = [list(remarks.pain), list(remarks['pain-around']), list(remarks.worse), list(remarks.strong)];
  return {
    remark(text) {
      const words = fewWords(text, spelling, 9);
      // Several kinds may stand beside each other ("lol ok"): the graver counts. Beside a yes or a no there may only be a nod.
      for (const { kind, words: own } of kinds) {
        const beside = kind === 'agreed' || kind === 'declined' ? nods : every;
        if (onlyThese(words, own, around, beside)) return kind;
      }
      return undefined;
    },
    pain(text) {
      const words = fewWords(text, spelling, 20);
      if (onlyThese(words, pain, near)) return findAny(words, worse).length > 0 ? 'worse' : 'only';
      return findAny(words, strong).length > 0 ? 'strong' : undefined;
    },
  };
}
