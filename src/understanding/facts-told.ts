import type { Read } from './answers.ts';
import { withoutTakenBack } from './meant-last.ts';
import { nameOf, type Kind, type Reading, type Value } from './kinds.ts';
import { findAny, linesOf, type Lexicon } from './lexicon.ts';
import { sentencesOf } from './sentences.ts';
import { isBoundary, matchAt, type Clauses, type Found } from './told-pattern.ts';
import type { ToldPhrases } from './told-phrases.ts';
import { reachOf } from './told-reach.ts';
import { inOrder, rulesOf, type Rule, type Rules } from './told-rules.ts';
import { standingOf } from './told-standing.ts';

/** A question that may have been answered in passing. */
export interface Open {
  id: string;
  kind: Kind;
}
/** What was told in passing. `partly`: some of a list was named, and the rest of the list was not spoken of. */
export interface Told {
  value: Value;
  partly: boolean;
}
/** The facts a message states about its writer, by the id of the question each answers. */
export type TellFacts = (text: string, questions: readonly Open[]) => Map<string, Told>;

/** A sentence with all that is known of it before any question is looked at. */
interface Heard extends Clauses {
  /** Whether each word stands there as a fact about the writer. */
  stated: readonly boolean[];
  /** Where words end that deny or spoil what follows, and where words begin that take back what went before. */
  denied: readonly number[];
  spoilt: readonly number[];
  takenBack: readonly number[];
}
interface Hit extends Found {
  value: Value;
}
const CLOSE = 4;
const DENIES = new Set(['no', 'not', 'never', 'without', 'nor', 'nothing', 'nobody']);

/** Finds stated facts, with a high bar: what is asked, supposed, denied, doubted, over, or true of someone else tells nothing. */
export function factsTeller(phrases: ToldPhrases, lexicon: Lexicon, read: Read): TellFacts {
  const rules = new Map<string, Rules>();
  const rulesFor = ({ id, kind }: Open) => {
    const [reads, choices] = [readsOf(kind), choicesOf(kind)];
    const key = [id, reads, ...choices].join('\n');
    const known = rules.get(key) ?? inOrder(allRules(id, reads, choices));
    rules.set(key, known);
    return known;
  };
  const allRules = (id: string, reads: string, choices: readonly string[]): Rule[] => {
    const ofKind = Object.entries(phrases.kinds).find(([name]) => name === reads)?.[1] ?? [];
    const ofQuestion = Object.hasOwn(phrases.questions, id) ? Object.entries(phrases.questions[id] ?? {}) : [];
    return [
      ...rulesOf(ofKind),
      ...ofQuestion.filter(([choice]) => choices.includes(choice)).flatMap(([choice, list]) => rulesOf(list, choice)),
    ];
  };
  const { words: told } = phrases;
  const standing = standingOf(told);
  const reach = reachOf(phrases, lexicon);
  const denying = linesOf(lexicon.negation);
  const spoiling = new Set([...told['no-longer'], ...told.doubt]);
  const backing = new Set(told['taken-back']);
  const tellingWords = new Set(told['not-in-a-gap']);
  const hear = (text: string): Heard[] => {
    const sentences = sentencesOf(text, lexicon);
    const stated = standing(sentences);
    const all = new Set(sentences.flatMap(({ words }) => words));
    return sentences.map(({ words }, at) => ({
      words,
      reach: reach(words),
      tellingWords,
      all,
      stated: stated[at] ?? [],
      denied: findAny(words, denying).map(({ to }) => to),
      spoilt: findAny(words, spoiling).map(({ to }) => to),
      takenBack: findAny(words, backing).map(({ from }) => from),
    }));
  };

  return (text, questions) => {
    const heard = hear(withoutTakenBack(text));
    const facts = questions.flatMap((question) => {
      const rulesAt = rulesFor(question);
      const readOnce = remembering((piece: string) => valueOf(read(question.kind, piece)));
      const hits = heard.flatMap((sentence) => hitsIn(sentence, rulesAt, readOnce));
      const fact = settled(hits, question.kind);
      return fact ? [[question.id, fact] as const] : [];
    });
    return new Map(facts);
  };
}

function hitsIn(sentence: Heard, rulesAt: Rules, readOnce: (piece: string) => Value | undefined): Hit[] {
  const { words, stated, denied, spoilt, takenBack } = sentence;
  const all = words.flatMap((word, from) =>
    stated[from] !== true
      ? []
      : rulesAt(word).flatMap(({ pattern, choice }): Hit[] => {
          const found = matchAt(pattern, sentence, from);
          if (!found || !allStated(stated, from, found.to)) return [];
          // "No surgery" after "no opioids" is a denial of its own.
          if (!DENIES.has(word) && denied.some((to) => near(words, to, from))) return [];
          if (spoilt.some((to) => near(words, to, from)) || takenBack.some((start) => near(words, found.to, start))) return [];
          const value = choice ?? readOnce(pieceOf(words, found));
          return value === undefined ? [] : [{ ...found, value }];
        }),
  );
  return all.filter((hit) => !all.some((other) => other.from < hit.to && hit.from < other.to && tellsMore(other, hit)));
}

function allStated(stated: readonly boolean[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (stated[at] !== true) return false;
  return true;
}

function pieceOf(words: readonly string[], { from, to, captured }: Found): string {
  const piece = words.slice(captured?.from ?? from, captured?.to ?? to).join(' ');
  return piece.replaceAll('_', ' ');
}

function valueOf(reading: Reading): Value | undefined {
  return reading.is === 'answer' ? reading.value : undefined;
}

/** The same function, worked out once for each text: people repeat themselves. */
function remembering<T>(work: (text: string) => T): (text: string) => T {
  const known = new Map<string, { is: T }>();
  return (text) => {
    const held = known.get(text) ?? { is: work(text) };
    known.set(text, held);
    return held.is;
  };
}

/** Whether `to` comes at most a few words after `from`, in the same clause. */
function near(words: readonly string[], from: number, to: number): boolean {
  return from <= to && to - from <= CLOSE && !words.slice(from, to).some((_, at) => isBoundary(words, from + at));
}

/** Of two that overlap the longer counts, and of two as long the one that guesses less. */
function tellsMore(other: Hit, hit: Hit): boolean {
  const longer = other.to - other.from - (hit.to - hit.from);
  return longer > 0 || (longer === 0 && other.skipped < hit.skipped);
}

/** One value told is the fact; two that differ are none, and several of a list are put together. */
function settled(hits: readonly Hit[], kind: Kind): Told | undefined {
  const values = [...new Set(hits.map(({ value }) => value))];
  const [only] = values;
  if (only === undefined) return undefined;
  if (typeof kind === 'object' && 'choice' in kind && kind.many) {
    const named = kind.choice.map(({ id }) => id).filter((id) => values.includes(id));
    return { value: named, partly: !(named.length === 1 && named[0] === 'none') };
  }
  return values.length === 1 ? { value: only, partly: false } : undefined;
}

function readsOf(kind: Kind): string {
  return typeof kind === 'object' && 'choice' in kind ? (kind.reads ?? 'choice') : nameOf(kind);
}

function choicesOf(kind: Kind): readonly string[] {
  if (kind === 'yes-no' || (typeof kind === 'object' && ('yesNo' in kind || 'gate' in kind))) return ['yes', 'no'];
  return typeof kind === 'object' && 'choice' in kind ? kind.choice.map(({ id }) => id) : [];
}
