import type { Criterion, Predicate } from './criterion.ts';
import { matterOf } from './matter.ts';

interface Bounds {
  min?: number | undefined;
  max?: number | undefined;
}

/**
 * Whether two lines of a record cannot both be meant for one person (as when a record describes two groups), or, for the age,
 * whether the registry's field and the text name different limits. Who fails one and not the other is not ruled out with certainty.
 */
export function contradictory(a: Criterion, b: Criterion): boolean {
  if (a === b || !a.predicate || !b.predicate || matterOf(a.predicate) !== matterOf(b.predicate)) return false;
  const [one, two] = [boundsOf(a.predicate), boundsOf(b.predicate)];
  if (one && two) return apart(one, two) || (structuredAndText(a, b) && differ(one, two));
  return a.predicate.kind === 'sex' && b.predicate.kind === 'sex'
    ? a.predicate.allow !== b.predicate.allow
    : opposed(a.predicate, b.predicate);
}

function structuredAndText(a: Criterion, b: Criterion): boolean {
  return (a.section === 'structured') !== (b.section === 'structured');
}

function boundsOf(predicate: Predicate): Bounds | undefined {
  if (predicate.kind === 'age' || predicate.kind === 'pain' || predicate.kind === 'bmi') return predicate;
  return predicate.kind === 'duration' ? { min: predicate.minWeeks, max: predicate.maxWeeks } : undefined;
}

function apart(a: Bounds, b: Bounds): boolean {
  return (a.min ?? -Infinity) > (b.max ?? Infinity) || (b.min ?? -Infinity) > (a.max ?? Infinity);
}

function differ(a: Bounds, b: Bounds): boolean {
  const unlike = (one?: number, two?: number) => one !== undefined && two !== undefined && one !== two;
  return unlike(a.min, b.min) || unlike(a.max, b.max);
}

/** One line requires what the other forbids: of the same cause, of the same surgery in the same time, of medicine now or of medicine ever. */
function opposed(a: Predicate, b: Predicate): boolean {
  if (!('need' in a) || !('need' in b)) return false;
  const needs = new Set<string>([a.need, b.need]);
  if (a.kind === 'diagnosis' && needs.has('nonspecific')) return needs.has('required');
  if (a.kind === 'diagnosis' && (!sharesACode(a, b) || anyCauseWillDo(a) || anyCauseWillDo(b))) return false;
  if (a.kind === 'surgery' && b.kind === 'surgery' && (a.withinWeeks !== b.withinWeeks || a.scope !== b.scope)) return false;
  if (a.kind === 'pain-medicine' && b.kind === 'pain-medicine' && a.now !== b.now) return false;
  return needs.has('forbidden') && (needs.has('required') || needs.has('allowed'));
}

/** Where any named cause is wanted, one that is left out leaves the others. */
function anyCauseWillDo(predicate: Predicate): boolean {
  if (predicate.kind !== 'diagnosis' || predicate.need !== 'required') return false;
  return predicate.codes.includes('other') && predicate.codes.length > 5;
}

function sharesACode(a: Predicate, b: Predicate): boolean {
  const codes = (one: Predicate): readonly string[] => (one.kind === 'diagnosis' && 'codes' in one ? one.codes : []);
  return codes(a).some((code) => codes(b).includes(code));
}
