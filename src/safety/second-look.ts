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
    const parts = byWord.length > WHOLE ? along(byWord) : undefined;
    let most: SoundsLike | undefined;
    for (const stretch of stretchesOf(message)) {
      const shares = parts ? parts(stretch.from, stretch.to) : share(of(stretch));
      const danger = 1 - (shares[0] ?? 1);
      if (most && danger <= most.danger) continue;
      const likest = shares.reduce((best, value, at) => (at > 0 && value > (shares[best] ?? 0) ? at : best), 1);
      const kind = kinds[likest];
      if (kind) most = { words: message.words.length, danger, past: tellsOfThePast(message), ...kind };
    }
    return most;
  };
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
