import { readContent } from '../../../src/content/content.ts';
import { applying } from '../../../src/questions.ts';
import type { Answers } from '../../../src/questions.ts';
import type { ReadStudy } from '../../../src/trials/found.ts';
import { readCriteria } from '../../../src/trials/read-criteria.ts';
import { recordedStudies } from '../recorded-studies.ts';
import { readLabels } from './labels.ts';
import { measurePeople } from './measure-people.ts';
import { measureQuestions } from './measure-questions.ts';
import { measureReading } from './measure-reading.ts';
import type { Measured } from './report.ts';

const INVENTED_PEOPLE = 400;

/** Reads every recorded study and measures the reading, the matching and the order of the questions. */
export function measure({ people: invented = INVENTED_PEOPLE } = {}): Measured {
  const recorded = recordedStudies().map(({ stratum, study }) => ({ stratum, read: { study, criteria: readCriteria(study) } }));
  const all: readonly ReadStudy[] = recorded.map(({ read }) => read);
  const aboutBackPain = recorded.filter(({ stratum }) => stratum === 'A').map(({ read }) => read);
  const { clauses, people, neverRead } = readLabels();
  return {
    records: all.length,
    reading: measureReading(all, clauses),
    people: {
      tuned: measurePeople(
        all,
        people.filter(({ apart }) => !apart),
      ),
      apart: measurePeople(
        all,
        people.filter(({ apart }) => apart),
      ),
      neverRead: measurePeople(all, neverRead),
    },
    studies: aboutBackPain.length,
    asked: measureQuestions(aboutBackPain, invented, applyingQuestions()),
  };
}

/** The ids of the questions that apply, by the gates of the real content, once a person wants to be asked. */
function applyingQuestions(): (answers: Readonly<Record<string, unknown>>) => readonly string[] {
  const questions = readContent('content/en').questions.get('trials') ?? [];
  return (answers) => applying(questions, { ...(answers as Answers), interest: 'yes', consent: 'yes' }).map(({ id }) => id);
}
