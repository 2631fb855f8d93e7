import type { Faults } from './faults.ts';
import type { DangerExamples, RedFlags } from '../safety/red-flags-schema.ts';
import type { Topical } from './content.ts';

/** The red flags with their examples: what is asked for in ordinary articles, our own buttons, and what begins a dialog are harmless too. */
export function withExamples(
  redFlags: RedFlags | undefined,
  examples: DangerExamples | undefined,
  asked: { articles: ReadonlyMap<string, Topical>; intents: Readonly<Record<string, { asks: readonly string[] }>> | undefined },
  file: string,
  faults: Faults,
): RedFlags | undefined {
  if (!redFlags || !examples) return redFlags;
  for (const id of examples['about-danger'])
    if (!asked.articles.has(id)) faults.add(file, 1, 1, `about-danger: there is no article ${id}; mend the name or take it out.`);
  const grave = new Set(examples['about-danger']);
  const requests = [...asked.articles.values()].flatMap(({ id, page }) => (grave.has(id) ? [] : page.facts.asks));
  const buttons = [...asked.articles.values()].flatMap(({ page }) => page.facts.button ?? []);
  const beginnings = Object.values(asked.intents ?? {}).flatMap(({ asks }) => asks);
  return { ...redFlags, examples: { ...examples, harmless: [...examples.harmless, ...requests, ...buttons, ...beginnings] } };
}
