import type { Choice } from '../content/schema.ts';
import { readAge } from './age.ts';
import { matchesIn, phrasesOf, sharingWords } from './choice-phrases.ts';
import { readDuration } from './duration.ts';
import type { Reading } from './kinds.ts';
import { findAny, linesOf, without, type Lexicon } from './lexicon.ts';
import { placeIn, placesIn } from './place-in-list.ts';
import { lineOf, wordsOf } from './said.ts';
import { rangeFor } from './span.ts';
import { readYesNo, saysYes } from './yes-no.ts';

export interface ChoiceKind {
  choice: readonly Choice[];
  reads?: 'age' | 'duration' | 'ago';
  many?: boolean;
}

const LONG = 30;
/** A question without its mark chooses nothing by a word it shares with a choice. */
const HOW = /^\s*(?:how|why|when|where|who)\b/i;
/** A no of so few words is a plain one: "not really". */
const PLAIN = 2;
/** What is still to come was not some time ago. */
const TO_COME =
  /\b(?:booked|scheduled|planned|going to|gonna|will be|waiting|due|next (?:week|month|year|january|february|march|april|may|june|july|august|september|october|november|december)|not yet)\b/i;

/** What was read, and by what: the whole message or a place in the list, the words of a choice, or only a hint. */
export interface ChoiceSaid {
  reading: Reading;
  by: 'whole' | 'words' | 'hint';
}

/** Which choice is meant: by its words, its opposite, its place in the list, or the number it stands for. */
export function readChoice(kind: ChoiceKind, text: string, now: Date, lexicon: Lexicon): ChoiceSaid {
  const words = wordsOf(text, lexicon.spelling);
  const after = findAny(words, linesOf(lexicon['on-second-thought'])).at(-1);
  if (after && after.to < words.length) {
    const meant = readWords(kind, words.slice(after.to), words.slice(after.to).join(' '), now, lexicon);
    if (meant.reading.is === 'answer') return meant;
  }
  return readWords(kind, words, text, now, lexicon);
}

function readWords(kind: ChoiceKind, words: readonly string[], text: string, now: Date, lexicon: Lexicon): ChoiceSaid {
  const { choice: choices, many = false, reads } = kind;
  if (words.length === 0) return { reading: { is: 'none' }, by: 'whole' };
  const forms = formsOf(words, lexicon);
  const { speaking, unknowing, others } = rolesOf(choices, lexicon);
  const whole = wholeIn(kind, forms, text, { speaking, others }, lexicon);
  if (whole) return { reading: whole, by: 'whole' };
  const matches = matchesIn(words, choices, lexicon);
  const spoken = matches.filter(({ choice }) => choice.range === undefined);
  const numbers = reads && !spoken.some(({ negated }) => !negated) ? byNumber(kind, text, now, lexicon) : undefined;
  if (numbers && numbers.is !== 'none' && numbers.is !== 'vague') return { reading: numbers, by: 'whole' };
  const wanted = [
    ...new Set(
      (reads && spoken.some(({ negated }) => !negated) ? spoken : matches).filter(({ negated }) => !negated).map(({ choice }) => choice),
    ),
  ];
  const refused = new Set(matches.filter(({ negated }) => negated).map(({ choice }) => choice));
  const byWords = (reading: Reading): ChoiceSaid => ({ reading, by: 'words' });
  if (many && refused.size > 0 && findAny(words, linesOf(lexicon['all-of-them'])).length > 0)
    return byWords({ is: 'answer', value: others.filter((choice) => !refused.has(choice)).map(({ id }) => id) });
  const named = wanted.filter((choice) => choice !== speaking && choice !== unknowing);
  if (named.length === 0 && readYesNo(text, lexicon) === 'unsure')
    return byWords(unknowing ? answer(unknowing.id, many) : { is: 'unsure' });
  const meant = named.length > 0 ? named : wanted;
  if (many && meant.length > 0)
    return byWords({ is: 'answer', value: choices.filter((choice) => meant.includes(choice)).map(({ id }) => id) });
  if (meant[0]) return byWords(meant.length === 1 ? answer(meant[0].id, many) : { is: 'vague' });
  if (numbers?.is === 'vague') return byWords(numbers);
  if (refused.size > 0) {
    const left = others.filter((choice) => !refused.has(choice));
    if (speaking) return byWords(answer(speaking.id, many));
    return byWords(left.length === 1 && left[0] ? answer(left[0].id, many) : { is: 'vague' });
  }
  const plainNo = speaking && words.length <= PLAIN && readYesNo(text, lexicon) === 'no';
  return { reading: byYesNo(kind, words, text, { speaking, unknowing }, lexicon), by: plainNo ? 'words' : 'hint' };
}

