import { readFileSync } from 'node:fs';
import { recordReader } from '../../src/trials/registry-response.ts';
import { studyOfRecord } from '../../src/trials/study-of-record.ts';
import type { Study } from '../../src/trials/study.ts';

/** A recorded study. Stratum A is about low back pain; B about slipped and worn discs and narrow canals. */
export interface RecordedStudy {
  stratum: 'A' | 'B';
  study: Study;
}

/** The 170 real records the reading of criteria is made with. Throws when the reading of records refuses one. */
export function recordedStudies(): readonly RecordedStudy[] {
  const records = JSON.parse(readFileSync(new URL('records.json', import.meta.url), 'utf8')) as { _provenance: { stratum: 'A' | 'B' } }[];
  const read = recordReader({ fields: 0, studies: 0 });
  return records.map((record, at) => {
    const known = read(record);
    if (!known) throw new Error(`Record ${at} of records.json was refused; look at what src/trials/registry-response.ts asks of a record.`);
    return { stratum: record._provenance.stratum, study: studyOfRecord(known) };
  });
}
