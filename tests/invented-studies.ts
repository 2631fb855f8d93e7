import type { Found, TrialSearch } from '../src/trials/found.ts';
import { readCriteria } from '../src/trials/read-criteria.ts';
import { recordReader } from '../src/trials/registry-response.ts';
import { studyOfRecord } from '../src/trials/study-of-record.ts';
import { madeUpRecords } from './madeup-registry/records.ts';

/** A look into the registry that has found the invented studies, all of them at once. */
export function inventedStudies(): TrialSearch {
  const read = recordReader({ fields: 0, studies: 0 });
  const studies = madeUpRecords().flatMap((record) => {
    const known = read(record);
    const study = known && studyOfRecord(known);
    return study?.status === 'RECRUITING' ? [{ study, criteria: readCriteria(study) }] : [];
  });
  const found: Found = {
    studies,
    dataDate: '2026-11-20T09:00:05',
    fetchedAt: '2026-11-21T09:00:05Z',
    age: 'current',
    madeUp: true,
  };
  return { found: () => found, failed: () => undefined, look: () => Promise.resolve(found) };
}
