import type { Clause, Criterion } from './criterion.ts';
import { clausesOf } from './criteria/clauses.ts';
import { RULES } from './criteria/rules.ts';
import type { Study } from './study.ts';

/** The criteria a line gives: one for each predicate a rule reads in it, or one without a predicate. */
function criteriaOf(clause: Clause): Criterion[] {
  const { section, quote } = clause;
  const readings = RULES.flatMap((rule) => rule(clause));
  if (readings.length === 0) return [{ section, quote, confidence: 'low' }];
  return readings.map(({ predicate, confidence }) => ({ section, quote, predicate, confidence: clause.alternative ? 'low' : confidence }));
}

/** Everything a study asks for, line by line. No line of its text is left out. */
export function readCriteria(study: Study): readonly Criterion[] {
  return clausesOf(study.eligibility.text).flatMap(criteriaOf);
}
