import { plainLetters } from './normalise.ts';
import { formsOf } from './word-forms.ts';

/** A family may stand for this many phrases at most; a wider one belongs in a sign of two concepts. */
const MOST_MEMBERS = 20_000;

/**
 * Every phrase a written one stands for, as lists of words.
 * `drag~` is any form of the verb, `<name>` any phrase of that concept.
 */
export function familyOf(phrase: string, phrasesOf: (concept: string) => readonly string[] | undefined): string[][] {
  let members: string[][] = [[]];
  for (const part of plainLetters(phrase).trim().split(/\s+/u)) {
    const ways = waysOf(part, phrasesOf);
    if (members.length * ways.length > MOST_MEMBERS)
      throw new Error(`"${phrase}" stands for too many phrases; write it as a sign of two concepts.`);
    members = members.flatMap((member) => ways.map((way) => [...member, ...way]));
  }
  return members;
}

function waysOf(part: string, phrasesOf: (concept: string) => readonly string[] | undefined): string[][] {
  const name = /^<(.+)>$/u.exec(part)?.[1];
  if (name !== undefined) return (phrasesOf(name) ?? []).flatMap((phrase) => familyOf(phrase, phrasesOf));
  return part.endsWith('~') ? formsOf(part.slice(0, -1)).map((form) => [form]) : [[part]];
}
