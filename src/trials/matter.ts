import type { Predicate } from './criterion.ts';

/** What a requirement is about: two lines with the same matter ask for the same fact of a person. */
export function matterOf(predicate: Predicate): string {
  if (predicate.kind === 'flag') return `flag ${predicate.name}`;
  return predicate.kind === 'pain' ? `pain ${predicate.site}` : predicate.kind;
}
