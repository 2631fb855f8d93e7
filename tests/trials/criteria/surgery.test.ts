import { surgery } from '../../../src/trials/criteria/surgery.ts';
import type { Section } from './read-line.ts';
import { readLine } from './read-line.ts';

const ROWS: readonly (readonly [Section, string, string])[] = [
  // Ever.
  ['must not have', 'Previous lumbar spine surgery.', 'forbidden any, high'],
  ['must not have', 'lumbar surgery', 'forbidden any, high'],
  ['must not have', 'History of spinal surgery', 'forbidden any, high'],
  ['must not have', 'No previous spinal surgery', 'forbidden any, high'],
  ['must have', 'No previous history of spinal surgery.', 'forbidden any, high'],
  ['must have', 'Patients who had previous spinal surgery were excluded from the study.', 'forbidden any, high'],
  ['must not have', 'H/O low back surgery', 'forbidden any, high'],
  ['must not have', 'Have been operated on for a spinal disorder before', 'forbidden any, high'],
  ['must not have', 'Prior surgery of the spine, pelvis or hip', 'forbidden any, high'],
  ['must not have', 'Has history of prior surgery', 'forbidden any, high'],
  // Within a time.
  ['must not have', 'Lumbar spinal surgery within the preceding six months', 'forbidden any 26 weeks, high'],
  ['must not have', 'Any lumbar surgery within six months of the baseline examination', 'forbidden any 26 weeks, high'],
  ['must not have', 'Spinal surgery within the last year', 'forbidden any 52 weeks, high'],
  ['must not have', 'Patients must not have had lower back surgery within 6 months prior to baseline.', 'forbidden any 26 weeks, high'],
  ['must not have', 'Surgical procedure(s) for CLBP within 6 months prior to Screening.', 'forbidden any 26 weeks, high'],
  ['must not have', 'Back surgery in the past 2 years', 'forbidden any 104 weeks, high'],
  ['must not have', 'Less than one year after spinal surgery', 'forbidden any 52 weeks, high'],
  ['must not have', 'Within 6 months following lumbar surgery', 'forbidden any 26 weeks, high'],
  ['must not have', 'Previous spine surgery in the lumbar region or adjacent to the disc of interest', 'forbidden any, high'],
  ['must not have', 'Spinal fusion surgery at any time or lumbar decompression within the last 12 months', 'forbidden fusion, high'],
  ['must not have', 'Previous lumbar spine surgery with instrumentation', 'forbidden fusion, high'],
  ['must not have', 'Spinal surgery with or without fusion', 'forbidden any, high'],
  ['must not have', 'Any surgery within 3 months', 'forbidden any 13 weeks, high'],
  ['must not have', 'Major surgery in the last 6 months', 'forbidden any 26 weeks, high'],
  ['must not have', 'Have undergone spinal surgery less than 6 months ago', 'forbidden any 26 weeks, high'],
  // At the place of the study, or by fusion only.
  ['must not have', 'Prior back surgery at the same level', 'forbidden level, high'],
  ['must not have', 'Prior surgery at intended treatment level.', 'forbidden level, high'],
  ['must not have', 'A previous history of lumbar fusion surgery.', 'forbidden fusion, high'],
  ['must not have', 'Any prior lumbar fusion', 'forbidden fusion, high'],
  ['must not have', 'Revision surgery', 'forbidden level, low'],
  // Asked for, or fine either way.
  ['must have', 'Patients who had undergone a first time uncomplicated disc surgery', 'required any, high'],
  ['must have', 'Meeting the diagnostic criteria for failed back surgery syndrome', 'required any, high'],
  ['must have', 'Persistent leg pain in patients with a history of lumbar spine surgery', 'required any, high'],
  ['must have', 'Having undergone lumbar disc herniation surgery', 'required any, high'],
  ['must have', 'The patients had lumbar microdiscectomy surgery', 'required any, high'],
  ['must have', 'Low back pain with or without previous spine surgery', 'allowed any, high'],
  // A doubt: one operation by name, exceptions, shared times.
  ['must not have', 'Who have undergone open microdiscectomy', 'forbidden any, low'],
  ['must not have', 'Prior lumbar spine surgery for stenosis', 'forbidden any, low'],
  ['must not have', 'Previous lumbar spine surgery with the exception of discectomy at the target levels.', 'forbidden any, low'],
  ['must not have', 'Prior lumbar spine surgery (nucleoplasty at non-index level is considered acceptable).', 'forbidden any, low'],
  ['must not have', 'Two or more prior back surgeries', 'forbidden any, low'],
  // Points of a list that have nothing to do with what stands before them.
  ['must not have', 'Contraindications to exercise, heart disease, previous spine surgery and pregnancy', 'forbidden any, high'],
  ['must not have', 'Patients will be excluded if they have: previous back surgery, fractures', 'forbidden any, high'],
  ['must not have', 'Diseases that affect balance, such as stroke, previous spine surgery', 'forbidden any, low'],
  ['must not have', 'Cauda equina lesion, postoperative cases, fever', 'forbidden any, high'],
];

const NOT_READ: readonly (readonly [Section, string])[] = [
  ['must have', 'Chronic low back pain e.g. osteoarthritis, spinal stenosis, failed back surgery, scoliosis.'],
  ['must have', 'Scheduled for elective lumbar laminectomy for spinal stenosis.'],
  ['must have', 'No more than one prior lumbar surgery'],
  ['must have', 'At least 6 months since last spine surgery'],
  ['must have', 'Patients undergoing a lumbar disc surgery'],
  ['must have', 'Insufficient response to at least 6 months of non-operative treatment'],
  ['must have', 'At least six weeks of failed conservative treatment prior to surgery'],
  ['must have', 'At least 18 years of age at the time of planned surgery.'],
  ['must not have', 'Patients receiving additional invasive back surgery after the study treatment.'],
  ['must not have', 'Candidate for lumbar spine surgery'],
  ['must not have', 'Planned spinal surgery during the study'],
  ['must not have', 'Knee surgery or hip replacement'],
  ['must not have', 'History of abdominal surgery'],
  ['must not have', 'Previous surgery of the cervical spine'],
  ['must not have', 'Treatment with any oral steroids within ten (10) days prior to the surgery'],
  ['must not have', 'Infection at the site of surgery'],
  ['must not have', 'Any condition that precludes the surgical procedure.'],
  ['must not have', 'Cauda equina syndrome (usually requiring urgent surgery).'],
  ['must have', 'Women must be surgically sterile (hysterectomy or tubal ligation with surgery at least 6 weeks before Screening)'],
  ['must not have', 'Involved in litigation regarding a spine surgery.'],
  ['must have', 'Good ability of independent behavior and cooperation'],
];

test.each(ROWS)('%s: %s → %s', (section, line, reading) => {
  expect(readLine(surgery, section, line)).toEqual([reading]);
});

test('what is recent differs, but the last three months are', () => {
  expect(readLine(surgery, 'must not have', 'Recent back surgery')).toEqual([
    'forbidden any 12 weeks, high',
    'forbidden any 52 weeks, low',
  ]);
});

test.each(NOT_READ)('%s: %s says nothing of earlier surgery', (section, line) => {
  expect(readLine(surgery, section, line)).toEqual([]);
});
