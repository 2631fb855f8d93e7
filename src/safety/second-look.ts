import { likeness, likenessAlong, type Learnt } from './likeness.ts';
import { keyOf } from './likeness-file.ts';
import { shownBy, type Stretch } from './likeness-features.ts';
import { turns, type Message } from './message.ts';
import type { DangerExamples, FlagId, RedFlags, Urgency } from './red-flags-schema.ts';
import { groupsOf, kindsOf, learnDanger } from './second-look-learnt.ts';
import { vocabularyOf } from './vocabulary.ts';

/** What a message of so many words sounds like: how sure it is that it is a danger sign, and which one most likely. */
export interface SoundsLike {
  words: number;
  danger: number;
  /** Told of the past, with no word of now. */
  past: boolean;
  /** Asks for something: a massage, a technique, a fact. */
  asks: boolean;
  flag: FlagId;
  urgency: Urgency;
}
/** Looks at a message a second time, by its likeness to examples. Undefined without words. */
export type SecondLook = (message: Message) => SoundsLike | undefined;

/** Up to so many words a message is also looked at whole. */
const WHOLE = 45;
/** A sentence longer than this is looked at in overlapping parts. */
const PART = 28;
const STEP = 18;
/** Of a long message so many stretches at most are looked at closely. */
const CLOSELY = 12;

const learntAhead = new WeakMap<RedFlags, Learnt>();
const ready = new WeakMap<RedFlags, SecondLook>();
/** What was learnt in this process, by what it was learnt from: reading the same content again teaches nothing new. */
const learntHere = new Map<string, Learnt>();

/** Spares the learning: this was learnt ahead from the examples of these very red flags. */
export function hasLearnt(redFlags: RedFlags, learnt: Learnt): void {
  learntAhead.set(redFlags, learnt);
}

/** The second look of these red flags, made at the first message; none when they have no examples. */
export function secondLookOf(redFlags: RedFlags): SecondLook | undefined {
  const { examples } = redFlags;
  const before = ready.get(redFlags);
  if (before || !examples) return before;
  const look = build(redFlags, examples, learntAhead.get(redFlags) ?? learnOnce(redFlags, examples));
  ready.set(redFlags, look);
  return look;
}

function learnOnce(redFlags: RedFlags, examples: DangerExamples): Learnt {
  const key = keyOf(redFlags);
  const learnt = learntHere.get(key) ?? learnDanger(redFlags, examples);
  learntHere.clear();
  learntHere.set(key, learnt);
  return learnt;
}

function build(redFlags: RedFlags, examples: DangerExamples, learnt: Learnt): SecondLook {
  const places = new Map(Array.from(learnt.features, (feature, place) => [feature, place] as const));
  const shows = shownBy(vocabularyOf(redFlags), groupsOf(examples), (feature) => places.get(feature) ?? -1);
  const kinds = kindsOf(examples);
  const share = likeness(learnt);
  const along = likenessAlong(learnt);
  return (message) => {
    const { of, byWord } = shows(message);
    let most: SoundsLike | undefined;
    const stretches = stretchesOf(message);
    for (const stretch of byWord.length > WHOLE ? likeliest(stretches, along(byWord)) : stretches) {
      const shares = share(of(stretch));
      const danger = 1 - (shares[0] ?? 1);
      if (most && danger <= most.danger) continue;
      const likest = shares.reduce((best, value, at) => (at > 0 && value > (shares[best] ?? 0) ? at : best), 1);
      const kind = kinds[likest];
      if (kind) most = { words: byWord.length, danger, past: tellsOfThePast(message), asks: asksFor(message), ...kind };
    }
    return most;
  };
}

/** The stretches that may be dangerous, by a quick look in which what is said twice counts twice. */
function likeliest(stretches: readonly Stretch[], shares: (from: number, to: number) => Float64Array): Stretch[] {
  const harmless = stretches.map((stretch) => ({ stretch, share: shares(stretch.from, stretch.to)[0] ?? 1 }));
  harmless.sort((one, two) => one.share - two.share);
  return harmless.slice(0, CLOSELY).map(({ stretch }) => stretch);
}

function asksFor(message: Message): boolean {
  return (['asking', 'supposing', 'requests'] as const).some((turn) => turns(message, turn).length > 0);
}

function tellsOfThePast(message: Message): boolean {
  const past = turns(message, 'past').length > 0 || message.byConcept.has('past-year');
  return past && turns(message, 'current').length === 0;
}

/** A short message whole and by the sentence; a long one by the sentence, by two sentences, and a long sentence in parts. */
export function stretchesOf({ words }: Message): Stretch[] {
  if (words.length === 0) return [];
  const parts: Stretch[] = [];
  for (let from = 0; from < words.length;) {
    let to = from;
    while (to < words.length && words[to]?.sentence === words[from]?.sentence) to++;
    for (let at = from; at < to; at += STEP) {
      parts.push({ from: at, to: Math.min(to, at + PART) });
      if (at + PART >= to) break;
    }
    from = to;
  }
  const whole = { from: 0, to: words.length };
  if (parts.length === 1) return [whole];
  const pairs = parts.slice(1).flatMap((part, at) => {
    const before = parts[at] ?? part;
    return part.to - before.from <= WHOLE ? [{ from: before.from, to: part.to }] : [];
  });
  return [...(words.length <= WHOLE ? [whole] : []), ...parts, ...pairs];
}
