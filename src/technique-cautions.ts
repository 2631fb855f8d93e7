import type { Content } from './content/content.ts';

/** What rules a technique out, or must be asked about first, in the order its file names it. */
export function cautionsFor(content: Content, technique: string): { id: string; title: string; rule: 'never' | 'ask-first' }[] {
  const facts = content.techniques.get(technique)?.facts;
  const title = (id: string) => content.cautions.get(id)?.facts.condition ?? id;
  return (['never', 'ask-first'] as const).flatMap((rule) => (facts?.[rule] ?? []).map((id) => ({ id, title: title(id), rule })));
}
