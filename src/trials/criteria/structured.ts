import type { Criterion, Predicate } from '../criterion.ts';
import type { Eligibility } from '../study.ts';

/** Fields and text that lie this close together mean the same: "> 18" and "18 Years". */
const YEARS_APART = 1;
const IN_YEARS: Readonly<Record<string, number>> = { year: 1, month: 1 / 12, week: 1 / 52, day: 1 / 365 };

/** An age field ("18 Years", "18 Months") in years; undefined where it is missing or no age. */
export function ageField(field: string | undefined): number | undefined {
  const [, number, unit] = /^\s*(\d+(?:\.\d+)?)\s*([a-z]+?)s?\s*$/i.exec(field ?? '') ?? [];
  const share = IN_YEARS[unit?.toLowerCase() ?? ''];
  return number === undefined || share === undefined ? undefined : Math.round(Number(number) * share * 100) / 100;
}

type AgeEnd = 'min' | 'max';
const ageOf = (predicate: Predicate | undefined, end: AgeEnd): number | undefined =>
  predicate?.kind === 'age' ? predicate[end] : undefined;

/** A line with both ends of an age as two criteria, so that each end can be compared with its field. */
function byEnds(criterion: Criterion): Criterion[] {
  const { predicate } = criterion;
  if (predicate?.kind !== 'age' || predicate.min === undefined || predicate.max === undefined) return [criterion];
  const { min, max } = predicate;
  return [
    { ...criterion, predicate: { kind: 'age', min } },
    { ...criterion, predicate: { kind: 'age', max } },
  ];
}

/** One end of the age: the field wins over the text, unless they disagree; then neither is sure. */
function withAgeField(text: readonly Criterion[], end: AgeEnd, field: string | undefined): Criterion[] {
  const years = ageField(field);
  if (years === undefined || field === undefined) return [...text];
  const far = (criterion: Criterion): boolean => {
    const own = ageOf(criterion.predicate, end);
    return own !== undefined && Math.abs(own - years) > YEARS_APART;
  };
  const near = text.map((criterion): Criterion => {
    if (ageOf(criterion.predicate, end) === undefined) return criterion;
    if (far(criterion)) return { ...criterion, confidence: 'low' };
    return { ...criterion, predicate: end === 'min' ? { kind: 'age', min: years } : { kind: 'age', max: years } };
  });
  const predicate: Predicate = end === 'min' ? { kind: 'age', min: years } : { kind: 'age', max: years };
  return [...near, { section: 'structured', quote: field.trim(), predicate, confidence: text.some(far) ? 'low' : 'high' }];
}

/** The criteria of the text together with those of the registry's own age and sex fields. `bothSexes`: the text names both. */
export function withFields(text: readonly Criterion[], eligibility: Eligibility, bothSexes: boolean): readonly Criterion[] {
  const { minimumAge, maximumAge, sex } = eligibility;
  const aged = withAgeField(withAgeField(text.flatMap(byEnds), 'min', minimumAge), 'max', maximumAge);
  if (sex === undefined) return aged;
  const allow = sex === 'ALL' ? undefined : sex === 'FEMALE' ? 'female' : 'male';
  const against = (criterion: Criterion): boolean => criterion.predicate?.kind === 'sex' && criterion.predicate.allow !== allow;
  const compared = aged.map((criterion): Criterion => (against(criterion) ? { ...criterion, confidence: 'low' } : criterion));
  if (allow === undefined) return compared;
  const agreed = !bothSexes && !aged.some(against);
  return [...compared, { section: 'structured', quote: sex, predicate: { kind: 'sex', allow }, confidence: agreed ? 'high' : 'low' }];
}
