import { opioid } from '../../../src/trials/criteria/opioid.ts';
import { painMedicine } from '../../../src/trials/criteria/pain-medicine.ts';
import type { Section } from './read-line.ts';
import { readLine } from './read-line.ts';

const OPIOIDS: readonly (readonly [Section, string, string])[] = [
  ['must not have', 'Require daily narcotics.', 'forbidden, high'],
  ['must not have', 'Narcotic medication use', 'forbidden, high'],
  ['must not have', 'Current use of opioids', 'forbidden, high'],
  ['must not have', 'Used opioids regularly', 'forbidden, high'],
  ['must not have', 'Patients who are already on opioids, benzodiazepines or barbiturates', 'forbidden, high'],
  ['must have', 'Not currently taking opioid medication', 'forbidden, high'],
  ['must have', 'Subjects must be on opioid analgesic therapy for low back pain', 'required, high'],
  ['must have', 'Treated with daily opioids for low back pain for at least 3 months.', 'required, high'],
  [
    'must have',
    'Currently taking ≤60 mg oral morphine/day or equianalgesic dose of another opioid (including opioid naïve)',
    'limited, high',
  ],
  ['must not have', 'Opioid medication usage >60 MME/day', 'limited, high'],
  ['must have', 'Opioid naive (less than 30 mg oxycodone equivalent)', 'limited, high'],
  ['must have', 'Pain on current opioid medication and, if applicable, other medicine', 'required, high'],
  ['must have', 'Treated with daily opioids for chronic pain such as back pain or osteoarthritis', 'required, high'],
  ['must not have', 'On chronic opioid therapy or with opioid use disorder', 'forbidden, high'],
  ['must not have', 'Subjects who have received opioids within 7 days prior to randomization.', 'forbidden, low'],
  ['must not have', 'Previous drug dependency or chronic use of opioids (≥6 month)', 'forbidden, low'],
  ['must not have', 'Taking long-term strong opiates.', 'limited, low'],
  ['must have', 'Opioid-naïve', 'forbidden, high'],
  ['must not have', 'Not currently using opioids', 'required, low'],
];

const NO_OPIOID: readonly (readonly [Section, string])[] = [
  ['must not have', 'History of hypersensitivity, intolerance, or allergy to opioids'],
  ['must not have', 'Active alcohol or drug abuse and/or history of opioid abuse.'],
  ['must not have', 'Opioid addiction'],
  ['must not have', 'Subjects with non opioid induced constipation.'],
  ['must have', 'Inadequate relief from non-opioid analgesics'],
  ['must have', 'Dissatisfied with the current therapy (e.g. NSAIDs, opioids, paracetamol)'],
  ['must have', 'Requiring treatment with NSAIDs, acetaminophen, opioid analgesics and/or muscle relaxants'],
  ['must have', 'Failed conservative treatment including physical therapy, NSAIDs, narcotics and injections'],
  ['must not have', 'Spinal cord stimulator or intrathecal opioid pump'],
];

const MEDICINES: readonly (readonly [Section, string, string])[] = [
  ['must have', 'Chronic low back pain requiring treatment with NSAIDs or acetaminophen on most days', 'required now, high'],
  ['must have', 'Patients must have required daily analgesics for low back pain', 'required now, high'],
  ['must have', 'Pain not adequately controlled with non-opioid analgesics', 'required ever, high'],
  ['must not have', 'Current use of pain medication', 'forbidden now, high'],
  ['must not have', 'Taking painkillers', 'forbidden now, high'],
  ['must not have', 'Patients taking any medications for pain', 'forbidden now, high'],
  ['must not have', 'Intake of anti-inflammatory drugs during the last week', 'forbidden now, low'],
  ['must not have', 'History of spinal surgery, or on pain killers', 'forbidden now, low'],
  ['must not have', 'Continuous use of pain medication', 'forbidden now, low'],
  ['must not have', 'Participants who took NSAIDs within 1 week', 'forbidden now, low'],
  ['must not have', 'Use of pain medication (except paracetamol) within 3 days', 'forbidden now, low'],
];

const NO_MEDICINE: readonly (readonly [Section, string])[] = [
  ['must not have', 'Hypersensitivity or allergy to acetaminophen.'],
  ['must not have', 'Contraindication of NSAIDs'],
  ['must have', 'Stable dose of analgesics for 4 weeks if taking any'],
  ['must have', 'Willing to discontinue all analgesics during the washout'],
  ['must have', 'Failed conservative care (NSAIDs, physical therapy, injections)'],
  ['must not have', 'Taking aspirin or NSAIDs before the surgery'],
  ['must have', 'Able to fill in the analgesic questionnaires'],
];

test.each(OPIOIDS)('%s: %s → %s', (section, line, reading) => {
  expect(readLine(opioid, section, line)).toEqual([reading]);
});

test.each(NO_OPIOID)('%s: %s only names opioids', (section, line) => {
  expect(readLine(opioid, section, line)).toEqual([]);
});

test.each(MEDICINES)('%s: %s → %s', (section, line, reading) => {
  expect(readLine(painMedicine, section, line)).toEqual([reading]);
});

test.each(NO_MEDICINE)('%s: %s only names medicine', (section, line) => {
  expect(readLine(painMedicine, section, line)).toEqual([]);
});
