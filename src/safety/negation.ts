import { turns, type Message } from './message.ts';
import type { Vocabulary } from './vocabulary.ts';

/** How many words a "no" reaches, and how far ahead an "or" may stand that carries it over a comma. */
const REACH = 6;
const LOOK_AHEAD = 40;
/** So many words for parts of the body at most stand before their verb. */
const MOST_PARTS = 3;

/** For each word, whether a "no", "never" or "without" before it reaches it ("no numbness, tingling or weakness"). */
export function negatedWords(vocabulary: Vocabulary, message: Message): boolean[] {
  const { words } = message;
  const negated = new Array<boolean>(words.length).fill(false);
  const spared = new Set<number>();
  for (const hit of turns(message, 'not-negating')) for (let at = hit.start; at < hit.end; at++) spared.add(at);
  const text = (at: number) => words[at]?.text ?? '';
  let left = 0;
  let open = false;
  const end = () => {
    left = 0;
    open = false;
  };
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const before = words[at - 1];
    if (before && before.sentence !== word.sentence) end();
    else if (before && before.clause !== word.clause) {
      if (open && listGoesOn(vocabulary, message, at)) left = REACH;
      else end();
    }
    const possessive = word.text === 'my' && !vocabulary.prepositions.has(text(at - 1)) && !vocabulary.negators.has(text(at - 1));
    if (possessive || vocabulary.scopeEnds.has(word.text)) end();
    else if (word.text === 'or' || word.text === 'nor') left = open ? REACH : 0;
    else if (word.text === 'and') left = left > 0 ? 1 : 0;
    if (left > 0) {
      negated[at] = true;
      if (word.text !== 'and') left--;
    }
    if (answers(vocabulary, message, at)) end();
    else if (vocabulary.negators.has(word.text) && !spared.has(at)) {
      left = REACH;
      open = true;
    }
  }
  return negated;
}

/** A "no" that answers and denies nothing after it, as something new is said ("no my legs are numb", "nope chest hurts"). */
function answers(vocabulary: Vocabulary, { words }: Message, no: number): boolean {
  const said = (at: number) => (words[at]?.sentence === words[no]?.sentence ? (words[at]?.text ?? '') : '');
  if (!vocabulary.answering.has(said(no))) return false;
  if (vocabulary.afterAnswering.has(said(no + 1))) return true;
  let at = no + 1;
  while (at <= no + MOST_PARTS && vocabulary.parts.has(said(at))) at++;
  return at > no + 1 && vocabulary.verbs.has(said(at));
}

/** After a comma a list goes on ("no fever, chills, or sweats") when an "or" follows before anything new is said. */
function listGoesOn(vocabulary: Vocabulary, { words }: Message, from: number): boolean {
  const sentence = words[from]?.sentence;
  if (words[from]?.text === 'and') return false;
  for (let at = from; at < Math.min(words.length, from + LOOK_AHEAD); at++) {
    const word = words[at]!;
    if (word.sentence !== sentence || vocabulary.scopeEnds.has(word.text)) return false;
    if (word.text === 'or' || word.text === 'nor') return true;
  }
  return false;
}

/** Whether the words up to `end` are denied just after ("fever? no", "numbness: none"). */
export function deniedAfter(vocabulary: Vocabulary, { words }: Message, end: number): boolean {
  const last = words[end - 1];
  const answer = words[end];
  if (!last || !answer || !vocabulary.answers.has(answer.text)) return false;
  const next = words[end + 1];
  const apart = answer.clause !== last.clause;
  return (!next || next.clause !== answer.clause) && (!apart || last.asked || answer.sentence === last.sentence);
}
