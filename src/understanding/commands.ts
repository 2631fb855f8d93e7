import { COMMANDS, linesOf, without, type CommandName, type Lexicon } from './lexicon.ts';
import { onlyThese } from './only-these-words.ts';
import { lineOf, wordsOf } from './said.ts';
import { sameShortWord } from './spelling.ts';

/** A word that works everywhere, with what it is about: "change age" → change, age. */
export interface Command {
  command: CommandName;
  about?: string;
}

/** A command is short; anything longer is an answer or a question that happens to hold the word. */
const LONGEST = 80;
const CHANGE =
  /^(?:i (?:want|need|would like) to |let me |can i |could i |may i )?(?:change|edit|correct|amend|fix|update|redo)(?: my answer (?:to|about|for|on)| the answer (?:to|about|for|on)| what i said about| my| the)? ([\p{L}\p{N}' -]{2,40})$/u;
const NOTHING_NAMED = new Set([
  'it',
  'that',
  'this',
  'something',
  'anything',
  'answer',
  'answers',
  'an answer',
  'my mind',
  'mind',
  'back',
  'spine',
  'pain',
  'posture',
  'one',
  'language',
  'subject',
  'topic',
]);

const WHY_ASKED = [
  /^why (?:do|are|would|did|should) you (?:need|want|ask|asking|care|require|have to)\b/,
  /^why (?:do|should|must|would) i (?:have to |need to |got to )?(?:say|tell|answer|give|share)\b/,
  /^why (?:is|are) (?:that|this|it|these|those) (?:relevant|important|needed|necessary|any of your|your business|of interest)\b/,
  /^why (?:this|that|these|those|all these|so many|all the) (?:question|questions|info|information)\b/,
  /^why (?:does|would|should) (?:it|that|this|my \w+) (?:matter|be important|make a difference)\b/,
  /^what is the (?:point|purpose|reason|use) (?:of|for|in|behind) (?:this|that|the|these|asking|your|knowing)\b/,
  /^what (?:do|would|will) you (?:need|want|use) (?:it|that|this)(?: for)?$/,
  /^what (?:has|does) (?:that|this|it|my \w+)(?: got)? (?:have )?to do with\b/,
  /^how (?:is|does|will|would) (?:that|this|it|knowing \w+) (?:relevant|important|help you|matter)\b/,
  /^(?:is|are) (?:that|this|it|these) (?:really |even )?(?:necessary|needed|relevant|important)$/,
  /^(?:do|must) i have to (?:answer|say|tell)\b|^do you (?:really )?need to know\b/,
];
const LEAD_IN = /^(?:(?:and|but|so|ok|okay|um|well|hm+|wait|sorry|why though) )+/;

/** Whether someone asks why the waiting question is asked. */
export function asksWhy(text: string): boolean {
  if (text.length > LONGEST) return false;
  const line = lineOf(wordsOf(text)).replace(LEAD_IN, '');
  return WHY_ASKED.some((way) => way.test(line));
}

/** The reader of commands. It answers only to whole messages, give or take manners and a small slip. */
export function commandReader(lexicon: Lexicon): (text: string) => Command | undefined {
  const phrases = COMMANDS.flatMap((command) =>
    lexicon.commands[command].map((phrase) => ({ command, line: phrase, words: phrase.split(' ') })),
  );
  const exact = new Map(phrases.map(({ line, command }) => [line, command] as const));
  const byLength = new Map<number, typeof phrases>();
  for (const phrase of phrases) byLength.set(phrase.words.length, [...(byLength.get(phrase.words.length) ?? []), phrase]);
  const own = linesOf(lexicon['not-a-command']);
  const polite = linesOf(lexicon.polite);
  const address = linesOf(lexicon['around-a-command']);
  const [thanking, aroundThanks] = [linesOf(lexicon.thanking), linesOf(lexicon['around-thanks'])];
  const [stopping, aroundStopping] = [linesOf(lexicon.stopping), linesOf(lexicon['around-stopping'])];

  return (text) => {
    if (text.length > LONGEST) return undefined;
    if (/^\s*\?+\s*$/.test(text)) return { command: 'help' };
    const words = wordsOf(text, lexicon.spelling);
    const lines = [...new Set([lineOf(words), lineOf(without(words, polite)), lineOf(withoutAddress(words, address))])].filter(Boolean);
    for (const line of lines) {
      const command = exact.get(line) ?? exact.get(line.replace(/([a-z])\1{2,}/g, '$1'));
      if (command) return { command };
    }
    for (const line of lines) {
      const said = line.split(' ');
      const slip = own.has(line) ? undefined : byLength.get(said.length)?.find(({ words: meant }) => isSlip(said, meant, own));
      if (slip) return { command: slip.command };
    }
    if (onlyThese(spoken(words), thanking, aroundThanks)) return { command: 'thanks' };
    if (onlyThese(spoken(words), stopping, aroundStopping)) return { command: 'stop' };
    for (const line of lines) {
      const about = CHANGE.exec(line)?.[1]?.replace(/ (?:please|now|again)$/, '');
      if (about && about.split(' ').length <= 4 && !NOTHING_NAMED.has(about)) return { command: 'change', about };
    }
    return undefined;
  };
}

/** Of two phrases of as many words: each word the same or one slip away, and the slip not a word of its own. Single short words hold too little to guess from. */
function isSlip(said: readonly string[], meant: readonly string[], own: ReadonlySet<string>): boolean {
  const slips = said.filter((word, at) => word !== meant[at]).length;
  if (slips > Math.max(1, Math.floor(meant.length / 2))) return false;
  return said.every((word, at) => word === meant[at] || (!own.has(word) && sameShortWord(word, meant[at] ?? '')));
}

const spoken = (words: readonly string[]) => words.filter((word) => word !== ',');

/** Manners at the two ends only: "ok stop please" → "stop", while "i am ok" keeps its "ok". */
function withoutAddress(words: readonly string[], address: ReadonlySet<string>): string[] {
  const around = (word: string) => word === ',' || address.has(word);
  const from = words.findIndex((word) => !around(word));
  const to = words.findLastIndex((word) => !around(word));
  return from < 0 ? [] : words.slice(from, to + 1);
}
