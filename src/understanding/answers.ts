import { readAge } from './age.ts';
import { readChoice } from './choice.ts';
import { matchesIn, phrasesOf } from './choice-phrases.ts';
import { readCountry } from './country.ts';
import { readDuration } from './duration.ts';
import type { Kind, Reading } from './kinds.ts';
import type { Choice } from '../content/schema.ts';
import type { Lexicon } from './lexicon.ts';
import { lineOf, wordsOf } from './said.ts';
import { readScale, readWhole, type NumberRead } from './scale.ts';
import type { Span } from './span.ts';
import { readYesNo, type YesNo } from './yes-no.ts';

export type { Kind, Reading, Value } from './kinds.ts';

/** Reads a message as one kind of answer. What was read reads the same again. */
export type Read = (kind: Kind, text: string) => Reading;

/** The reader of answers. `now` dates what is said of the past. */
export function answerReader(lexicon: Lexicon, now: () => Date): Read {
  return (kind, text) => {
    if (text.trim() === '') return { is: 'none' };
    const reading = readKind(kind, text, now(), lexicon);
    if (reading.is !== 'none' || kind === 'text' || kind === 'yes-no') return reading;
    return readYesNo(text, lexicon) === 'unsure' ? { is: 'unsure' } : reading;
  };
}

function readKind(kind: Kind, text: string, now: Date, lexicon: Lexicon): Reading {
  if (kind === 'text') return { is: 'answer', value: text.trim() };
  if (kind === 'yes-no') return ofYesNo(readYesNo(text, lexicon));
  if (kind === 'age') return ofSpan(readAge(text, now, lexicon), (years) => years);
  if (kind === 'duration') return ofSpan(readDuration(text, now, lexicon), (days) => `${days} days`);
  if (kind === 'country') {
    const place = readCountry(text, lexicon);
    return place === undefined ? { is: 'none' } : { is: 'answer', value: place };
  }
  if ('yesNo' in kind) return readOwnYesNo(kind.yesNo, kind.stories === true, text, lexicon);
  if ('scale' in kind) return ofNumber(readScale(text, kind.scale, lexicon));
  if ('whole' in kind) return ofNumber(readWhole(text, kind.whole, lexicon));
  return readChoice(kind, text, now, lexicon);
}

/** The question's own words ("thigh only") beside the common ones. Where they disagree, the whole message decides or it is asked again. */
function readOwnYesNo(choices: readonly Choice[], stories: boolean, text: string, lexicon: Lexicon): Reading {
  const common = ofYesNo(readYesNo(text, lexicon, stories));
  const words = wordsOf(text, lexicon.spelling);
  const whole = choices.find((choice) => phrasesOf(choice, lexicon).some((phrase) => phrase.join(' ') === lineOf(words)));
  if (whole) return { is: 'answer', value: whole.id };
  const matches = matchesIn(words, choices, lexicon);
  const telling = matches.filter(({ from, to }) => !/^(?:yes|no)$/.test(lineOf(words.slice(from, to))));
  const own = new Set(
    telling.map(({ choice, negated }) => (negated ? (choice.id === 'yes' ? 'no' : undefined) : choice.id)).filter((id) => id !== undefined),
  );
  const [only] = own;
  if (only === undefined || own.size > 1 || common.is === 'unsure') return common;
  return common.is === 'none' ? { is: 'answer', value: only } : common.is === 'answer' && common.value !== only ? { is: 'vague' } : common;
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
