import type { Study } from './study.ts';

/**
 * Whether these studies are invented, for trying out: each of them says so in its number, title and sponsor. The studies decide and not the
 * registry's address, so that a mirror of the real registry is taken for real, and invented studies are known wherever they are served.
 */
export function isMadeUp(studies: readonly Study[]): boolean {
  return (
    studies.length > 0 &&
    studies.every(({ id, title, sponsor }) => /^NCT999\d{5}$/.test(id) && /^Invented:/.test(title) && sponsor === 'Invented sponsor')
  );
}
