import type { Criterion, Predicate } from '../../../src/trials/criterion.ts';

/** Months may be read as 4 weeks, 30 days or a twelfth of a year: times this near each other are the same. */
const NEAR = 0.09;

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
