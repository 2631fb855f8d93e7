import type { Content, TechniquePage, Topical } from './content.ts';
import type { Faults } from './faults.ts';

type Half<T> = { [K in keyof T]: T[K] | undefined };

/** Checks what one file says of another: sources, offers, cautions and buttons must exist, and a button may mean one thing only. */
export function checkReferences(content: Half<Content>, faults: Faults): void {
  const { articles = new Map<string, Topical>(), intents = {}, sources = {}, cautions = new Map<string, unknown>(), techniques = new Map<string, TechniquePage>() } = content;
  const fault = ({ file, find }: Pick<Topical['page'], 'file' | 'find'>, field: string, words: string, message: string) => faults.add(file, ...find(words, `${field}:`), `${field}: ${message}`);

  const buttons = new Map(Object.entries(intents).map(([id, { button }]) => [button.toLowerCase(), id]));
  for (const { id, page } of articles.values()) {
    const { button, sources: named, offers } = page.facts;
    const other = button && buttons.get(button.toLowerCase());
    if (other) fault(page, 'button', button, `"${button}" is also the button of ${other}; a button means one thing only.`);
    if (button) buttons.set(button.toLowerCase(), id);
    for (const source of named) if (!(source in sources)) fault(page, 'sources', source, `"${source}" is not in sources.yaml; add it there or mend the name.`);
    const claims = !('claims' in page.facts) || page.facts.claims !== false;
    if (named.length === 0 && claims) fault(page, 'sources', 'sources:', 'is empty; a health text names where it comes from (or says "claims: false").');
    for (const offer of offers) {
      const target = articles.get(offer);
      if (!target && !(offer in intents)) fault(page, 'offers', offer, `"${offer}" is neither an article nor an intent.`);
      else if (target && !target.page.facts.button) fault(page, 'offers', offer, `"${offer}" has no button; give that file one.`);
    }
  }
  for (const page of techniques.values())
    for (const field of ['never', 'ask-first'] as const)
      for (const condition of page.facts[field]) if (!cautions.has(condition)) fault(page, field, condition, `there is no cautions/${condition}.md; add it or mend the name.`);
}
