/** One word of a message and where it stands. `asked`: its sentence ends in a question mark. */
export interface Word {
  text: string;
  sentence: number;
  clause: number;
  asked: boolean;
}

const INVISIBLE = /[\u00AD\u200B-\u200F\u2060\uFEFF\p{M}]/gu;
/** Arabic ligatures: one sign can unfold to eighteen letters, and none of them is in our vocabulary. */
const UNFOLDING = /[\uFB50-\uFDFF\uFE70-\uFEFE]/gu;
const APOSTROPHES = /['’‘`´ʼ′]/gu;
const LONG_RUN = /(\p{L})\1{2,}/gu;
const DOUBLE = /(\p{L})\1/gu;
const DOUBLE_END = /(\p{L})\1$/u;
/** Digits and signs written in place of letters ("ch3st", "k1ll", "c@ncer"): a word of both, and the letters meant. */
const DISGUISED = /(?<![\p{L}\d@$])(?=[\d@$]*\p{L})(?=\p{L}*[\d@$])[\p{L}\d@$]{3,20}(?![\p{L}\d@$])/gu;
const MEANT: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's' };
const PIECES = /\d+(?:[.,:/]\d+)*|\p{L}+|[.!?\n\r…]+|[,;:()[\]"“”–—|]+|(?<=\s)-+(?=\s)/gu;
/** What people say to a dictating phone, and the mark it stands for. */
const SPOKEN_MARKS: ReadonlyMap<string, string> = new Map([
  ['full stop', '.'],
  ['question mark', '?'],
  ['exclamation mark', '.'],
  ['exclamation point', '.'],
  ['new line', '.'],
  ['new paragraph', '.'],
]);

/** Scripts that are written without spaces, or join what belongs to a word to it: each of their signs is a word of its own. */
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u30FC]/gu;

/** Lower case and plain letters, without accents, vowel signs and apostrophes: how a message and a phrase of the content are compared. */
export function plainLetters(text: string): string {
  const plain = text.replace(UNFOLDING, ' ').normalize('NFKD').replace(INVISIBLE, '').normalize('NFC');
  return plain.replace(SIGNS, ' $& ').replace(APOSTROPHES, '').toLowerCase();
}

/** Lower case, plain letters, no apostrophes; stretched letters shortened to what the vocabulary knows. Time grows with length only. */
export function wordsOf(message: string, known: (word: string) => boolean): Word[] {
  const undisguised = plainLetters(message).replace(DISGUISED, (word) => meant(word, known) ?? word);
  const pieces = spokenMarks(undisguised.match(PIECES) ?? []);
  const words: Word[] = [];
  let sentence = 0;
  let clause = 0;
  let first = 0;
  for (const piece of pieces) {
    if (/^[\p{L}\d]/u.test(piece)) {
      words.push({ text: shortened(piece, known), sentence, clause, asked: false });
    } else if (/^[.!?\n\r…]/u.test(piece)) {
      if (piece.includes('?')) for (let index = first; index < words.length; index++) if (words[index]) words[index]!.asked = true;
      first = words.length;
      sentence++;
      clause++;
    } else clause++;
  }
  return words;
}

/** The word someone meant, when it is one the vocabulary knows; "l5", "4am" and "b12" stay as they are. */
function meant(word: string, known: (word: string) => boolean): string | undefined {
  const letters = word.replace(/[013457@$]/gu, (sign) => MEANT[sign] ?? sign);
  const readings = [letters, word.replaceAll('1', 'l').replace(/[03457@$]/gu, (sign) => MEANT[sign] ?? sign)];
  return readings.find((reading) => /^\p{L}+$/u.test(reading) && known(reading));
}

function spokenMarks(pieces: readonly string[]): string[] {
  const out: string[] = [];
  for (let index = 0; index < pieces.length; index++) {
    const piece = pieces[index] ?? '';
    const mark = SPOKEN_MARKS.get(`${piece} ${pieces[index + 1] ?? ''}`);
    if (mark) {
      out.push(mark);
      index++;
    } else out.push(piece === 'comma' ? ',' : piece);
  }
  return out;
}

/** Stretched letters ("numbbb", "soooore"): the longest shortening the vocabulary knows. */
function shortened(word: string, known: (word: string) => boolean): string {
  if (known(word) || !/(\p{L})\1/u.test(word)) return word;
  const twice = word.replace(LONG_RUN, '$1$1');
  if (known(twice)) return twice;
  const once = twice.replace(DOUBLE, '$1');
  const endOnce = twice.replace(DOUBLE_END, '$1');
  return known(endOnce) ? endOnce : twice === word ? word : once;
}
