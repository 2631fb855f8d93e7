import type { OtherLanguage } from '../content/conversing-schema.ts';

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ['Kana', /[\p{Script=Hiragana}\p{Script=Katakana}]/gu],
  ...['Han', 'Hangul', 'Arabic', 'Devanagari', 'Cyrillic'].map((name) => [name, new RegExp(`\\p{Script=${name}}`, 'gu')] as const),
];
const LETTER = /\p{L}/gu;
const LATIN = /\p{Script=Latin}/gu;
const ENOUGH = 2;
const OWN = 2;
const SHARE = 0.34;

/** The reader of other languages: what it says in the one a message is in, `unknown` for a script it has no words for. English has nothing. */
export function otherLanguageReader(
  languages: readonly OtherLanguage[],
  english: ReadonlySet<string>,
): (text: string) => OtherLanguage | 'unknown' | undefined {
  const points = new Map<string, { language: OtherLanguage; own: boolean }[]>();
  for (const language of languages) {
    const own = new Set(language.own.map(plain));
    for (const word of new Set([...language.words.map(plain), ...own])) {
      if (english.has(word)) continue;
      points.set(word, [...(points.get(word) ?? []), { language, own: own.has(word) }]);
    }
  }
  return (text) => {
    const start = text.slice(0, 400);
    const letters = count(start, LETTER);
    if (letters - count(start, LATIN) > letters / 2) {
      const [script] = SCRIPTS.filter(([, signs]) => count(start, signs) > 0);
      return languages.find((language) => language.script !== undefined && language.script === script?.[0]) ?? 'unknown';
    }
    const words = plain(start).match(/[\p{L}']+/gu) ?? [];
    const sums = new Map<OtherLanguage, { sum: number; words: number }>();
    for (const word of words) {
      for (const { language, own } of points.get(word) ?? []) {
        const before = sums.get(language) ?? { sum: 0, words: 0 };
        sums.set(language, { sum: before.sum + (own ? OWN : 1), words: before.words + 1 });
      }
    }
    const [best] = [...sums].sort(([, a], [, b]) => b.sum - a.sum);
    // One word of a language among words that are not English tells it as well.
    const strange = words.filter((word) => word.length > 3 && !english.has(word)).length;
    if (best && words.length >= 3 && strange >= 2 && words.every((word) => word.length < 4 || !english.has(word))) return best[0];
    return best && best[1].sum >= ENOUGH && best[1].words / words.length >= SHARE ? best[0] : undefined;
  };
}

/** Lower case, without accents. */
function plain(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i');
}

function count(text: string, signs: RegExp): number {
  return text.match(signs)?.length ?? 0;
}
