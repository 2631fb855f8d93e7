import type { Confidence, Criterion, Predicate } from './criterion.ts';
import { contradictory } from './contradiction.ts';
import { decidingQuestions } from './deciding-questions.ts';
import { evaluate } from './evaluate.ts';
import type { Outcome } from './evaluate.ts';
import type { ReadStudy } from './found.ts';
import { matterOf } from './matter.ts';
import type { Person } from './person.ts';

/** `possible`: nothing that was told speaks against it. `open`: it cannot be told yet. `against`: a line of the record speaks against it. Never "eligible". */
export type Verdict = 'possible' | 'open' | 'against';

/** A line that some rule understood. */
export type Readable = Criterion & { predicate: Predicate };

/** One line of the record beside what is known of a person. */
export interface Point {
  criterion: Readable;
  /** How sure the reading is here: lines that exclude each other are not sure, however plain each is. */
  confidence: Confidence;
  outcome: Outcome;
  /** The ids of the questions that would decide it; none when the study team has to. */
  questions: readonly string[];
}

/** A study beside a person. A fact that several lines ask for stands once in each list, and no line fits that is open or against for it. */
export interface Match {
  study: ReadStudy;
  verdict: Verdict;
  fits: readonly Point[];
  /** What nobody can tell yet, and the lines that may speak against it but were not read with certainty. */
  open: readonly Point[];
  against: readonly Point[];
  /** The lines no rule understood, for the study team. */
  unread: readonly Criterion[];
}

/** Compares a study with a person: only a line read with high confidence can speak against it. */
export function match(study: ReadStudy, person: Person): Match {
  const readable = readableOf(study);
  const points = readable.map((criterion) => pointOf(criterion, readable, person));
  const against = points.filter(ruledOut);
  const open = points.filter((point) => !ruledOut(point) && point.outcome !== 'met');
  const doubtful = new Set([...open, ...against].map(({ criterion }) => lineOf(criterion)));
  return {
    study,
    verdict: verdictOf(against, open, readable),
    fits: onceEach(points.filter(({ outcome, criterion }) => outcome === 'met' && !doubtful.has(lineOf(criterion)))),
    open: onceEach(open),
    against: onceEach(against),
    unread: study.criteria.filter(({ predicate }) => predicate === undefined),
  };
}

/** The lines of a study that some rule understood. */
export function readableOf({ criteria }: ReadStudy): readonly Readable[] {
  return criteria.filter((one): one is Readable => one.predicate !== undefined);
}

/** Whether this line, among all of its record that were understood, rules this person out. */
export function speaksAgainst(criterion: Readable, all: readonly Readable[], person: Person): boolean {
  return ruledOut(pointOf(criterion, all, person));
}

function pointOf(criterion: Readable, all: readonly Readable[], person: Person): Point {
  const outcome = evaluate(criterion.predicate, person);
  const contradicts = (other: Readable) =>
    other.confidence === 'high' && contradictory(criterion, other) && evaluate(other.predicate, person) !== 'not-met';
  const unsure = outcome === 'not-met' && all.some(contradicts);
  return {
    criterion,
    confidence: unsure ? 'low' : criterion.confidence,
    outcome,
    questions: outcome === 'unknown' ? decidingQuestions(criterion.predicate, person) : [],
  };
}

function ruledOut({ outcome, confidence }: Point): boolean {
  return outcome === 'not-met' && confidence === 'high';
}

/** A record of which no line of text was understood stays open: its age limits alone say too little. */
function verdictOf(against: readonly Point[], open: readonly Point[], readable: readonly Readable[]): Verdict {
  if (against.length > 0) return 'against';
  return open.length > 0 || readable.every(({ section }) => section === 'structured') ? 'open' : 'possible';
}

function lineOf({ quote, predicate }: Readable): string {
  return `${matterOf(predicate)}: ${quote}`;
}

/** Of the lines about one matter, the one that was read with most certainty, the first of them. */
function onceEach(points: readonly Point[]): readonly Point[] {
  const first = new Map<string, Point>();
  for (const point of points) {
    const matter = matterOf(point.criterion.predicate);
    const other = first.get(matter);
    if (!other || (other.confidence === 'low' && point.confidence === 'high')) first.set(matter, point);
  }
  return [...first.values()];
}
