const LETTERS: Readonly<Record<string, string>> = { ß: 'ss', ø: 'o', æ: 'ae', œ: 'oe', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th' };
const WORDS: Readonly<Record<string, string>> = { st: 'saint', ste: 'sainte', ft: 'fort', mt: 'mount', '&': 'and' };

/** A place's name in plain small letters, so that ways of writing it meet: "St. Étienne", "saint-etienne". Everything but letters and figures is a space. */
export function plainPlace(name: string): string {
  if (/^[a-z]+$/i.test(name)) return wordFor(name.toLowerCase());
  return withoutAccents(name)
    .replace(/['’‘ʼ`]/g, '')
    .replace(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L})/gu, '') // "D.C." is one word
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .split(' ')
    .map(wordFor)
    .join(' ');
}

function wordFor(word: string): string {
  return Object.hasOwn(WORDS, word) ? (WORDS[word] ?? word) : word;
}

/** Small letters without accents; signs stay. */
export function withoutAccents(text: string): string {
  if (/^[ -~]*$/.test(text)) return text.toLowerCase();
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđðıþ]/g, (letter) => LETTERS[letter] ?? letter);
}
