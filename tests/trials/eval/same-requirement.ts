import type { Criterion, Predicate } from '../../../src/trials/criterion.ts';

/** Months may be read as 4 weeks, 30 days or a twelfth of a year: times this near each other are the same. */
const NEAR = 0.09;
const BOUNDS = new Set(['min', 'max', 'minWeeks', 'maxWeeks']);

/** Whether two predicates ask the same of a person. Details in words do not count. */
export function sameRequirement(a: Predicate, b: Predicate): boolean {
  const [one, other] = [partsOf(a), partsOf(b)];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].every((name) => samePart(one.get(name), other.get(name)));
}

function partsOf(predicate: Predicate): Map<string, unknown> {
  return new Map(Object.entries(predicate).filter(([name, value]) => name !== 'detail' && value !== undefined));
}

function samePart(a: unknown, b: unknown): boolean {
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= NEAR * Math.max(Math.abs(a), Math.abs(b));
  if (Array.isArray(a) && Array.isArray(b)) return a.toSorted().join() === b.toSorted().join();
  return a === b;
}

/** Whether a predicate asks part of what the other asks, with no more and no other bounds: "from 18" of "18 to 65". */
export function partOfRequirement(part: Predicate, whole: Predicate): boolean {
  const [some, all] = [partsOf(part), partsOf(whole)];
  const bounds = [...some.keys()].filter((name) => BOUNDS.has(name));
  const alike = [...all.keys()].filter((name) => !BOUNDS.has(name)).every((name) => samePart(some.get(name), all.get(name)));
  return alike && bounds.length > 0 && [...some].every(([name, value]) => samePart(value, all.get(name)));
}

/** Whether a reading has only bounds that lie outside those of the other: it rules out nobody whom the other keeps. */
export function looser(a: Predicate, b: Predicate | null): boolean {
  if (a.kind === 'duration' && b?.kind === 'duration')
    return (a.minWeeks ?? 0) <= (b.minWeeks ?? 0) && (a.maxWeeks ?? Infinity) >= (b.maxWeeks ?? Infinity);
  if (a.kind === 'pain' && b?.kind === 'pain' && (a.site === b.site || a.site === 'any')) return around(a, b);
  if (a.kind === 'bmi' && b?.kind === 'bmi') return around(a, b);
  if (a.kind !== 'surgery' || b?.kind !== 'surgery' || a.need !== 'forbidden' || b.need !== 'forbidden') return false;
  return a.scope === b.scope && (a.withinWeeks ?? Infinity) <= (b.withinWeeks ?? Infinity);
}

function around(a: { min?: number; max?: number }, b: { min?: number; max?: number }): boolean {
  return (a.min ?? -Infinity) <= (b.min ?? -Infinity) && (a.max ?? Infinity) >= (b.max ?? Infinity);
}

/** Several predicates of one kind as the one they come to, their bounds taken together. */
export function together(parts: readonly Predicate[]): Predicate | undefined {
  return parts.length === 0 ? undefined : (Object.assign({}, ...parts) as Predicate);
}

/** A text as quotes are compared: without the registry's escapes, one space between words. */
export function plainQuote(text: string): string {
  return text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Whether one of two quotes holds the other. */
export function sameLine({ quote }: Pick<Criterion, 'quote'>, label: { quote: string }): boolean {
  const [one, other] = [plainQuote(quote), plainQuote(label.quote)];
  return one.includes(other) || other.includes(one);
}
