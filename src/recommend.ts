import type { Recommendation } from './content/schema.ts';
import { answerTo, type Answer, type Answers } from './questions.ts';

export interface Stop {
  slot: string;
  line: string;
}
export interface Ranked {
  style: string;
  score: number;
  /** Why it fits, the weightiest first. Empty when only its base points speak for it. */
  reasons: string[];
}
/** What would put another style first: another answer to one question, or knowing the safety answers that are missing. */
export type Change =
  { kind: 'answer'; slot: string; answer: string; first: string } | { kind: 'known'; slots: string[]; first: string; adds: string[] };

export interface Advice {
  /** Every style that is left, best first. */
  ranked: Ranked[];
  /** Those a person is shown: the top one, and two more where they score enough. Never an excluded one. */
  shown: Ranked[];
  /** Each style left out, with the first reason for it. */
  excluded: { style: string; reason: string }[];
  /** Whom to ask first. */
  gates: string[];
  cap?: 'light' | 'medium';
  notes: string[];
  always: string;
  /** Set when a safety answer is missing or "not sure". */
  unknown?: string;
  wouldChange: Change[];
}

const mostShown = 3;
const mostChanges = 3;
/** What a person may choose to want otherwise. Age, health and how long it hurts are not wishes. */
const wishes = ['pressure', 'goal', 'clothed', 'acupressure_interest', 'pattern', 'stress', 'soreness_ok'];

/** Ranks the styles for these answers. A stop means no style at all; a missing safety answer never counts as "fine". */
export function recommend(table: Recommendation, answers: Answers): { stops: Stop[] } | Advice {
  const stops = matching(table.stops, answers).map(({ slot, line }) => ({ slot, line }));
  if (stops.length > 0) return { stops };
  const unknown = unknownSlots(table, answers);
  const advice = weigh(table, answers, unknown);
  return { ...advice, wouldChange: changes(table, answers, unknown, advice) };
}

/** Why this style is not for someone, by what they told so far; undefined when nothing of it speaks against the style. */
export function ruledOut(table: Recommendation, answers: Answers, style: string): string | undefined {
  const [stop] = matching(table.stops, answers);
  return stop?.line ?? matching(table.exclusions, answers).find(({ drop }) => drop.includes(style))?.reason;
}

function weigh(table: Recommendation, answers: Answers, unknown: readonly string[]): Omit<Advice, 'wouldChange'> {
  const excluded = exclusions(table, answers, unknown);
  const left = table['tie-break'].filter((style) => !excluded.some((out) => out.style === style));
  const rules = matching(table.rules, answers);
  const caps = matching(table.caps, answers).map(({ cap }) => cap);
  const cap = unknown.length > 0 || caps.includes('light') ? 'light' : caps[0];
  const ranked = left.map((style) => scored(table, rules, style, cap)).sort((a, b) => b.score - a.score);
  return {
    ranked,
    shown: ranked.slice(0, mostShown).filter(({ score }, place) => place === 0 || score >= table['show-from']),
    excluded,
    gates: linesOf(table.gates, answers),
    ...(cap && { cap }),
    notes: linesOf(table.notes, answers),
    always: table.always,
    ...(unknown.length > 0 && { unknown: table['not-known-line'] }),
  };
}

const hardness = ['light', 'medium', 'firm'];

/** A wish for more pressure than the cap allows still counts, but is never given as a reason: the advice says lighter. */
function scored(table: Recommendation, rules: Recommendation['rules'], style: string, cap: Advice['cap']): Ranked {
  const points = (rule: Recommendation['rules'][number]) => rule.points[style] ?? 0;
  const score = rules.reduce((sum, rule) => sum + points(rule), table.base[style] ?? 0);
  const overCap = ({ slot, answer }: { slot: string; answer: string }) =>
    slot === 'pressure' && cap !== undefined && hardness.indexOf(answer) > hardness.indexOf(cap);
  const reasons = rules.filter((rule) => points(rule) > 0 && !overCap(rule)).sort((a, b) => points(b) - points(a));
  return { style, score, reasons: reasons.map(({ reason }) => reason) };
}

function exclusions(table: Recommendation, answers: Answers, unknown: readonly string[]): Advice['excluded'] {
  const known = matching(table.exclusions, answers);
  const missing = unknown.flatMap((slot) => table['not-known'][slot] ?? []);
  return table['tie-break'].flatMap((style) => {
    const out = [...known, ...missing].find(({ drop }) => drop.includes(style));
    return out ? [{ style, reason: out.reason }] : [];
  });
}

/** The slots of safety questions that were not asked, skipped, or answered "not sure". A bare number is no choice, so it is not known either. */
function unknownSlots(table: Recommendation, answers: Answers): string[] {
  return Object.keys(table['not-known']).filter((slot) => {
    const answer = answerTo(answers, slot);
    const given = values(answer);
    return typeof answer === 'number' || given.length === 0 || given.some((one) => one === 'unsure' || one === 'not_sure');
  });
}

function changes(table: Recommendation, answers: Answers, unknown: readonly string[], now: Omit<Advice, 'wouldChange'>): Change[] {
  const firstNow = now.ranked[0]?.style;
  const found: Change[] = [];
  if (unknown.length > 0) {
    const then = weigh(table, answers, []);
    const adds = then.shown.map(({ style }) => style).filter((style) => now.excluded.some((out) => out.style === style));
    if (then.ranked[0] && adds.length > 0) found.push({ kind: 'known', slots: [...unknown], first: then.ranked[0].style, adds });
  }
  for (const slot of wishes) {
    // Under a pressure cap, wishing for more pressure must not look like a way round it.
    if (slot === 'pressure' && now.cap) continue;
    const other = table.rules.filter((rule) => rule.slot === slot && !values(answerTo(answers, slot)).includes(rule.answer));
    for (const { answer } of other) {
      const first = weigh(table, { ...answers, [slot]: answer }, unknown).ranked[0]?.style;
      if (first === undefined || first === firstNow || found.some((change) => change.first === first)) continue;
      found.push({ kind: 'answer', slot, answer, first });
    }
  }
  return found.slice(0, mostChanges);
}

function matching<Row extends { slot: string; answer: string }>(rows: readonly Row[], answers: Answers): Row[] {
  return rows.filter(({ slot, answer }) => values(answerTo(answers, slot)).includes(answer));
}

function linesOf(rows: readonly { slot: string; answer: string; line: string }[], answers: Answers): string[] {
  return [...new Set(matching(rows, answers).map(({ line }) => line))];
}

function values(answer: Answer | undefined): readonly string[] {
  if (answer === undefined || answer === null) return [];
  return Array.isArray(answer) ? (answer as readonly string[]) : [String(answer)];
}
