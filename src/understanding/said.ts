/** How much of a message an answer is looked for in. An answer stands at the start or the end of what a person writes. */
const HEAD = 300;
const TAIL = 300;

/** The start and the end of a long text, so that no reader has to walk through all of it. */
export function ends(text: string, head = HEAD, tail = TAIL): string {
  return text.length <= head + tail ? text : `${text.slice(0, head)} , ${text.slice(-tail)}`;
}

/** What was said in lower case, with plain quotes and dashes, and single spaces. */
export function tidy(text: string): string {
  const plain = ends(text).normalize('NFKC'); // one sign may unfold to eighteen
  return (plain.length > 2 * (HEAD + TAIL) ? ends(plain) : plain)
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[“”«»]/g, '"')
    .replace(/[‐-―−]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text with known slips and short forms of single words written out, and all else as it was: "wat abt u?" → "what about you?". */
export function spelledOut(text: string, mend: Readonly<Record<string, string>>): string {
  return text.replace(/[\p{L}\p{N}']+/gu, (written) => {
    const word = written.toLowerCase();
    const alone = word.length < 3 && word === text.trim().toLowerCase(); // "n" alone is a no, not an "and"
    const meant = Object.hasOwn(mend, word) && !alone ? mend[word] : undefined;
    return meant === undefined || meant === ',' ? written : meant;
  });
}

const NOT_AFTER = /\b(is|are|was|were|do|does|did|have|has|had|would|could|should|must|need|might)n'?t\b/g;
const SHORT: readonly (readonly [RegExp, string])[] = [
  [/\bcan'?t\b|\bcannot\b/g, 'can not'],
  [/\bwon'?t\b/g, 'will not'],
  [/\bain'?t\b/g, 'is not'],
  [NOT_AFTER, '$1 not'],
  [/\bi'?m\b/g, 'i am'],
  [/\blet'?s\b/g, 'let us'],
  [/\bi'?ve\b/g, 'i have'],
  [/\bi'll\b/g, 'i will'],
  [/\b(i|you|we|they)'d\b/g, '$1 would'],
  [/\b(you|we|they)'re\b/g, '$1 are'],
  [/\b(you|we|they)'ve\b/g, '$1 have'],
  [/\b(what|who|how|where|when|that|there|it|he|she)'s\b/g, '$1 is'],
  [/\b(what|who|how|where|that|it)s\b/g, '$1 is'],
  [
    /^((?:so|and|but|ok|ok so) )?dose (?=(?:it|this|that|he|she|they|massage|massages|shiatsu|deep|swedish|heat|ice|yoga|walking|exercise|the|any|my)\b)/g,
    '$1does ',
  ],
  [/\b4 (?=(?:me|my|us|him|her|them|u|you|ur|your|the|a|an|it|this|that|back|lower back|pain)\b)/g, 'for '],
  [
    /\b(which|wich|what|that|this|the other|best|worst|nice|good|right|wrong|softest|safest) 1\b(?! ?(?:hours?|days?|weeks?|months?|years?|to|or|and|-))/g,
    '$1 one',
  ],
];

/** Short forms written out: "I'm", "im" → "i am"; "haven't", "havent" → "have not". */
export function writtenOut(said: string): string {
  return SHORT.reduce((text, [short, long]) => text.replace(short, long), said);
}

/** The words of a text, short forms written out and known slips mended. A pause (comma, full stop, dash) is the word ",". */
export function wordsOf(text: string, mend: Readonly<Record<string, string>> = {}): string[] {
  const marked = writtenOut(tidy(text)).replace(/[,.;:!?()\n"/]+|\s-+\s|\.\.+/g, ' , ');
  const words = marked
    .replace(/[^\p{L}\p{N}', \p{Extended_Pictographic}]+/gu, ' ')
    .split(' ')
    .map((word) => (word === ',' ? word : word.replace(/^[',]+|[',]+$/g, '')))
    .filter(Boolean)
    .flatMap((word) => (Object.hasOwn(mend, word) ? (mend[word] ?? word).split(' ') : [word]));
  return words.filter((word, at) => word !== ',' || (at > 0 && at < words.length - 1 && words[at - 1] !== ','));
}

/** The same words without the pauses, as one line. */
export function lineOf(words: readonly string[]): string {
  return words.filter((word) => word !== ',').join(' ');
}
