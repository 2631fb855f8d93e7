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

/** Whether a line and a field say different things of one end of the age. */
function disagree(criterion: Criterion, end: AgeEnd, field: string | undefined): boolean {
  const years = ageField(field);
  const own = ageOf(criterion.predicate, end);
  return years !== undefined && own !== undefined && Math.abs(own - years) > YEARS_APART;
}

/** A line of which one end disagrees with its field as two criteria, so that the other end stays sure. */
function byEnds(criterion: Criterion, { minimumAge, maximumAge }: Eligibility): Criterion[] {
  const { predicate } = criterion;
  if (predicate?.kind !== 'age' || predicate.min === undefined || predicate.max === undefined) return [criterion];
  if (disagree(criterion, 'min', minimumAge) === disagree(criterion, 'max', maximumAge)) return [criterion];
  const { min, max } = predicate;
  return [
    { ...criterion, predicate: { kind: 'age', min } },
    { ...criterion, predicate: { kind: 'age', max } },
  ];
}

/** Whether the text takes people whom the field leaves out: whoever fails the text then fails both. */
function looser({ predicate }: Criterion, end: AgeEnd, years: number): boolean {
  const own = ageOf(predicate, end);
  return own !== undefined && (end === 'min' ? own < years - YEARS_APART : own > years + YEARS_APART);
}

/** One end of the age: the field wins over the text, unless they disagree; then only the limit that takes in more people is sure. */
function withAgeField(text: readonly Criterion[], end: AgeEnd, field: string | undefined): Criterion[] {
  const years = ageField(field);
  if (years === undefined || field === undefined) return [...text];
  const near = text.map((criterion): Criterion => {
    if (criterion.predicate?.kind !== 'age' || criterion.predicate[end] === undefined) return criterion;
    if (looser(criterion, end, years)) return criterion;
    if (disagree(criterion, end, field)) return { ...criterion, confidence: 'low' };
    return { ...criterion, predicate: { ...criterion.predicate, [end]: years } };
  });
  const predicate: Predicate = end === 'min' ? { kind: 'age', min: years } : { kind: 'age', max: years };
  return [
    ...near,
    {
      section: 'structured',
      quote: field.trim(),
      predicate,
      confidence: text.some((criterion) => looser(criterion, end, years)) ? 'low' : 'high',
    },
  ];
}

/** Where a line takes one sex and another line the other sex or both, none of them is sure. */
function withSexField(criteria: readonly Criterion[], sex: Eligibility['sex'], bothSexes: boolean): Criterion[] {
  const allowed = new Set(criteria.flatMap(({ predicate }) => (predicate?.kind === 'sex' ? [predicate.allow] : [])));
  const allow = sex === undefined || sex === 'ALL' ? undefined : sex === 'FEMALE' ? 'female' : 'male';
  if (allow !== undefined) allowed.add(allow);
  const confidence = allowed.size > 1 || bothSexes || (sex === 'ALL' && allowed.size > 0) ? 'low' : 'high';
  const compared = criteria.map((criterion): Criterion =>
    criterion.predicate?.kind === 'sex' && confidence === 'low' ? { ...criterion, confidence } : criterion,
  );
  return allow === undefined || sex === undefined
    ? compared
    : [...compared, { section: 'structured', quote: sex, predicate: { kind: 'sex', allow }, confidence }];
}

/** The criteria of the text together with those of the registry's own age and sex fields. `bothSexes`: the text names both. */
export function withFields(text: readonly Criterion[], eligibility: Eligibility, bothSexes: boolean): readonly Criterion[] {
  const { minimumAge, maximumAge, sex } = eligibility;
  const ends = text.flatMap((criterion) => byEnds(criterion, eligibility));
  return withSexField(withAgeField(withAgeField(ends, 'min', minimumAge), 'max', maximumAge), sex, bothSexes);
}
