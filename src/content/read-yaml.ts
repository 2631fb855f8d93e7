import { distance } from 'fastest-levenshtein';
import { isMap, isNode, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import type { Faults } from './faults.ts';
import { digestOf, type ParsedYaml } from './parsed-yaml.ts';

/** Where a piece of YAML stands: its file, and how many lines of that file come before it. */
export interface Place {
  file: string;
  linesBefore?: number;
}

/** YAML checked against a schema. Each fault is reported where it stands; with any fault there is no value. `parsed` saves reading a text twice, and is added to. */
export function readYaml<S extends z.ZodType>(schema: S, text: string, { file, linesBefore = 0 }: Place, faults: Faults, parsed?: ParsedYaml): z.infer<S> | undefined {
  const digest = parsed && digestOf(text);
  if (digest && parsed.has(digest)) {
    const result = schema.safeParse(parsed.get(digest));
    if (result.success) return result.data; // with a fault the text is read anew, to say where it stands
  }
  const lines = new LineCounter();
  const doc = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const report = (offset: number, message: string) => {
    const { line, col } = lines.linePos(offset);
    faults.add(file, line + linesBefore, col, message);
  };
  for (const error of doc.errors) report(error.pos[0], `${error.message.split('\n')[0]}. Look at the quotes and the indentation of this line.`);
  if (doc.errors.length > 0) return undefined;
  const value: unknown = doc.toJS();
  if (digest) parsed.set(digest, value);
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    if (issue.code === 'unrecognized_keys') {
      const known = namesIn(schema, issue.path);
      for (const key of issue.keys) report(offsetOfKey(doc, issue.path, key), `${key}: is not a field here.${nearest(key, known)}`);
    } else report(offsetOf(doc, issue.path), `${issue.path.join('.') || 'this file'}: ${plain(issue)}`);
  }
  return undefined;
}

function plain(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type' && issue.input === undefined) return `is missing; add it (${issue.expected}).`;
  return issue.message.replace('Invalid input: ', '').replace('Invalid option: ', '');
}

function offsetOf(doc: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = doc.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

function offsetOfKey(doc: Document, path: readonly PropertyKey[], key: string): number {
  const parent = path.length > 0 ? doc.getIn(path, true) : doc.contents;
  const pair = isMap(parent) ? parent.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return pair && isNode(pair.key) && pair.key.range ? pair.key.range[0] : offsetOf(doc, path);
}

function namesIn(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let at: unknown = schema;
  for (const step of path) {
    while (at instanceof z.ZodOptional || at instanceof z.ZodNullable || at instanceof z.ZodDefault) at = at.unwrap();
    if (at instanceof z.ZodArray) at = at.element;
    else if (at instanceof z.ZodRecord) at = at.valueType;
    else if (at instanceof z.ZodObject) at = (at.shape as Record<PropertyKey, unknown>)[step];
  }
  return at instanceof z.ZodObject ? Object.keys(at.shape) : [];
}

function nearest(word: string, known: readonly string[]): string {
  const [best] = [...known].sort((a, b) => distance(word, a) - distance(word, b));
  if (best && distance(word, best) <= 3) return ` Did you mean "${best}"?`;
  return known.length > 0 ? ` The fields are: ${known.join(', ')}.` : '';
}
