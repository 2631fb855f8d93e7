import type { Clause, Criterion, Reading } from './criterion.ts';
import { clausesOf } from './criteria/clauses.ts';
import { plain } from './criteria/normalise.ts';
import { painLeftOutWhereNoneIsWanted } from './criteria/no-back-pain.ts';
import { RULES } from './criteria/rules.ts';
import { namesBothSexes } from './criteria/sex.ts';
import { withFields } from './criteria/structured.ts';
import type { Study } from './study.ts';

/** People who take part for comparison have their own limits. */
const FOR_COMPARISON =
  /\bhealthy (?:controls?|volunteers?|subjects?|participants?|individuals?|adults?)\b|\bcontrol (?:group|subjects|participants)\b|\bcontrols\b|\basymptomatic (?:controls?|subjects?|participants?|individuals?)\b/;

/** Characters of a line that rules look at: no honest line is longer, and the time they take grows faster than it does. */
const LONGEST = 4000;

/** A reading twice is one; the surer one stays. */
function once(readings: readonly Reading[]): readonly Reading[] {
  const kept = new Map<string, Reading>();
  for (const reading of readings) {
    const key = JSON.stringify(reading.predicate);
    if (kept.get(key)?.confidence !== 'high') kept.set(key, reading);
  }
  return [...kept.values()];
}

/** The criteria a line gives: one for each predicate a rule reads in it, or one without a predicate. */
function criteriaOf(clause: Clause): Criterion[] {
  const { section, quote } = clause;
  const spoken = clause.text.length > LONGEST ? { ...clause, text: clause.text.slice(0, LONGEST) } : clause;
  const readings = once(RULES.flatMap((rule) => rule(spoken)));
  if (readings.length === 0) return [{ section, quote, confidence: 'low' }];
  const unsure = clause.alternative || FOR_COMPARISON.test(clause.text);
  return readings.map(({ predicate, confidence }) => ({ section, quote, predicate, confidence: unsure ? 'low' : confidence }));
}

/** "Chronic" alone is sure only where no other line of the study says in numbers how long the pain must have lasted. */
function numbersBeforeWords(criteria: readonly Criterion[]): readonly Criterion[] {
  const inNumbers = ({ predicate, quote }: Criterion): boolean => predicate?.kind === 'duration' && /\d/.test(plain(quote));
  if (!criteria.some((criterion) => inNumbers(criterion) && criterion.section === 'inclusion')) return criteria;
  return criteria.map((criterion) =>
    criterion.predicate?.kind === 'duration' && !inNumbers(criterion) ? { ...criterion, confidence: 'low' } : criterion,
  );
}

/** Everything a study asks for, line by line, then by its age and sex fields. No line of its text is left out. */
export function readCriteria(study: Study): readonly Criterion[] {
  const clauses = clausesOf(study.eligibility.text);
  return withFields(
    painLeftOutWhereNoneIsWanted(numbersBeforeWords(clauses.flatMap(criteriaOf))),
    study.eligibility,
    clauses.some(({ text, polarity }) => polarity === 'wanted' && namesBothSexes(text)),
  );
}
