import type { ReadStudy } from '../../../src/trials/found.ts';
import { match } from '../../../src/trials/match.ts';
import type { Match, Verdict } from '../../../src/trials/match.ts';
import { personOf } from '../../../src/trials/person-of-answers.ts';
import type { GivenAnswers } from '../../../src/trials/person-of-answers.ts';
import { plainQuote } from './same-requirement.ts';

export type Label = 'not-eligible' | 'likely' | 'unknown';

/** A person beside one record, and what a careful reader says of the two. */
export interface LabelledPerson {
  id: string;
  person: string;
  answers: GivenAnswers;
  label: Label;
  because?: string;
  apart: boolean;
}

/** Counts of what the matcher says of labelled people, and each of its faults in one line. */
export interface PeopleFigures {
  verdicts: Readonly<Record<Label, Readonly<Record<Verdict, number>>>>;
  /** Lines shown as open or against, and how many of them do not stand in the record. */
  quotes: number;
  quotesNotInRecord: number;
  /** Not-eligible people of whom the line that was labelled is among those shown against them. */
  sameReason: number;
  misses: readonly string[];
}

/** Throws when a person names a record that is not there. */
export function measurePeople(studies: readonly ReadStudy[], people: readonly LabelledPerson[]): PeopleFigures {
  const seen = people.map((person) => ({ person, found: match(studyOf(studies, person.id), personOf(person.answers)) }));
  const count = (label: Label, verdict: Verdict) =>
    seen.filter(({ person, found }) => person.label === label && found.verdict === verdict).length;
  const row = (label: Label) => ({ possible: count(label, 'possible'), open: count(label, 'open'), against: count(label, 'against') });
  const shown = seen.flatMap(({ found }) => [...found.open, ...found.against].map(({ criterion }) => ({ found, criterion })));
  return {
    verdicts: { 'not-eligible': row('not-eligible'), likely: row('likely'), unknown: row('unknown') },
    quotes: shown.length,
    quotesNotInRecord: shown.filter(({ found, criterion }) => criterion.section !== 'structured' && !stands(found, criterion.quote)).length,
    sameReason: seen.filter(({ person, found }) => person.label === 'not-eligible' && saysWhy(found, person)).length,
    misses: seen.flatMap(({ person, found }) => fault(person, found)),
  };
}

function studyOf(studies: readonly ReadStudy[], id: string): ReadStudy {
  const study = studies.find((one) => one.study.id === id);
  if (!study) throw new Error(`A labelled person names ${id}, which is not among the records; look at the ids in the files of people.`);
  return study;
}

function stands({ study }: Match, quote: string): boolean {
  return plainQuote(study.study.eligibility.text).includes(plainQuote(quote));
}

function saysWhy({ against }: Match, { because = '' }: LabelledPerson): boolean {
  const reason = plainQuote(because);
  return against.some(({ criterion }) => plainQuote(criterion.quote).includes(reason) || reason.includes(plainQuote(criterion.quote)));
}

function fault({ id, person, label, because }: LabelledPerson, found: Match): string[] {
  const start = `${id} ${label}, said ${found.verdict}: ${person}`;
  const lines = found.against.map(({ criterion }) => `${JSON.stringify(criterion.predicate)} "${criterion.quote}"`).join(' | ');
  if (label === 'not-eligible') return found.verdict === 'against' ? [] : [`${start} Because: "${because ?? ''}"`];
  if (found.verdict === 'against') return [`${start} Against: ${lines}`];
  return label === 'unknown' && found.verdict === 'possible' ? [start] : [];
}
