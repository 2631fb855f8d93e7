import { cancer } from '../../../src/trials/criteria/cancer.ts';
import type { Section } from './read-line.ts';
import { readLine } from './read-line.ts';

const ROWS: readonly (readonly [Section, string, string])[] = [
  ['must not have', 'History of malignancy', 'ever, high'],
  ['must not have', 'Past medical history of malignant tumour', 'ever, high'],
  ['must not have', 'Malignancy', 'ever, high'],
  ['must not have', 'Contraindication to massage (infection, fever, cancer)', 'ever, low'],
  ['must not have', 'Diabetes, cancer, heart failure', 'ever, high'],
  ['must have', 'No history of cancer', 'ever, high'],
  ['must not have', 'Active cancer', '0 years, high'],
  ['must not have', 'Patients with any known active malignancy.', '0 years, high'],
  ['must not have', 'Current malignant disease', '0 years, high'],
  ['must not have', 'Cancer within the past 5 years', '5 years, high'],
  ['must not have', 'The patient has a history of malignancy or chemotherapy within the past five years', '5 years, high'],
  [
    'must not have',
    'History of malignant tumor (except those with a cured tumor and no re-occurrence for the last five years)',
    '5 years, high',
  ],
  ['must not have', 'History of malignancy within past 2 years, with exception of a treated basal cell carcinoma', '2 years, low'],
  ['must not have', 'History of cancer (except non-melanoma skin cancer)', 'ever, low'],
  ['must not have', 'Active, local or systemic malignancy such as lung cancer or leukemia', '0 years, high'],
  ['must not have', 'Has any active malignancy or undergoes treatment for a malignancy', '0 years, high'],
  ['must not have', 'Red flags indicating a serious pathology such as neoplasm or fracture', 'ever, low'],
  ['must not have', 'Evidence of malignant disease', 'ever, low'],
  ['must not have', 'Tumor metastasis', 'ever, low'],
  ['must not have', 'Spinal tumor', 'ever, low'],
  // A disease of the whole person, whatever of the back stands beside it.
  ['must not have', 'Spinal stenosis, previous lumbar surgery, cancer', 'ever, high'],
  ['must not have', 'Red flags: weight loss, fever, history of cancer', 'ever, high'],
  ['must not have', 'Significant diseases, such as: heart failure (also if treated), malignancy', 'ever, low'],
  ['must not have', 'Major trauma in the last year, osteoporosis or cancer', 'ever, high'],
  ['must not have', 'Cancer in progress', '0 years, high'],
  ['must not have', 'History of malignancy; patients who have been disease-free for at least 5 years are eligible.', '5 years, high'],
  ['must not have', 'Patients will be excluded if they have: osteoporosis, cancer', 'ever, high'],
  ['must not have', 'Cancer, if it is treated with opioids', 'ever, low'],
  ['must not have', 'Back pain due to tumor', 'ever, low'],
  ['must not have', 'Metastases to the spine', 'ever, low'],
];

const NOT_READ: readonly (readonly [Section, string])[] = [
  ['must not have', 'Family history of cancer'],
  ['must have', 'Back pain of non-malignant origin'],
  ['must not have', 'Brain tumor'],
  ['must not have', 'Operative site in the vicinity of a resected tumor'],
  ['must not have', 'Taking antineoplastic medications'],
  ['must not have', 'Tumor necrosis factor inhibitors'],
  ['must have', 'Benign tumor allowed'],
];

test.each(ROWS)('%s: %s → %s', (section, line, reading) => {
  expect(readLine(cancer, section, line)).toEqual([reading]);
});

test.each(NOT_READ)('%s: %s leaves out nobody for cancer', (section, line) => {
  expect(readLine(cancer, section, line)).toEqual([]);
});
