import type { Predicate, Reading, Rule } from '../../../src/trials/criterion.ts';
import { clausesOf } from '../../../src/trials/criteria/clauses.ts';

const HEADINGS = { 'must have': 'Inclusion Criteria:', 'must not have': 'Exclusion Criteria:' } as const;

export type Section = keyof typeof HEADINGS;

/** What one rule reads in one line of a record, each reading in a few words: "forbidden any 26 weeks, high". */
export function readLine(rule: Rule, section: Section, line: string): string[] {
  return clausesOf(`${HEADINGS[section]}\n\n* ${line}`).flatMap((clause) => rule(clause).map(inWords));
}

function inWords({ predicate, confidence }: Reading): string {
  return `${partsOf(predicate).join(' ')}, ${confidence}`.replace(/^, /, '');
}

function partsOf(predicate: Predicate): string[] {
  switch (predicate.kind) {
    case 'surgery':
      return [
        predicate.need,
        predicate.scope,
        ...(predicate.withinWeeks === undefined ? [] : [`${Math.round(predicate.withinWeeks)} weeks`]),
      ];
    case 'diagnosis':
      return predicate.need === 'nonspecific' ? ['nonspecific'] : [predicate.need, predicate.codes.join('+')];
    case 'cancer':
      return predicate.withinYears === undefined ? ['ever'] : [`${predicate.withinYears} years`];
    case 'pain-medicine':
      return [predicate.need, predicate.now ? 'now' : 'ever'];
    case 'flag':
    case 'opioid':
    case 'leg-pain':
      return [predicate.need];
    case 'age':
    case 'sex':
    case 'bmi':
    case 'pain':
    case 'duration':
    case 'pregnancy':
      return [predicate.kind];
  }
}
