import type { Measures } from '../content/schema.ts';
import { asksBack } from './asked-back.ts';
import { readChoice, rolesOf, type ChoiceKind } from './choice.ts';
import type { Guess } from './given-answers.ts';
import type { Reading } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import { measuredAnswer } from './measured-answers.ts';

/** Set on examples kept apart: a guess that stands by itself, and one that stands against the words of another choice. */
const ENOUGH = 0.5;
const ENOUGH_ALONE = 0.7;
const NEAR = 0.34;
const AGAINST = 0.8;
/** A hint counts while the examples do not speak against it. */
const LIKELY = 0.35;
const MOST_PARTS = 8;
/** "None, except for fibromyalgia": the exception is the answer. */
const EXCEPT =
  /\b(?:none|nothing|nope?|not any)\b.*?\b(?:except|apart from|other than|besides|aside from|but|only|bar)\b(?: (?:for|the|my|a|an))*\s+(.+)$/i;
/** What is true of someone in the family answers no question about the person who writes. */
const OF_FAMILY =
  /^\W*(?:my|our) (?:\w+ )?(?:mum|mom|mother|dad|father|wife|husband|partner|sister|brother|son|daughter|gran|grandma|nan|grandad|aunt|uncle|cousin|friend)s?\b(?!.*\b(?:i|me|myself|i'm|ive|im|too|also)\b)/i;
/** Where one thing named ends and the next begins. */
const BETWEEN = /\s*(?:[,;+&/]|\.\s|\band\b|\bplus\b|\balso\b|\bwith\b|\bas well as\b|\balong with\b|\bn\b)\s*/i;

/** An answer to a question with choices: by the words of a choice first, then by examples of what people answer. */
export function readOwnChoice(
  kind: ChoiceKind & { measures?: Measures },
  text: string,
  now: Date,
  lexicon: Lexicon,
  guess: ((part: string) => Guess | undefined) | undefined,
): Reading {
  const named = guess && namedOutright(kind, text);
  if (named) return named;
  const guessed = guess?.(text);
  if (guessed?.exact !== undefined) return meaning(kind, guessed.exact, lexicon);
  const { reading, by } = readChoice(kind, text, now, lexicon);
  if (!guess || by === 'whole') return reading;
  if (asksBack(text) || OF_FAMILY.test(text)) return { is: 'none' };
  const amount = kind.measures && measuredAnswer(kind.measures, kind.choice, text, lexicon);
  if (amount !== undefined) return meaning(kind, amount, lexicon);
  // A bare number is no week of pregnancy.
  if (kind.measures === 'weeks-pregnant' && /^\W*\d+\W*$/.test(text)) return { is: 'none' };
  if (!guessed) return reading;
  if (kind.many) return readSeveral(kind, text, now, lexicon, guess);
  return choose(kind, reading, by, guessed, lexicon);
}

/** A button pressed, or an answer kept before: ids or labels and nothing else. */
function namedOutright({ choice: choices, many = false }: ChoiceKind, text: string): Reading | undefined {
  const ofName = (name: string) => choices.find(({ id, label }) => id === name || label.toLowerCase() === name.toLowerCase());
  const whole = ofName(text.trim());
  const found = whole ? [whole] : many ? text.split(',').map((part) => ofName(part.trim())) : [];
  if (found.length === 0 || found.some((choice) => choice === undefined)) return undefined;
  const ids = choices.filter((choice) => found.includes(choice)).map(({ id }) => id);
  return { is: 'answer', value: many ? ids : (ids[0] ?? '') };
}

/** The choice of the rules or that of the examples; where they disagree without either being clear, it is asked again. */
function choose(kind: ChoiceKind, reading: Reading, by: 'words' | 'hint', guess: Guess, lexicon: Lexicon): Reading {
  const sure = guess.share >= (guess.agreed && guess.nearness >= NEAR ? ENOUGH : ENOUGH_ALONE);
  if (reading.is !== 'answer') return sure && guess.best !== 'again' ? meaning(kind, guess.best, lexicon) : reading;
  const value = String(reading.value);
  if (guess.best === value) return reading;
  if (by === 'hint') {
    if (sure) return meaning(kind, guess.best, lexicon);
    return guess.shareOf(value) >= LIKELY ? reading : { is: 'vague' };
  }
  if (guess.best === 'again' || !sure) return reading;
  return guess.share >= AGAINST ? meaning(kind, guess.best, lexicon) : { is: 'vague' };
}

function meaning({ choice: choices, many = false }: ChoiceKind, is: string, lexicon: Lexicon): Reading {
  if (choices.some(({ id }) => id === is)) return { is: 'answer', value: many ? [is] : is };
  if (is !== 'unsure') return { is: 'none' };
  const { unknowing } = rolesOf(choices, lexicon);
  return unknowing ? { is: 'answer', value: many ? [unknowing.id] : unknowing.id } : { is: 'unsure' };
}

/** Several choices named in one message: each part is read by itself, and what is found is put together. */
function readSeveral(kind: ChoiceKind, text: string, now: Date, lexicon: Lexicon, guess: (part: string) => Guess | undefined): Reading {
  const whole = readChoice(kind, text, now, lexicon).reading;
  const { speaking, unknowing } = rolesOf(kind.choice, lexicon);
  const [, exception] = EXCEPT.exec(text) ?? [];
  const excepted = exception === undefined ? whole : readChoice(kind, exception, now, lexicon).reading;
  if (exception !== undefined && excepted.is === 'answer' && ![excepted.value].flat().includes(speaking?.id ?? '')) return excepted;
  const guessed = guess(text);
  const parts = text.split(BETWEEN).filter((part) => /\p{L}/u.test(part));
  const readings = parts.length > 1 && parts.length <= MOST_PARTS ? parts.map((part) => readPart(kind, part, now, lexicon, guess)) : [];
  const found = new Set(
    [whole, ...readings].flatMap((reading) => (reading.is === 'answer' && Array.isArray(reading.value) ? (reading.value as string[]) : [])),
  );
  const real = kind.choice.filter((choice) => found.has(choice.id) && choice !== speaking && choice !== unknowing);
  if (real.length > 0) return { is: 'answer', value: real.map(({ id }) => id) };
  if (guessed && whole.is !== 'answer') return choose(kind, whole, 'hint', guessed, lexicon);
  return whole;
}

function readPart(kind: ChoiceKind, part: string, now: Date, lexicon: Lexicon, guess: (part: string) => Guess | undefined): Reading {
  const { reading, by } = readChoice(kind, part, now, lexicon);
  if (by === 'words' && reading.is === 'answer') return reading;
  const guessed = guess(part);
  return guessed && guessed.share >= AGAINST ? meaning(kind, guessed.exact ?? guessed.best, lexicon) : { is: 'none' };
}
