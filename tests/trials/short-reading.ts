import type { Criterion, Predicate } from '../../src/trials/criterion.ts';
import { readCriteria } from '../../src/trials/read-criteria.ts';
import type { Eligibility, Study } from '../../src/trials/study.ts';

/** A predicate in a few characters: "age min:18 max:65"; "-" where there is none. */
export function short(predicate: Predicate | undefined): string {
  if (predicate === undefined) return '-';
  const rest = Object.entries(predicate).filter(([key, value]) => key !== 'kind' && value !== undefined);
  return [predicate.kind, ...rest.map(([key, value]) => `${key}:${Array.isArray(value) ? value.join('+') : String(value)}`)].join(' ');
}

/** A study with nothing but what its criteria are read from. */
export function studyOf(eligibility: Eligibility): Study {
  return {
    id: 'NCT00000000',
    title: 'A study',
    status: 'RECRUITING',
    conditions: [],
    keywords: [],
    phases: [],
    interventions: [],
    eligibility,
    sites: [],
    contacts: [],
  };
}

const inShort = ({ predicate, confidence }: Criterion): string => `${short(predicate)} ${confidence}`;

/** What is read of one kind (or flag) in one line: "in: …" stands under inclusion, "ex: …" under exclusion. */
export function readLine(line: string, kind: string): string[] {
  const heading = line.startsWith('ex: ') ? 'Exclusion Criteria' : 'Inclusion Criteria';
  const criteria = readCriteria(studyOf({ text: `${heading}:\n\n* ${line.slice(4)}` }));
  return criteria
    .filter(({ predicate }) => predicate?.kind === kind || (predicate?.kind === 'flag' && predicate.name === kind))
    .map(inShort);
}

/** All that is read from a study's text and fields, with its section. */
export function readAll(eligibility: Eligibility): string[] {
  return readCriteria(studyOf(eligibility)).map((criterion) => `${criterion.section}: ${inShort(criterion)}`);
}
