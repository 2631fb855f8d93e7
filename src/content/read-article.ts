import { z } from 'zod';
import type { Faults } from './faults.ts';
import type { ParsedYaml } from './parsed-yaml.ts';
import { readYaml } from './read-yaml.ts';

/** One heading of an article with what stands under it, already cut into messages. */
export interface Section {
  id: string;
  title: string;
  line: number;
  messages: readonly string[];
}
/** A Markdown file: facts above, words below. The lead is what is said first; the sections are what "more" adds. */
export interface Page<Facts> {
  id: string;
  file: string;
  facts: Facts;
  lead: readonly string[];
  sections: readonly Section[];
  /** Where these words first stand in the file, or first after some others: line and column, from 1. */
  find(words: string, after?: string): readonly [number, number];
}

/** Reads Markdown with front matter: `---`, YAML, `---`, then the words. A line of `---` in the words begins a new message. */
export function readArticle<S extends z.ZodType>(schema: S, id: string, text: string, file: string, faults: Faults, parsed?: ParsedYaml): Page<z.infer<S>> | undefined {
  const [, head, body] = /^---\r?\n([\s\S]*?)\r?\n---\r?\n([\s\S]*)$/.exec(text) ?? [];
  if (head === undefined || body === undefined) {
    faults.add(file, 1, 1, 'has no front matter; begin the file with a line of three dashes, the facts, and another such line.');
    return undefined;
  }
  const facts = readYaml(schema, head, { file, linesBefore: 1 }, faults, parsed);
  const linesBefore = head.split('\n').length + 2;
  const [lead = '', ...rest] = body.split(/^## /m);
  let line = linesBefore + lead.split('\n').length;
  const sections = rest.map((part): Section => {
    const [heading = '', ...words] = part.split('\n');
    const section = { id: slug(heading), title: heading.trim(), line, messages: messagesIn(words.join('\n')) };
    if (section.messages.length === 0) faults.add(file, line, 1, `"${heading.trim()}" has no words under it; write some, or take the heading out.`);
    line += part.split('\n').length - 1;
    return section;
  });
  if (messagesIn(lead).length === 0) faults.add(file, linesBefore + 1, 1, 'has no words before the first heading; say the main thing there.');
  const find = (words: string, after = ''): readonly [number, number] => {
    const before = text.slice(0, Math.max(0, text.indexOf(words, Math.max(0, text.indexOf(after))))).split('\n');
    return [before.length, (before.at(-1)?.length ?? 0) + 1];
  };
  return facts === undefined ? undefined : { id, file, facts, lead: messagesIn(lead), sections, find };
}

function messagesIn(text: string): string[] {
  return text
    .split(/^---\s*$/m)
    .map((message) => message.trim())
    .filter(Boolean);
}

/** The id a heading gives: "Who it suits" → `who-it-suits`. Time in brackets is not part of it. */
export function slug(heading: string): string {
  return heading
    .replace(/\(.*?\)/g, '')
    .trim()
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
