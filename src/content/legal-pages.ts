import { z } from 'zod';
import type { Faults } from './faults.ts';
import type { Page } from './read-article.ts';

const words = z.string().trim().min(1);

/** The pages that Teams asks of every app, by the names of their files. */
export const LEGAL_PAGES = ['privacy', 'terms'] as const;
export type LegalName = (typeof LEGAL_PAGES)[number];

/** What a page may say of this server by a `{name}` in its words: one of two lines, as the setting is there or not. */
const EITHER = ['developer', 'page', 'studies', 'human', 'reviewed'];
/** What any of its words may name. */
const VALUES = ['hours', 'developer-name', 'registry-name', 'contact', 'reviewed-by', 'reviewed-on'];

export const LegalPage = z.strictObject({
  title: words,
  /** Empty until a lawyer, and for the terms a clinician, has signed the text. */
  reviewed: z.strictObject({ by: words, on: z.iso.date() }).nullable(),
  lines: z.record(words, words).default({}),
});
export type LegalPage = Page<z.infer<typeof LegalPage>>;

/** Each `{name}` must be one that is filled in, and each line must be there for both cases. */
export function checkLegalPages(pages: ReadonlyMap<string, LegalPage>, folder: string, faults: Faults): void {
  for (const name of LEGAL_PAGES) if (!pages.has(name)) faults.add(`${folder}/${name}.md`, 1, 1, 'is not there; Teams asks every app for this page.');
  for (const { file, facts, lead, sections, find } of pages.values()) {
    const body = [...lead, ...sections.flatMap(({ messages }) => messages)].join('\n');
    for (const name of namesIn(body)) {
      if (!EITHER.includes(name) && !VALUES.includes(name)) faults.add(file, ...find(`{${name}}`), `{${name}} is not filled in by anything. There are: ${[...EITHER, ...VALUES].join(', ')}.`);
      else if (EITHER.includes(name))
        for (const line of [name, `no-${name}`]) if (!(line in facts.lines)) faults.add(file, ...find('lines:'), `lines: "${line}" is missing; {${name}} needs it.`);
    }
    for (const line of Object.values(facts.lines))
      for (const name of namesIn(line)) if (!VALUES.includes(name)) faults.add(file, ...find(`{${name}}`), `{${name}} is not filled in by anything. In a line there are: ${VALUES.join(', ')}.`);
  }
}

function namesIn(text: string): string[] {
  return [...text.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
}
