import { EVERY_YES_NO } from '../content/read-given-answers.ts';
import { readAge } from './age.ts';
import { readBodyMass } from './body-mass.ts';
import { readCountry, readPlace } from './country.ts';
import { readDuration } from './duration.ts';
import { readClearYesNo } from './clear-yes.ts';
import type { Guesser } from './given-answers.ts';
import type { Kind, Reading } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { readOwnChoice } from './own-choice.ts';
import { readOwnYesNo } from './own-yes-no.ts';
import { ends } from './said.ts';
import { saidOf } from './pain-site.ts';
import { readScale, readWhole, type NumberRead } from './scale.ts';
import type { Span } from './span.ts';
import { readYesNo, type YesNo } from './yes-no.ts';

/** A plain no has no more words: "no thank you". */
const MOST_OF_A_NO = 3;

export type { Kind, Reading, Value } from './kinds.ts';

/** Reads a message as one kind of answer. What was read reads the same again. */
export type Read = (kind: Kind, text: string) => Reading;

/** The reader of answers. `now` dates what is said of the past; `guess` knows examples of answers to our questions. */
export function answerReader(lexicon: Lexicon, now: () => Date, guess: Guesser = () => undefined): Read {
  return (kind, text) => {
    if (text.trim() === '') return { is: 'none' };
    const reading = readKind(kind, text, now(), lexicon, guess);
    if (reading.is !== 'none' || kind === 'text' || kind === 'yes-no' || (typeof kind === 'object' && 'given' in kind)) return reading;
    const yesNo = readYesNo(text, lexicon);
    // Asked for a place or for height and weight, "no thanks" is no answer, and no wish to give one either.
    const declined = yesNo === 'no' && (kind === 'place' || kind === 'body-mass') && text.trim().split(/\s+/).length <= MOST_OF_A_NO;
    return yesNo === 'unsure' || declined ? { is: 'unsure' } : reading;
  };
}

function readKind(kind: Kind, text: string, now: Date, lexicon: Lexicon, guess: Guesser): Reading {
  if (kind === 'text') return { is: 'answer', value: text.trim() };
  if (kind === 'yes-no') return ofYesNo(readYesNo(text, lexicon) ?? exactYesNo(guess(EVERY_YES_NO, text)?.exact));
  if (kind === 'age') return ofSpan(readAge(text, now, lexicon), (years) => years);
  if (kind === 'duration') return ofSpan(readDuration(text, now, lexicon), (days) => `${days} days`);
  if (kind === 'country') {
    const place = readCountry(text, lexicon);
    return place === undefined ? { is: 'none' } : { is: 'answer', value: place };
  }
  if (kind === 'place') {
    const place = readPlace(text, lexicon);
    return place === undefined ? { is: 'none' } : { is: 'answer', value: place };
  }
  if (kind === 'body-mass') return ofNumber(readBodyMass(text, lexicon));
  if ('yesNo' in kind) return readOwnYesNo(kind, ends(text), lexicon, kind.given ? guess(kind.given, ends(text)) : undefined);
  if ('gate' in kind) return readClearYesNo(kind.gate, ends(text), lexicon);
  if ('scale' in kind) {
    const said = kind.site ? saidOf(kind.site, text) : text;
    return ofNumber(said === undefined ? 'vague' : readScale(said, kind.scale, lexicon));
  }
  if ('whole' in kind) return ofNumber(readWhole(text, kind.whole, lexicon));
  return readOwnChoice(kind, ends(text), now, lexicon, kind.given ? (part) => guess(kind.given ?? '', part) : undefined);
}

function exactYesNo(is: string | undefined): YesNo {
  return is === 'yes' || is === 'no' || is === 'unsure' ? is : undefined;
}

function ofYesNo(yesNo: YesNo): Reading {
  if (yesNo === undefined) return { is: 'none' };
  return yesNo === 'unsure' ? { is: 'unsure' } : { is: 'answer', value: yesNo };
}

function ofSpan(span: Span | 'out-of-range' | undefined, written: (n: number) => string | number): Reading {
  if (span === undefined) return { is: 'none' };
  if (span === 'out-of-range') return { is: 'out-of-range' };
  return span.likely === undefined ? { is: 'vague' } : { is: 'answer', value: written(Math.round(span.likely)) };
}

function ofNumber(read: NumberRead): Reading {
  if (read === undefined) return { is: 'none' };
  return typeof read === 'number' ? { is: 'answer', value: read } : { is: read };
}
