import type { Lexicon } from './lexicon.ts';
import { linesOf, without } from './lexicon.ts';
import { lineOf, wordsOf } from './said.ts';

/** A change to something said before: a new value, the old one it replaces, or the name of the question it belongs to. */
export interface Correction {
  value?: string;
  instead?: string;
  about?: string;
  /** The words cannot be an answer to the question that waits: "make that a no" looks back, "sorry, no" may not. */
  sure: boolean;
}

const LONGEST = 160;
const THAT =
  '(?:that|it|this|those|that one|the last one|the last answer|my last answer|the one before|the previous one|my answer|my answer to that)';
const VALUE = '(?:a |an |the |my )?(.{1,60})';
const BETWEEN = String.raw`(?:to|into|as|for|down as|down to|be|say|read)`;
const looksBack: readonly RegExp[] = [
  new RegExp(`^(?:make|change|switch|put|set|turn|mark|swap|correct|amend|edit|fix) ${THAT}(?: ${BETWEEN})? ${VALUE}$`),
  new RegExp(
    `^(?:i |what i )?(?:meant to (?:say|put|type|press|write|answer|pick|choose)|wanted to (?:say|put)|should have (?:said|put|typed|written)|really meant|meant|mean)(?: was)? ${VALUE}$`,
  ),
  new RegExp(
    `^${THAT} (?:should be|should have been|should say|should read|was meant to be|was supposed to be|is meant to be|is supposed to be|ought to be|was really|is really) ${VALUE}$`,
  ),
];
const NAME = String.raw`(?:my |the |for |about )*([\p{L}][\p{L} -]{1,40}?)`;
const renames: readonly RegExp[] = [
  new RegExp(
    `^(?:please )?(?:change|correct|update|fix|set|make|edit|switch|amend|put) ${NAME}(?: answer| question)? ${BETWEEN} ${VALUE}$`,
    'u',
  ),
  new RegExp(`^(?:please )?(?:change|correct|update|fix|set|make|put) ${NAME}(?: answer)? (\\d.{0,59})$`, 'u'),
  new RegExp(
    `^${NAME}(?: answer)? (?:should be|should have been|should say|was meant to be|is supposed to be|ought to be|needs to be) ${VALUE}$`,
    'u',
  ),
];
const saysWhat = new RegExp(`^${NAME} (?:is|was|are) (?:actually |really |in fact )?${VALUE}$`, 'u');
const goesBackTo: readonly RegExp[] = [
  new RegExp(
    `^(?:please |can we |can i |could we |could i |let us |i want to |i would like to |i need to )*(?:go|jump|get|move|take me|switch|return) (?:back )?to ${NAME}(?: question| answer| one| again| please| bit| part)*$`,
    'u',
  ),
  new RegExp(
    `^(?:please |can we |can i |could we |could i |let us |i want to |i would like to |i need to )*(?:redo|re-do|ask again about|ask me again about|answer again) ${NAME}(?: question| answer| one| again| please| bit| part)*$`,
    'u',
  ),
  new RegExp(
    `^(?:i (?:got|had|put|answered|typed|gave) )${NAME}(?: question| answer| one| bit| part)? (?:wrong|wrongly|incorrectly|in wrong)$`,
    'u',
  ),
  new RegExp(
    `^${NAME}(?: question| answer| one| bit| part)? (?:is wrong|was wrong|is not right|was not right|is incorrect|was incorrect|is a typo|was a typo)$`,
    'u',
  ),
];
const NOT_A_NAME =
  /^(?:it|that|this|they|he|she|there|what|which|who|how|why|when|where|pain|back|the start|the beginning|start|beginning|menu|i|my back|all|everything|sleep|work|bed|normal|the gym|gym)$/;

/** After "hang on" it is a question, and no new answer. */
const ASKS = /^(?:what|why|how|when|who|which|where|is|are|do|does|did|can|could|should|would|will|am i|tell me|show me)\b/;

/** The reader of corrections: "wait, make that a no", "typo, 63 not 36", "change my age to 63", "go back to pressure". */
export function correctionReader(lexicon: Lexicon): (text: string) => Correction | undefined {
  const signals = linesOf(lexicon['correction-openers']);
  const openers = [...signals, ...lexicon['correction-fillers']].sort((a, b) => b.length - a.length);
  const sureOpeners = linesOf(lexicon['correction-sure']);

  /** What is left when "oh wait, sorry" is taken from the front, and whether one of those words alone tells of a slip. */
  function opened(line: string): { rest: string; opened: boolean; sure: boolean } {
    let rest = line;
    let sure = false;
    let signalled = false;
    for (let found: string | undefined = ''; found !== undefined;) {
      rest = rest.replace(/^(?:, ?)+/, '');
      found = openers.find((opener) => rest === opener || rest.startsWith(`${opener} `));
      if (found === undefined) break;
      sure ||= sureOpeners.has(found);
      signalled ||= signals.has(found);
      rest = rest.slice(found.length).trim();
    }
    return { rest, opened: signalled, sure };
  }

  return (text) => {
    if (text.length > LONGEST || text.trim().endsWith('?')) return undefined;
    const start = opened(wordsOf(text, lexicon.spelling).join(' '));
    const said = start.rest.replace(/(?: ,)? (?:please|sorry|thanks|thank you|pls|actually|instead|my bad|my mistake)$/, '');
    if (said === '') return undefined;
    const flat = said.replaceAll(' , ', ' ');
    for (const pattern of looksBack) {
      const [, value] = pattern.exec(flat) ?? [];
      if (value) return { ...swapped(value), sure: true };
    }
    for (const pattern of renames) {
      const [, about, value] = pattern.exec(flat) ?? [];
      if (about && value && !NOT_A_NAME.test(about)) return { about, value, sure: true };
    }
    for (const pattern of goesBackTo) {
      const [, about] = pattern.exec(flat) ?? [];
      if (about && !NOT_A_NAME.test(about)) return { about, sure: false };
    }
    const swap = swapped(said);
    if (swap.instead) return { ...swap, sure: start.sure };
    if (!start.opened || ASKS.test(said)) return undefined;
    const [, about, value] = saysWhat.exec(flat) ?? [];
    if (about && value && !NOT_A_NAME.test(about)) return { about, value, sure: false };
    return { value: said, sure: start.sure };
  };
}

const DENYING_VERB =
  /(?:^|\s)(?:do|does|did|am|is|are|was|were|have|has|had|can|could|will|would|should|must|may|might|need|it|why|or|if|that|of course|probably|really|certainly|definitely|maybe)$/;

/** "63 not 36", "not 36 but 63", "63 instead of 36": the new value and the old one. */
function swapped(said: string): { value: string; instead?: string } {
  const [, before, after] = /^(.{1,40}?)(?: ,)? (?:not|and not|instead of|rather than) (.{1,40})$/.exec(said) ?? [];
  // "I do not take anything" denies, and swaps nothing.
  if (before && after && before !== ',' && !DENYING_VERB.test(before)) return { value: before, instead: after };
  const [, wrong, right] = /^(?:not|it is not|it was not|i am not) (.{1,40}?)(?: ,)? (?:but |, |it is |i am )+(.{1,40})$/.exec(said) ?? [];
  return wrong && right ? { value: right, instead: wrong } : { value: said };
}

/** Whether the whole message says that the old answer stays. */
export function keepsReader(lexicon: Lexicon): (text: string) => boolean {
  const lines = linesOf(lexicon['keep-old']);
  return (text) => {
    const words = wordsOf(text, lexicon.spelling);
    return lines.has(lineOf(words)) || lines.has(lineOf(without(words, linesOf(lexicon.polite))));
  };
}
