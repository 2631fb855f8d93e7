import { readFile } from 'node:fs/promises';
import { nextTrialQuestion } from '../dist/src/trials/next-trial-question.js';
import { LIKELY_ANSWERS } from '../dist/src/trials/likely-answers.js';
import { match } from '../dist/src/trials/match.js';
import { personOf } from '../dist/src/trials/person-of-answers.js';
import { readCriteria } from '../dist/src/trials/read-criteria.js';
import { recordReader } from '../dist/src/trials/registry-response.js';
import { studyOfRecord } from '../dist/src/trials/study-of-record.js';
import { percentile } from './table.mjs';

const STUDIES = 1000;
const PERSON = {
  medication: 'yes',
  diagnosed: 'yes',
  diagnosis: ['no-clear-cause'],
  age: 44,
  duration: 300,
  surgery: 'no',
  'pain-level': 6,
};

/** Milliseconds for reading the criteria of 1,000 real records, and the median ones for comparing them with a person and for choosing a question. */
export async function timeTrials() {
  const records = JSON.parse(await readFile(new URL('../tests/trials/records.json', import.meta.url), 'utf8'));
  const read = recordReader({ fields: 0, studies: 0 });
  const studies = Array.from({ length: STUDIES }, (_, at) => studyOfRecord(read(records[at % records.length])));
  const began = performance.now();
  const found = studies.map((study) => ({ study, criteria: readCriteria(study) }));
  const parsing = performance.now() - began;
  const person = personOf(PERSON);
  return {
    parsing,
    matching: medianOf(() => found.map((study) => match(study, person))),
    asking: medianOf(() => nextTrialQuestion([...LIKELY_ANSWERS.keys()], PERSON, found)),
  };
}

function medianOf(work) {
  const times = Array.from({ length: 20 }, () => {
    const began = performance.now();
    work();
    return performance.now() - began;
  });
  return percentile(times, 0.5);
}
