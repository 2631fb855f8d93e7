import type { Clause, DiagnosisCode, Reading } from '../criterion.ts';
import { NEARLY_NONSPECIFIC, NONSPECIFIC, SECONDARY_PAIN, SPECIFIC_CAUSE } from './diagnosis-names.ts';
import { confidence, doubtful } from './doubt.ts';
import { mentions } from './mentions.ts';

const NONSPECIFIC_ONLY = { kind: 'diagnosis', need: 'nonspecific' } as const;
const ANY_CAUSE: readonly DiagnosisCode[] = ['slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other'];
const EITHER_KIND = /\b(?:specific (?:or|and) non|non-?\s?specific (?:or|and) specific)/;

/** "Nonspecific low back pain" wanted; nearly the same words ("mechanical", "idiopathic") are low. */
export function asksForNonspecific(clause: Clause, besideCauses: boolean): Reading[] {
  const wanted = mentions(clause, NONSPECIFIC).find(({ need, before }) => need === 'required' && !/\bor\s*$/.test(before));
  if (wanted) return EITHER_KIND.test(clause.text) ? [] : [{ predicate: NONSPECIFIC_ONLY, confidence: confidence(clause, wanted) }];
  if (besideCauses || /\b(?:disco\w+|axial|predominant\w*)\b/.test(`${clause.text} ${clause.under.join(' ')}`)) return [];
  const nearly = mentions(clause, NEARLY_NONSPECIFIC).some(({ need }) => need === 'required');
  return nearly ? [{ predicate: NONSPECIFIC_ONLY, confidence: 'low' }] : [];
}

/** "Any specific cause of back pain" left out: only pain without one is wanted. */
export function leavesSpecificOut(clause: Clause): Reading[] {
  const left = mentions(clause, SPECIFIC_CAUSE).filter(
    ({ need, before, words }) =>
      need === 'forbidden' && !/\bnon/.test(words) && !/\b(?:other|without)\s+(?:\w+\s+){0,2}$/.test(before.slice(-25)),
  );
  if (left.some((mention) => !doubtful(clause, mention))) return [{ predicate: NONSPECIFIC_ONLY, confidence: 'high' }];
  const secondary = mentions(clause, SECONDARY_PAIN).some(({ need }) => need === 'forbidden');
  return secondary ? [{ predicate: NONSPECIFIC_ONLY, confidence: 'low' }] : [];
}

/** "Nonspecific back pain" left out: some named cause is wanted. */
export function leavesNonspecificOut(clause: Clause): Reading[] {
  const left = mentions(clause, NONSPECIFIC).find(({ need }) => need === 'forbidden');
  if (!left || left.turned || EITHER_KIND.test(clause.text)) return [];
  return [
    {
      predicate: { kind: 'diagnosis', need: 'required', codes: ANY_CAUSE },
      confidence: confidence(clause, left, !/\bwith/.test(left.after)),
    },
  ];
}
