import type { Need, Predicate } from './criterion.ts';
import type { Person, Span } from './person.ts';

/** What a person's facts say of a requirement. Never a closed world: a fact that is missing leaves it `unknown`. */
export type Outcome = 'met' | 'not-met' | 'unknown';

type Of<K extends Predicate['kind']> = Extract<Predicate, { kind: K }>;

/** People tell a time in round months and studies in weeks: a figure within this share of a bound still meets it. */
const ROUNDED_TIME = 0.08;

/** Compares one requirement with what is known of a person. */
export function evaluate(predicate: Predicate, person: Person): Outcome {
  switch (predicate.kind) {
    case 'age':
      return within(person.age, predicate.min, predicate.max);
    case 'sex':
      return known(person.sex === undefined ? undefined : person.sex === predicate.allow);
    case 'duration':
      return duration(predicate, person.durationWeeks);
    case 'pain':
      return within(painAt(predicate.site, person), predicate.min, predicate.max);
    case 'surgery':
      return surgery(predicate, person.surgery);
    case 'pregnancy':
      return needed(predicate.need, person.pregnant);
    case 'opioid':
      return opioid(predicate, person.opioids);
    case 'pain-medicine':
      return needed(predicate.need, predicate.now ? person.painMedicine?.now : person.painMedicine?.ever);
    case 'leg-pain':
      return needed(predicate.need, person.legPain);
    case 'diagnosis':
      return diagnosis(predicate, person.diagnosis);
    case 'cancer':
      return cancer(predicate, person.cancer);
    case 'bmi':
      return within(person.bmi, predicate.min, predicate.max);
    case 'flag':
      return flag(predicate, person.flags?.[predicate.name]);
  }
}

function known(holds: boolean | undefined): Outcome {
  if (holds === undefined) return 'unknown';
  return holds ? 'met' : 'not-met';
}

function needed(need: Need, has: boolean | undefined): Outcome {
  return known(has === undefined ? undefined : has === (need === 'required'));
}

/** Only injections of the last 3 months are asked: none of these does not mean that none was ever tried. */
function flag({ name, need }: Of<'flag'>, has: boolean | undefined): Outcome {
  return name === 'injection' && need === 'required' && has === false ? 'unknown' : needed(need, has);
}

function opposite(outcome: Outcome): Outcome {
  if (outcome === 'unknown') return outcome;
  return outcome === 'met' ? 'not-met' : 'met';
}

function within(span: Span | undefined, min = -Infinity, max = Infinity): Outcome {
  if (!span) return 'unknown';
  if (span.from >= min && span.to <= max) return 'met';
  return span.to < min || span.from > max ? 'not-met' : 'unknown';
}

function duration({ minWeeks = 0, maxWeeks = Infinity }: Of<'duration'>, weeks: Span | undefined): Outcome {
  const slack = weeks && weeks.from === weeks.to ? ROUNDED_TIME : 0;
  return within(weeks, minWeeks * (1 - slack), maxWeeks * (1 + slack));
}

/** Pain that stays above the knee may still be leg pain to a study: its level is not known. Where a study names no place, the worse of the two counts. */
function painAt(site: Of<'pain'>['site'], { backPain, legPain, legPainLevel }: Person): Span | undefined {
  const leg = legPain === false ? { from: 0, to: 0 } : legPainLevel;
  if (site === 'back') return backPain;
  if (site === 'leg') return legPainLevel;
  if (!backPain && !leg) return undefined;
  const [back, other] = [backPain ?? { from: 0, to: 10 }, leg ?? { from: 0, to: 10 }];
  return { from: Math.max(back.from, other.from), to: Math.max(back.to, other.to) };
}

/** Which level was operated, and whether it was fused, is not asked: only "never", or long enough ago, settles those. */
function surgery({ need, withinWeeks, scope }: Of<'surgery'>, had: Person['surgery']): Outcome {
  if (need === 'allowed') return 'met';
  const happened = hadSurgery(had, withinWeeks, scope);
  return need === 'required' ? happened : opposite(happened);
}

function hadSurgery(had: Person['surgery'], withinWeeks: number | undefined, scope: Of<'surgery'>['scope']): Outcome {
  if (!had) return 'unknown';
  if (!had.ever) return 'not-met';
  const inTime = withinWeeks === undefined ? 'met' : within(had.weeksAgo, 0, withinWeeks);
  return scope === 'any' || inTime === 'not-met' ? inTime : 'unknown';
}

/** A limit on the dose leaves those who take one to the study team; without any the limit is kept. */
function opioid({ need }: Of<'opioid'>, takes: boolean | undefined): Outcome {
  if (need !== 'limited') return needed(need, takes);
  return takes === false ? 'met' : 'unknown';
}

/**
 * A worn disc is found in many people without pain, and "other" may be any name at all: neither settles "nonspecific".
 * Someone with another cause answers "other", so without it there is none to leave out; whether it is the one required stays open.
 */
function diagnosis(predicate: Of<'diagnosis'>, told: Person['diagnosis']): Outcome {
  if (!told) return 'unknown';
  if (predicate.need === 'nonspecific') {
    if (told.nonspecific) return 'met';
    return told.codes.every((code) => code === 'worn-disc' || code === 'other') ? 'unknown' : 'not-met';
  }
  const named = predicate.codes;
  const has = hasOne(named, told);
  if (predicate.need === 'required') return has;
  return has === 'unknown' && !told.codes.includes('other') ? 'met' : opposite(has);
}

function hasOne(named: readonly string[], { nonspecific, codes }: NonNullable<Person['diagnosis']>): Outcome {
  if (codes.some((code) => code !== 'other' && named.includes(code))) return 'met';
  if (nonspecific) return 'not-met';
  if (named.includes('worn-disc')) return 'unknown'; // found beside most named causes, and seldom told to the person
  return codes.includes('other') || named.includes('other') ? 'unknown' : 'not-met';
}

/** Studies only ever leave cancer out. Without a number of years, any cancer counts, however long ago; with 0, only one of today. When exactly it was is not asked. */
function cancer({ withinYears }: Of<'cancer'>, had: Person['cancer']): Outcome {
  if (!had) return 'unknown';
  if (had.ever === false) return 'met';
  if (withinYears === undefined) return had.ever ? 'not-met' : 'unknown';
  if (had.yearsAgo && (had.yearsAgo.from > 0 || withinYears > 0) && had.yearsAgo.from >= withinYears) return 'met';
  return 'unknown';
}
