import type { Content } from './content.ts';
import type { Faults } from './faults.ts';

type Half<T> = { [K in keyof T]: T[K] | undefined };

/** Checks what one file says of another: sources, offers, cautions and buttons must exist, and a button may mean one thing only. */
export function checkReferences(content: Half<Content>, faults: Faults): void {
  const { articles = new Map(), intents = {}, sources = {}, cautions = new Map(), techniques = new Map() } = content;
  const buttons = new Map<string, string>();
  const claim = (button: string | undefined, file: string, owner: string) => {
    const key = button?.toLowerCase();
    const other = key && buttons.get(key);
    if (other && other !== owner) faults.add(file, 1, 1, `button: "${button}" is also the button of ${other}; a button means one thing only.`);
    if (key) buttons.set(key, owner);
  };
  for (const [id, intent] of Object.entries(intents)) claim(intent.button, 'intents.yaml', id);
  for (const { id, page } of articles.values()) {
    const { file, facts } = page;
    claim(facts.button, file, id);
    for (const source of facts.sources) if (!(source in sources)) faults.add(file, 1, 1, `sources: "${source}" is not in sources.yaml; add it there or mend the name.`);
    if (facts.sources.length === 0 && (facts as { claims?: boolean }).claims !== false) faults.add(file, 1, 1, 'sources: is empty; a health text names where it comes from (or says "claims: false").');
    for (const offer of facts.offers) {
      const target = articles.get(offer);
      if (!target && !(offer in intents)) faults.add(file, 1, 1, `offers: "${offer}" is neither an article nor an intent.`);
      else if (target && !target.page.facts.button) faults.add(file, 1, 1, `offers: "${offer}" has no button; give that file one.`);
    }
  }
  for (const { file, facts } of techniques.values())
    for (const field of ['never', 'ask-first'] as const)
      for (const condition of facts[field]) if (!cautions.has(condition)) faults.add(file, 1, 1, `${field}: there is no cautions/${condition}.md.`);
}
