import { Marked } from 'marked';
import type { Config } from './config.ts';
import { LEGAL_PAGES, type LegalPage } from './content/legal-pages.ts';

/** A page as the server gives it: HTML for the middle of a page. */
export interface WrittenPage {
  title: string;
  html: string;
}

export type Served = Pick<Config, 'keepHours' | 'humanContact' | 'registry' | 'page' | 'developer'>;

/** The privacy page and the terms by their paths, filled with what this server really does. */
export function legalPages(pages: ReadonlyMap<string, LegalPage>, served: Served): ReadonlyMap<string, WrittenPage> {
  return new Map(
    LEGAL_PAGES.flatMap((name) => {
      const page = pages.get(name);
      return page ? [[`/${name}`, written(page, served)] as const] : [];
    }),
  );
}

// Words between angle brackets stay words: a page is text, whatever its author or a setting put in it.
const markdown = new Marked({ renderer: { html: ({ text }) => escaped(text) } });

function written({ facts, lead, sections }: LegalPage, served: Served): WrittenPage {
  const { reviewed, lines, title } = facts;
  const { registry, humanContact, developer, page, keepHours } = served;
  const values: Record<string, string> = {
    hours: String(keepHours),
    contact: humanContact ?? '',
    'developer-name': developer ?? '',
    'registry-name': registry ? new URL(registry.url).host : '',
    'reviewed-by': reviewed?.by ?? '',
    'reviewed-on': reviewed?.on ?? '',
  };
  const there = { developer, page, studies: registry, human: humanContact, reviewed };
  const line = (name: string) => lines[name]?.replace(/\{([^}]*)\}/g, (_, value: string) => values[value] ?? '');
  for (const [name, setting] of Object.entries(there)) values[name] = line(setting ? name : `no-${name}`) ?? '';

  const text = [...lead, ...sections.flatMap(({ title: heading, messages }) => [`## ${heading}`, ...messages])].join('\n\n');
  const html = markdown.parse(text, { async: false });
  // Filled in after the Markdown is read, so that a setting can hold any sign without a meaning.
  return { title, html: html.replace(/\{([^}]*)\}/g, (_, name: string) => escaped(values[name] ?? '')) };
}

function escaped(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);
}
