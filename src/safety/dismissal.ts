import { turns, type Message } from './message.ts';
import { deniedAfter, negatedWords } from './negation.ts';
import type { Hit } from './phrases.ts';
import type { Turn, Vocabulary } from './vocabulary.ts';

/** What is to be thought of a concept that was found: it counts, it is in doubt ("what if"), or it does not count. */
export type Standing = 'counts' | 'doubt' | 'dismissed';

const SUBJECT_REACH = 4;
/** A question about facts opens its clause: so many words at most stand before it ("so, what is"). */
const OPENING = 3;
const SUPPOSING_REACH = 9;
/** So far before a "gone now" may stand what is gone ("the feeling in my bottom is gone now"). */
const LOSS_REACH = 6;
/** A sentence of so few words ("fine now") speaks of the one before it. */
const SHORT_REMARK = 4;

/** Judges each hit by what is said round it: denial, time, whose it is, and whether it is only a question. */
export function standings(vocabulary: Vocabulary, message: Message): (hit: Hit) => Standing {
  const { words } = message;
  const negated = negatedWords(vocabulary, message);
  const bySentence = new Map(SENTENCE_TURNS.map((turn) => [turn, grouped(message, turn)] as const));
  bySentence.set(
    'over',
    grouped(message, 'over', (turn) => !insideASign(message, turn)),
  );
  const years = message.byConcept.get('past-year') ?? [];
  const sentenceOf = (hit: Hit) => words[hit.start]?.sentence ?? 0;
  const said = (turn: Turn, sentence: number) => bySentence.get(turn)?.get(sentence) ?? [];
  const lengths = new Map<number, number>();
  for (const word of words) lengths.set(word.sentence, (lengths.get(word.sentence) ?? 0) + 1);

  /** "All clear, still sore": what still is leaves what was ruled out before it ruled out. */
  const isNew = (turn: Hit) => words[turn.start]?.text !== 'still';
  const atStart = (turn: Hit) =>
    words[turn.start - (/^(is|are)$/u.test(words[turn.start]?.text ?? '') ? 1 : OPENING)]?.clause !== words[turn.start]?.clause;
  const sameClause = (a: Hit, b: Hit) => words[a.start]?.clause === words[b.start]?.clause;
  const stillThere = new Set(words.filter((word) => word.text === 'still').map((word) => word.sentence));
  const isOver = (sentence: number) =>
    (said('over', sentence).length > 0 && !stillThere.has(sentence)) ||
    ((lengths.get(sentence + 1) ?? 0) <= SHORT_REMARK && said('over', sentence + 1).length > 0);
  const asksOnly = (hit: Hit, sentence: number) => {
    const asking = said('asking', sentence).find((turn) => turn.start < hit.start && atStart(turn));
    return asking !== undefined && !said('personal', sentence).some((person) => person.start >= asking.end || person.start < asking.start);
  };
  const supposed = (hit: Hit, sentence: number) =>
    said('supposing', sentence).some((turn) => turn.start <= hit.start && hit.start - turn.end <= SUPPOSING_REACH);
  const ofAPet = (hit: Hit, sentence: number) =>
    said('pets', sentence).some(
      (pet) => pet.end <= hit.start && words[pet.start]?.clause === words[hit.start]?.clause && !ownsAfter(message, pet.end, hit.start),
    );
  const ofARelative = (hit: Hit, sentence: number) =>
    said('relatives', sentence).some((one) => one.end <= hit.start && hit.start - one.end < SUBJECT_REACH) &&
    said('patients', sentence).length === 0 &&
    speaksOfSelf(message, hit.end);

  return (hit) => {
    const kind = vocabulary.kinds.get(hit.concept) ?? 'context';
    if (kind === 'context') return 'counts';
    const sentence = sentenceOf(hit);
    if (negated[hit.start] || deniedAfter(vocabulary, message, hit.end)) return 'dismissed';
    if (said('unreal', sentence).length > 0 || ofAPet(hit, sentence)) return 'dismissed';
    if (said('ruled-out', sentence).length > 0 && !said('current', sentence).some((turn) => isNew(turn) || turn.start <= hit.start))
      return 'dismissed';
    if (asksOnly(hit, sentence)) return 'dismissed';
    if (kind === 'event' && years.some((year) => sameClause(hit, year))) return 'dismissed';
    if (kind === 'history') return ofARelative(hit, sentence) ? 'dismissed' : 'counts';
    if (isOver(sentence)) return 'dismissed';
    if (
      said('past', sentence).some(
        (turn) => hit.start < turn.end || (sameClause(hit, turn) && (kind === 'event' || !somethingNew(message, turn.end, hit.start))),
      ) &&
      (kind === 'event' || said('current', sentence).length === 0)
    )
      return 'dismissed';
    return supposed(hit, sentence) ? 'doubt' : 'counts';
  };
}

const SENTENCE_TURNS: readonly Turn[] = [
  'personal',
  'patients',
  'relatives',
  'pets',
  'past',
  'current',
  'over',
  'ruled-out',
  'asking',
  'supposing',
  'unreal',
];

function grouped(message: Message, turn: Turn, wanted: (hit: Hit) => boolean = () => true): Map<number, Hit[]> {
  const groups = new Map<number, Hit[]>();
  for (const hit of turns(message, turn)) {
    if (!wanted(hit)) continue;
    const sentence = message.words[hit.start]?.sentence ?? 0;
    const group = groups.get(sentence);
    if (group) group.push(hit);
    else groups.set(sentence, [hit]);
  }
  return groups;
}

/** Whether the speaker comes in after the relative ("my aunt had cancer and my back hurts"). */
function speaksOfSelf({ words }: Message, from: number): boolean {
  for (let at = from; at < words.length && words[at]?.sentence === words[from - 1]?.sentence; at++)
    if (/^(i|im|ive|id|my|mine|me|should)$/u.test(words[at]?.text ?? '')) return true;
  return false;
}

/** Whether someone else becomes the subject in between ("my dog is fine and my legs are numb"). */
function ownsAfter({ words }: Message, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (/^(i|im|ive|my|he|she|his|her)$/u.test(words[at]?.text ?? '')) return true;
  return false;
}

/** Whether the present begins in between ("chemo last year and my back hurts"), and not more of the past ("and my foot was numb"). */
function somethingNew({ words }: Message, from: number, to: number): boolean {
  for (let at = from; at < to; at++)
    if (/^(and|but|now)$/u.test(words[at]?.text ?? ''))
      return !words.slice(at, to + 1).some((word) => /^(was|were|had|did|got|went)$/u.test(word.text));
  return false;
}

/** "The feeling is gone now" is a sign, not its end. */
function insideASign(message: Message, turn: Hit): boolean {
  const words = message.words.slice(Math.max(0, turn.start - LOSS_REACH), turn.end).map((word) => word.text);
  return [
    'feeling',
    'sensation',
    'strength',
    'control',
    'erection',
    'appetite',
    'power',
    'hope',
    'pills',
    'tablets',
    'bottle',
    'pack',
  ].some((lost) => words.includes(lost));
}