/** The message as one line, and without words of manners around it. */
function formsOf(words: readonly string[], lexicon: Lexicon): string[] {
  return [lineOf(words), lineOf(without(without(words, linesOf(lexicon.polite)), linesOf(lexicon.filler)))];
}

/** The choice that says none, the one that says not sure, and all others. */
export function rolesOf(
  choices: readonly Choice[],
  lexicon: Lexicon,
): { speaking: Choice | undefined; unknowing: Choice | undefined; others: readonly Choice[] } {
  const saidAs = (forms: readonly string[]) => choices.find((choice) => linesFor(choice, lexicon).some((line) => forms.includes(line)));
  const speaking = saidAs(['none', 'no']);
  const unknowing = saidAs(['not sure', 'unsure']);
  return { speaking, unknowing, others: choices.filter((choice) => choice !== speaking && choice !== unknowing) };
}

const linesFor = (choice: Choice, lexicon: Lexicon) => phrasesOf(choice, lexicon).map((phrase) => phrase.join(' '));

/** The very words of a choice, its place in the list, none of them, or all. */
function wholeIn(
  { choice: choices, many = false, reads }: ChoiceKind,
  forms: readonly string[],
  text: string,
  { speaking, others }: { speaking: Choice | undefined; others: readonly Choice[] },
  lexicon: Lexicon,
): Reading | undefined {
  for (const form of forms) {
    const exact = choices.filter((choice) => form !== '' && linesFor(choice, lexicon).includes(form));
    if (exact[0] && exact.length === 1) return answer(exact[0].id, many);
  }
  const places = many ? placesIn(text, choices.length, lexicon) : [placeIn(text, choices.length, lexicon, reads !== undefined)];
  const placed = places?.flatMap((place) => (place === undefined ? [] : (choices[place - 1] ?? [])));
  if (placed?.[0])
    return many
      ? { is: 'answer', value: choices.filter((choice) => placed.includes(choice)).map(({ id }) => id) }
      : answer(placed[0].id, false);
  if (speaking && forms.some((form) => linesOf(lexicon['none-of-them']).has(form))) return answer(speaking.id, many);
  if (many && forms.some((form) => linesOf(lexicon['all-of-them']).has(form))) return { is: 'answer', value: others.map(({ id }) => id) };
  return undefined;
}

function byYesNo(
  kind: ChoiceKind,
  words: readonly string[],
  text: string,
  { speaking, unknowing }: { speaking: Choice | undefined; unknowing: Choice | undefined },
  lexicon: Lexicon,
): Reading {
  const { choice: choices, many = false } = kind;
  const yesNo = words.length <= 7 ? readYesNo(text, lexicon) : undefined;
  if (yesNo === 'unsure') return unknowing ? answer(unknowing.id, many) : { is: 'unsure' };
  if (yesNo === 'no' && speaking) return answer(speaking.id, many);
  if (findAny(words, linesOf(lexicon.negation)).length === 0 && words.length <= LONG && !text.includes('?') && !HOW.test(text)) {
    const near = sharingWords(words, choices, lexicon).filter((choice) => choice !== speaking && choice !== unknowing);
    if (near.length === 1 && near[0]) return answer(near[0].id, many);
    if (near.length > 1) return { is: 'vague' };
  }
  const affirmed = choices.filter((choice) => choice.means.includes('yes') || choice.id === 'yes');
  if (yesNo === 'yes' && saysYes(text, lexicon) && affirmed.length === 1 && affirmed[0]) return answer(affirmed[0].id, many);
  return { is: 'none' };
}

function byNumber({ choice: choices, reads }: ChoiceKind, text: string, now: Date, lexicon: Lexicon): Reading {
  if (reads === 'ago' && TO_COME.test(text)) return { is: 'none' };
  const span = reads === 'age' ? readAge(text, now, lexicon) : readDuration(text, now, lexicon);
  if (span === undefined) return { is: 'none' };
  if (span === 'out-of-range') return { is: 'out-of-range' };
  const chosen = rangeFor(choices, span);
  return chosen ? answer(chosen.id, false) : { is: 'vague' };
}

function answer(id: string, many: boolean): Reading {
  return { is: 'answer', value: many ? [id] : id };
}
