import type { Lexicon } from './lexicon.ts';

/** No number word is longer: "seventythree" stands for two. */
const MOST_LETTERS = 14;
const TENS = ['twenty', 'thirty', 'forty', 'fourty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];

/** Number words turned to figures in a line that `tidy` made: "about forty-five" → "about 45", "six or seven" → "6 or 7". */
export function inFigures(said: string, lexicon: Lexicon): string {
  const words = said
    .replace(/(\d*)1⁄2/g, (_, whole: string) => (whole ? `${whole}.5` : 'half'))
    .split(/(\s+|-(?=[a-z])|(?<=[a-z])-|[,.;:!?()/]+)/);
  const out: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = numberWord(words[at], lexicon);
    if (first === undefined) {
      if (/^an?$/.test(words[at] ?? '') && numberWord(words[at + 2], lexicon) === 100) continue;
      out.push(words[at] ?? '');
      continue;
    }
    let sum = first;
    for (;;) {
      const and = words[at + 2] === 'and' && sum % 100 === 0 && sum > 0 ? 2 : 0;
      const next = numberWord(words[at + 2 + and], lexicon);
      if (next === undefined || !/^(?:\s+|-)$/.test(words[at + 1] ?? '')) break;
      if (next >= 100 && sum > 0 && sum < 100) sum *= next;
      else if (next < 10 && next > 0 && sum % 10 === 0 && sum % 100 >= 20) sum += next;
      else if (next > 0 && next < 100 && sum % 100 === 0 && sum >= 100) sum += next;
      else break;
      at += 2 + and;
    }
    out.push(String(sum));
  }
  return out
    .join('')
    .replace(/^\s+/, '')
    .replace(/(\d+)(?: and| n| &)(?: a| 1)? half\b/g, '$1.5')
    .replace(/\b1\/2\b(?!\/)/g, 'half');
}

function numberWord(word: string | undefined, lexicon: Lexicon): number | undefined {
  if (word === undefined || word.length < 3 || word.length > MOST_LETTERS) return undefined;
  const { numbers } = lexicon;
  if (Object.hasOwn(numbers, word)) return numbers[word];
  const tens = TENS.find((ten) => word.startsWith(ten));
  const ones = tens === undefined ? undefined : numbers[word.slice(tens.length)];
  return tens !== undefined && ones !== undefined && ones > 0 && ones < 10 ? (numbers[tens] ?? 0) + ones : undefined;
}
