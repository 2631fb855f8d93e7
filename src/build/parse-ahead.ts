import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readContent } from '../content/content.ts';
import { ContentError, Faults } from '../content/faults.ts';
import type { ParsedYaml } from '../content/parsed-yaml.ts';

/** Reads all YAML of a content folder ahead and keeps the values in a file, as reading YAML is a good part of a start. Returns their number. Faults in the content are left for the start to tell. */
export async function parseAhead(folder: string, to: string): Promise<number> {
  const parsed: ParsedYaml = new Map();
  try {
    readContent(folder, new Faults(), parsed);
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
  }
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, JSON.stringify([...parsed]));
  return parsed.size;
}
