import { folderOf } from './topic.ts';
import type { Named } from './names.ts';

/** What right before a condition says that one does not have it. Anything looser ("is it not ok with a fever") still asks about it. */
const DENIAL = /\b(?:no|without|(?:no|not have|without)(?: a| any)? \w+ (?:or|and|nor)|(?:not|never) (?:have|had|got)(?: a| any)?)$/;

/** Leaves out the conditions that someone says they do not have: "no fever" is not a question about fever. */
export function withoutDenied(words: readonly string[], named: readonly Named[]): { words: string[]; named: Named[] } {
  const denied = named.filter(
    ({ topic, from }) => folderOf(topic.about) === 'cautions' && DENIAL.test(words.slice(Math.max(0, from - 5), from).join(' ')),
  );
  const cut = (at: number) => denied.some(({ from, to }) => from <= at && at < to);
  const shifted = (at: number) => words.slice(0, at).filter((_, before) => !cut(before)).length;
  const kept = named.filter((name) => !denied.includes(name));
  return {
    words: words.filter((_, at) => !cut(at)),
    named: denied.length === 0 ? kept : kept.map((name) => ({ ...name, from: shifted(name.from), to: shifted(name.to) })),
  };
}
