import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { labelledClause, labelledPerson } from '../label-shapes.ts';
import type { LabelledPerson } from './measure-people.ts';
import type { LabelledClause } from './measure-reading.ts';

/** The labelled lines and people; the people of `neverRead` are counted, and no rule was made with them in view. Throws at the first that has not the shape of a label. */
export function readLabels(): {
  clauses: readonly LabelledClause[];
  people: readonly LabelledPerson[];
  neverRead: readonly LabelledPerson[];
} {
  return {
    clauses: z.array(labelledClause).parse(read('clauses.yaml')),
    people: z.array(labelledPerson).parse([...read('people.yaml'), ...read('people-read-once.yaml')]),
    neverRead: z.array(labelledPerson).parse(read('people-never-read.yaml')),
  };
}

function read(name: string): readonly unknown[] {
  const file = new URL(name, import.meta.url);
  return existsSync(file) ? (parse(readFileSync(file, 'utf8')) as unknown[]) : [];
}
