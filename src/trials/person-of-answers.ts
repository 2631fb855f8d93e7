import type { DiagnosisCode, FlagName } from './criterion.ts';
import type { Person, Span } from './person.ts';

/** Answers by question id. What is missing, `null` (skipped) or `'unsure'` says nothing. */
export type GivenAnswers = Readonly<Record<string, unknown>>;

/** A hundred years: no upper bound of a study lies beyond. */
const FOREVER_WEEKS = 5200;

/**
 * Weeks of pain behind a choice. The choices touch, and nobody who says "4 to 12 weeks" means its last day, so the edges stay just inside;
 * "over 12 weeks" starts at three months, because to studies and people alike the two are the same.
 */
const WEEKS_OF_PAIN: Readonly<Record<string, Span>> = {
  under_72h: { from: 0, to: 0.43 },
  under_4w: { from: 0.44, to: 3.99 },
  '4_to_12w': { from: 4.01, to: 11.99 },
  over_12w: { from: 13.1, to: FOREVER_WEEKS },
};

/** Weeks since the surgery behind a choice, with the edges just inside too, since months are not a round number of weeks. */
const WEEKS_SINCE_SURGERY: Readonly<Record<string, Span>> = {
  under_3m: { from: 0, to: 11.9 },
  '3_to_6m': { from: 13.1, to: 23.9 },
  '6_to_12m': { from: 26.2, to: 47.9 },
  '1_to_2y': { from: 52.4, to: 103.9 },
  over_2y: { from: 104.6, to: FOREVER_WEEKS },
};

/** What each condition one can name tells; those not named are absent once the question was answered. */
const FLAGS_OF_CONDITIONS: Readonly<Record<string, FlagName>> = {
  'broken-vertebra': 'fracture',
  osteoporosis: 'osteoporosis',
  'recent-accident': 'trauma',
  inflammatory: 'inflammatory',
  fibromyalgia: 'fibromyalgia',
  infection: 'infection',
  'spinal-injection': 'injection',
  implant: 'implant',
};

const CODES: readonly DiagnosisCode[] = ['slipped-disc', 'worn-disc', 'narrow-canal', 'slipped-vertebra', 'joint', 'other'];

/** The person behind the answers: only what they say, and what follows from it without doubt. */
export function personOf(answers: GivenAnswers): Person {
  const sex = sexOf(answers.sex);
  const pregnant = yesNo(answers.pregnancy) ?? (sex === 'male' ? false : undefined);
  const { recent, anticoagulant } = thinnerAndCancer(answers);
  const flags = { ...conditionFlags(answers.conditions), 'half-the-days': yesNo(answers['half-the-days']), anticoagulant };
  return onlyKnown<Person>({
    age: point(answers.age),
    sex,
    durationWeeks: durationOf(answers.duration),
    backPain: point(answers['pain-level']),
    legPainLevel: point(answers['leg-pain-level']),
    legPain: yesNo(answers['leg-pain-below-knee']),
    pregnant,
    surgery: surgeryOf(answers),
    ...medicines(answers),
    diagnosis: diagnosisOf(answers),
    cancer: cancerOf(recent, listOf(answers.conditions)),
    bmi: point(answers['height-weight']),
    flags: onlyKnown(flags),
  });
}

/** Someone who never took medicine for the pain, or takes none now, takes no opioid for it; an answer on opioids itself counts more. */
function medicines(answers: GivenAnswers): Pick<Person, 'opioids' | 'painMedicine'> {
  const [ever, now, told] = [yesNo(answers.medication), yesNo(answers['medicine-now']), yesNo(answers.opioids)];
  const opioids = told ?? (ever === false || now === false ? false : undefined);
  const takesNow = opioids === true ? true : (now ?? (ever === false ? false : undefined));
  const painMedicine = onlyKnown({ ever: takesNow === true ? true : ever, now: takesNow });
  return { opioids, painMedicine: Object.keys(painMedicine).length > 0 ? painMedicine : undefined };
}

/**
 * Told "no clear cause" is a finding: nonspecific. Told nothing is none: that person may have a slipped disc nobody has looked for,
 * so neither "nonspecific" nor the absence of a cause follows, and the studies that ask stay open.
 */
function diagnosisOf(answers: GivenAnswers): Person['diagnosis'] {
  const told = listOf(answers.diagnosis);
  if (yesNo(answers.diagnosed) === false || !told || told.length === 0) return undefined;
  const codes = CODES.filter((code) => told.includes(code));
  if (codes.length > 0) return { nonspecific: false, codes };
  return told.includes('no-clear-cause') ? { nonspecific: true, codes } : undefined;
}

function surgeryOf(answers: GivenAnswers): Person['surgery'] {
  const ever = yesNo(answers.surgery);
  if (ever === undefined) return undefined;
  const when = ever ? WEEKS_SINCE_SURGERY[String(answers['surgery-when'])] : undefined;
  return when ? { ever, weeksAgo: when } : { ever };
}

/** What was had within the 5 years that one question looks back. */
function thinnerAndCancer(answers: GivenAnswers): { recent?: boolean; anticoagulant?: boolean } {
  const either = yesNo(answers['blood-thinner-or-cancer']);
  if (either === false) return { recent: false, anticoagulant: false };
  const which = listOf(answers['thinner-or-cancer']);
  if (either !== true || !which || which.length === 0) return {};
  return { recent: which.includes('cancer'), anticoagulant: which.includes('blood-thinner') };
}

/**
 * A "no" to the last 5 years says nothing of a cancer before that: the list of conditions asks for it. Who says "cancer" seldom says when,
 * and cured is not found, so a limit in years stays with the study team.
 */
function cancerOf(recent: boolean | undefined, conditions: readonly string[] | undefined): Person['cancer'] {
  const longAgo = { from: 5, to: 120 };
  const past = conditions?.includes('cancer-past');
  if (recent === true) return { ever: true };
  if (past === true) return recent === false ? { ever: true, yearsAgo: longAgo } : { ever: true };
  if (recent === undefined) return undefined;
  return past === false ? { ever: false } : { yearsAgo: longAgo };
}

function conditionFlags(answer: unknown): Partial<Record<FlagName, boolean>> {
  const named = listOf(answer);
  if (!named) return {};
  const flags = Object.entries(FLAGS_OF_CONDITIONS).map(([id, flag]) => [flag, named.includes(id)] as const);
  return Object.fromEntries(flags);
}

/** Days become weeks; "comes and goes" says nothing of how long it has gone on. */
function durationOf(answer: unknown): Span | undefined {
  const days = point(answer);
  if (days) return { from: days.from / 7, to: days.to / 7 };
  return typeof answer === 'string' && Object.hasOwn(WEEKS_OF_PAIN, answer) ? WEEKS_OF_PAIN[answer] : undefined;
}

function sexOf(answer: unknown): Person['sex'] {
  return answer === 'female' || answer === 'male' ? answer : undefined;
}

function point(answer: unknown): Span | undefined {
  return typeof answer === 'number' && Number.isFinite(answer) ? { from: answer, to: answer } : undefined;
}

function yesNo(answer: unknown): boolean | undefined {
  if (answer === 'yes') return true;
  return answer === 'no' ? false : undefined;
}

/** The choices made where several could be; one that says "not sure" makes the whole answer say nothing. */
function listOf(answer: unknown): readonly string[] | undefined {
  if (!Array.isArray(answer) || answer.includes('unsure')) return undefined;
  return answer.filter((one): one is string => typeof one === 'string');
}

function onlyKnown<T extends object>(facts: { [key in keyof T]: T[key] | undefined }): T {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined)) as T;
}
