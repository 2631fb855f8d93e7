import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What YAML texts were read as, by a digest of the text: a text that was changed is not found, and is read anew. */
export type ParsedYaml = Map<string, unknown>;

export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}

/** What the build read ahead. Without that file, or with one that cannot be read, there is nothing: every text is read anew. */
export function parsedAhead(file: string): ParsedYaml {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, unknown][]);
  } catch {
    return new Map();
  }
}
