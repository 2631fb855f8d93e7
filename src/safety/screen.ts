import { standings, type Standing } from './dismissal.ts';
import { onlyLeavesOrReminds } from './leaving-or-reminding.ts';
import { readMessage, type Message } from './message.ts';
import type { Hit } from './phrases.ts';
import { URGENCIES, type Flag, type FlagId, type RedFlags, type Urgency } from './red-flags-schema.ts';
import { secondLookOf } from './second-look.ts';
import { weigh } from './signs.ts';
import { together } from './two-looks.ts';
import { harmlessName, vocabularyOf, type Vocabulary } from './vocabulary.ts';

/** A danger sign in a message. `act`: give the advice now; `doubt`: ask the one question first. */
export interface Finding {
  flag: FlagId;
  urgency: Urgency;
  level: 'act' | 'doubt';
  /** Something in the message makes it graver than this flag usually is. */
  raised: boolean;
  /** Crisis only: there is a plan, the means, or something already done. */
  plan?: boolean;
  /** Found by a sign that stands by itself. */
  sure?: boolean;
}

/** The second look is for messages of which this share of the words is known. */
const KNOWN_WORDS = 0.35;
const ENGLISH = /^[a-z0-9]+$/u;

/** Reads the whole text and names the gravest danger sign in it, if any. Pure; time grows with the length only. */
export function screen(redFlags: RedFlags, text: string): Finding | undefined {
  return gravest(findings(redFlags, text));
}

/** Every string in a card's value, however deep; the gravest danger sign among them, if any. */
export function screenAll(redFlags: RedFlags, value: unknown): Finding | undefined {
  return gravest(stringsIn(value).flatMap((text) => findings(redFlags, text)));
}

/** All danger signs in the text, the gravest first. */
export function findings(redFlags: RedFlags, text: string): Finding[] {
  const vocabulary = vocabularyOf(redFlags);
  const message = readMessage(vocabulary, text);
  const standing = remembered(standings(vocabulary, message));
  const found: Finding[] = [];
  for (const [id, flag] of vocabulary.flags) {
    const finding = findOne(message, id, flag, standing);
    if (finding) found.push(finding);
  }
  const sounds = inOurWords(vocabulary, message) && !onlyLeavesOrReminds(message) ? secondLookOf(redFlags)?.(message) : undefined;
  const deceived = sounds && redFlags.flags[sounds.flag]['not-alike'].some((sign) => weigh(message, sign, () => 'counts') !== undefined);
  return together(found, deceived ? undefined : sounds, redFlags).sort(byGravity);
}

/** Another language, or no language at all, sounds like nothing: hardly a word of it is known. */
function inOurWords(vocabulary: Vocabulary, { words }: Message): boolean {
  const known = words.filter(({ text }) => ENGLISH.test(text) && vocabulary.known(text)).length;
  return known >= words.length * KNOWN_WORDS;
}

function findOne(message: Message, id: FlagId, flag: Flag, standing: (hit: Hit) => Standing): Finding | undefined {
  const masked = maskedWords(message, harmlessName(id));
  const judge = (hit: Hit): Standing => (masked.has(hit.start) || masked.has(hit.end - 1) ? 'dismissed' : standing(hit));
  let level: Finding['level'] | undefined;
  let raised = false;
  let plan = false;
  let sure = false;
  for (const sign of flag.signs) {
    const weight = weigh(message, sign, judge);
    if (!weight) continue;
    level = weight === 'act' ? 'act' : (level ?? 'doubt');
    raised ||= sign.raises && weight === 'act';
    plan ||= sign.plan && weight === 'act';
    sure ||= sign.sure && weight === sign.level;
  }
  if (!level) return undefined;
  raised ||=
    flag.raised !== undefined &&
    flag['raised-by'].some(
      (all) =>
        weigh(message, { all, within: 'message', level: 'act', raises: false, plan: false, sure: false, unless: [] }, judge) === 'act',
    );
  const urgency = raised && flag.raised ? flag.raised.urgency : flag.urgency;
  if (level === 'doubt' && urgency === 'soon') return { flag: id, urgency, level, raised: false };
  return { flag: id, urgency, level, raised, ...(plan && { plan }), ...(sure && { sure }) };
}

/** Many signs share a concept, so each hit is judged once. */
function remembered(judge: (hit: Hit) => Standing): (hit: Hit) => Standing {
  const known = new Map<Hit, Standing>();
  return (hit) => {
    const before = known.get(hit);
    if (before) return before;
    const judged = judge(hit);
    known.set(hit, judged);
    return judged;
  };
}

function maskedWords(message: Message, harmless: string): Set<number> {
  const masked = new Set<number>();
  for (const hit of message.byConcept.get(harmless) ?? []) for (let at = hit.start; at < hit.end; at++) masked.add(at);
  return masked;
}

/** Advice before questions, then the most urgent, then the order of the flags in the content. */
function byGravity(a: Finding, b: Finding): number {
  return (a.level === b.level ? 0 : a.level === 'act' ? -1 : 1) || URGENCIES.indexOf(a.urgency) - URGENCIES.indexOf(b.urgency);
}

/** The one to act on, if there is any. */
export function gravest(found: readonly Finding[]): Finding | undefined {
  return [...found].sort(byGravity)[0];
}

/** Without recursion, so that deep nesting cannot exhaust the stack. */
function stringsIn(value: unknown): string[] {
  const strings: string[] = [];
  const waiting: unknown[] = [value];
  const seen = new Set<object>();
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === 'string') strings.push(next);
    else if (typeof next === 'object' && next !== null && !seen.has(next)) {
      seen.add(next);
      waiting.push(...(Object.values(next) as unknown[]));
    }
  }
  return strings;
}
