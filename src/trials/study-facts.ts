import type { Contact, Site, Study } from './study.ts';

/** Makes a registry's text safe for where it is to be shown; undefined or empty where nothing of it is left. */
export type Cleaned = (text: string) => string | undefined;

const kept = (parts: readonly (string | undefined)[], cleaned: Cleaned): readonly string[] =>
  parts.flatMap((part) => (part === undefined ? [] : cleaned(part) || []));

/** What a study tests, by name; `nothing` where people are only watched, `unknown` where the registry does not say. */
export function testedIn({ interventions, type }: Study, cleaned: Cleaned): readonly string[] | 'nothing' | 'unknown' {
  const names = kept(
    interventions.map(({ name }) => name),
    cleaned,
  );
  if (names.length > 0) return names;
  return type === 'OBSERVATIONAL' ? 'nothing' : 'unknown';
}

/** A place as one reads it: who, town, state, country. */
export function placeOf({ facility, city, state, country }: Site, cleaned: Cleaned): string {
  return kept([facility, city, state, country], cleaned).join(', ');
}

/** The first of those whom one may ask, each with the ways to reach them. */
export function contactsOf(contacts: readonly Contact[], atMost: number, cleaned: Cleaned): readonly string[] {
  return contacts
    .slice(0, atMost)
    .map(({ name, phone, email }) => kept([name, phone, email], cleaned).join(', '))
    .filter((contact) => contact !== '');
}
