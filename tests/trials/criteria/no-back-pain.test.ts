import { noBackPain } from '../../../src/trials/criteria/no-back-pain.ts';
import { readAll } from '../short-reading.ts';
import type { Section } from './read-line.ts';
import { readLine } from './read-line.ts';

const LEFT_OUT: readonly (readonly [Section, string])[] = [
  ['must not have', 'Current neck/back pain or history of chronic neck/back pain'],
  ['must not have', 'Low back pain at the time of inclusion'],
  ['must not have', 'Patients with low back pain'],
  ['must not have', 'No history of low back pain'],
  ['must have', 'No back pain in the last 6 months'],
  ['must have', 'Free of low back pain'],
];

const SOMETHING_ELSE: readonly (readonly [Section, string])[] = [
  ['must have', 'Current low back pain'],
  ['must not have', 'Back pain due to a fracture'],
  ['must not have', 'Acute low back pain'],
  ['must not have', 'Low back pain for less than 3 months'],
  ['must not have', 'Surgery for low back pain'],
  ['must not have', 'Patients without low back pain'],
  ['must have', 'Low back pain that is no neuropathic pain'],
];

test.each(LEFT_OUT)('%s: %s leaves out everyone whose back hurts', (section, line) => {
  expect(readLine(noBackPain, section, line)).toEqual(['pain, high']);
});

test.each(SOMETHING_ELSE)('%s: %s does not', (section, line) => {
  expect(readLine(noBackPain, section, line)).toEqual([]);
});

test('where the study asks for pain, the line is meant for some of its people', () => {
  const exclusion = '\n\nExclusion Criteria:\n\n* Back pain';
  expect(readAll({ text: `Inclusion Criteria:\n\n* Able to walk${exclusion}` })).toContain('exclusion: pain site:back max:0 high');
  expect(readAll({ text: `Inclusion Criteria:\n\n* Leg pain with sciatica${exclusion}` })).toContain('exclusion: pain site:back max:0 low');
});
