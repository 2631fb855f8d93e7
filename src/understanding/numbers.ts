import type { Lexicon } from './lexicon.ts';

/** Number words turned to figures in a line that `tidy` made: "about forty-five" → "about 45", "six or seven" → "6 or 7". */
export function inFigures(said: string, lexicon: Lexicon): string {
  const words = said.split(/(\s+|-(?=[a-z])|(?<=[a-z])-|[,.;:!?()/]+)/);
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
    .replace(/(\d+) and (?:a|1) half\b/g, (_, whole: string) => `${whole}.5`)
    .replace(/(\d)(?:\s*)½/g, '$1.5');
}

function numberWord(word: string | undefined, { numbers }: Lexicon): number | undefined {
  return word !== undefined && Object.hasOwn(numbers, word) ? numbers[word] : undefined;
}
