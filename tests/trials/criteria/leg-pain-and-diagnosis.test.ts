import { diagnosis } from '../../../src/trials/criteria/diagnosis.ts';
import { legPain } from '../../../src/trials/criteria/leg-pain.ts';
import type { Section } from './read-line.ts';
import { readLine } from './read-line.ts';

const LEG_PAIN: readonly (readonly [Section, string, string])[] = [
  ['must have', 'Unilateral radicular pain for at least 3 months', 'required, high'],
  ['must have', 'Sciatica with or without lower back pain for > 3 months', 'required, high'],
  ['must have', 'Radiculopathy with positive straight leg raise test.', 'required, high'],
  ['must have', 'Low back pain without radicular pain', 'forbidden, high'],
  ['must have', 'Low back pain without pain radiating below the knee', 'forbidden, high'],
  ['must have', 'Non-radicular low back pain', 'forbidden, high'],
  ['must not have', 'Signs of radiculopathy', 'forbidden, high'],
  ['must not have', 'Sciatica', 'forbidden, high'],
  [
    'must not have',
    'Patients with nerve root involvement, unstable trauma or other conditions that would prevent participation',
    'forbidden, high',
  ],
  ['must not have', 'Compression of spinal nerve root', 'forbidden, high'],
  ['must not have', 'Pain radiating below the knee', 'forbidden, high'],
  ['must have', 'Mean leg pain on visual analogue scale (VAS) >50 mm', 'required, low'],
  ['must have', 'Pain radiating no further than the knee', 'forbidden, low'],
  ['must not have', 'Radicular pain unless it resolved more than 6 months ago', 'forbidden, low'],
  ['must not have', 'No radicular pain', 'forbidden, low'],
  ['must not have', 'Bilateral sciatica', 'forbidden, low'],
  ['must not have', 'Leg pain more intense than back pain', 'forbidden, low'],
  ['must not have', 'Severe radiculopathy', 'forbidden, low'],
  ['must not have', 'Acute nerve root compression', 'forbidden, low'],
  ['must not have', 'Back pain only, without leg pain', 'required, low'],
];

const NO_LEG_PAIN: readonly (readonly [Section, string])[] = [
  ['must have', 'Low back pain with or without leg pain'],
  ['must have', 'Patients with low back and / or leg pain for at least 3 months'],
  ['must have', 'Low back pain predominant over leg pain'],
  ['must have', 'Low back pain that may radiate to the leg'],
  ['must have', 'Back pain score greater than the leg pain score'],
  ['must have', 'Disc disease with nerve root compression on MRI'],
  ['must have', 'Scheduled to receive a therapeutic selective nerve root block'],
  ['must not have', 'Leg pain due to causes other than herniated disc'],
  ['must not have', 'Radicular symptoms < 3 months duration'],
  ['must not have', 'Pathologies that may cause low back pain or radiating leg pain (e.g. spinal tumor)'],
];

const DIAGNOSIS: readonly (readonly [Section, string, string])[] = [
  ['must have', 'Chronic non-specific low back pain', 'nonspecific, high'],
  ['must have', 'Low back pain for more than 12 weeks, nonspecific in origin', 'nonspecific, high'],
  ['must have', 'CNSLBP of at least 3 months', 'nonspecific, high'],
  ['must have', 'Mechanical low back pain', 'nonspecific, low'],
  ['must not have', 'Low back pain due to a specific cause (e.g. fracture, stenosis, herniation)', 'nonspecific, high'],
  ['must not have', 'Specific spinal pathology such as spondylolisthesis or infection', 'nonspecific, high'],
  ['must not have', 'Secondary low back pain', 'nonspecific, low'],
  ['must have', 'MRI evidence of disk herniation in the lumbar spine', 'required slipped-disc, high'],
  ['must have', 'Clinically diagnosed LDH that was confirmed by MRI.', 'required slipped-disc, high'],
  ['must have', 'Disc herniation at L4-L5 or L5-S1', 'required slipped-disc, high'],
  ['must have', 'Undergoing LDH surgery', 'required slipped-disc, high'],
  ['must have', 'Documented diagnosis of degenerative disc disease', 'required worn-disc, high'],
  ['must have', 'Patients with primary lumbar herniated disc disease', 'required slipped-disc, high'],
  ['must have', 'Stenosis excluded by MRI', 'forbidden narrow-canal, low'],
  ['must have', 'Symptomatic lumbar spinal stenosis', 'required narrow-canal, high'],
  ['must have', 'Degenerative spondylolisthesis with stenosis', 'required narrow-canal+slipped-vertebra, high'],
  ['must have', 'Sacroiliac joint pain confirmed by block', 'required joint, high'],
  ['must have', 'MRI signs of degenerative disc disease', 'required worn-disc, low'],
  ['must have', 'Degenerative disc disease is defined as disc degeneration on MRI', 'required worn-disc, low'],
  ['must have', 'Disc herniation with back and/or leg pain', 'required slipped-disc, high'],
  ['must have', 'Posterior or posterolateral disc herniation', 'required slipped-disc, high'],
  ['must have', 'Patients affected by lumbar spinal stenosis', 'required narrow-canal, high'],
  ['must have', 'Degenerative disc disease confirmed by imaging with one of the following:', 'required worn-disc, high'],
  ['must not have', 'Facet joint pain', 'forbidden joint, low'],
  ['must not have', 'Sacroiliac joint pain or facet joint pain', 'forbidden joint, high'],
  ['must have', 'Disc herniation or spinal stenosis', 'required slipped-disc+narrow-canal, high'],
  ['must have', 'Lumbar disc herniation or degenerative lumbar pathology', 'required slipped-disc, low'],
  ['must not have', 'Spondylolisthesis', 'forbidden slipped-vertebra, high'],
  ['must not have', 'spinal stenosis,', 'forbidden narrow-canal, high'],
  ['must not have', 'History of lumbar disc herniation', 'forbidden slipped-disc, high'],
  ['must not have', 'Other spinal pathology (tumors, spondylolysis, or spondylolisthesis)', 'forbidden slipped-vertebra, high'],
  ['must not have', 'Non-specific back pain', 'required slipped-disc+worn-disc+narrow-canal+slipped-vertebra+joint+other, high'],
  ['must not have', 'Low back pain due to causes other than herniated disc', 'required slipped-disc, high'],
  ['must have', 'Symptomatic lumbar spinal stenosis with neurogenic claudication', 'required narrow-canal, high'],
  ['must not have', 'Symptomatic lumbar disc herniation', 'forbidden slipped-disc, high'],
  ['must not have', 'Pts with PIVD, spondylolisthesis', 'forbidden slipped-disc+slipped-vertebra, high'],
  // One degree or place of it only.
  ['must not have', 'Spondylolisthesis greater than Grade 1', 'forbidden slipped-vertebra, low'],
  ['must not have', 'Severe spinal stenosis', 'forbidden narrow-canal, low'],
  ['must not have', 'Lumbar scoliosis > 10 degrees', 'forbidden other, low'],
  ['must not have', 'Stenosis requiring surgery', 'forbidden narrow-canal, low'],
];

const NO_DIAGNOSIS: readonly (readonly [Section, string])[] = [
  ['must have', 'Low back pain with or without spinal stenosis'],
  ['must have', 'Anterior listhesis ≤ 5.0 mm.'],
  ['must have', 'Leg pain, may have a disc herniation'],
  ['must not have', 'Extruded disc herniation'],
  ['must not have', 'Recurrent disc herniation'],
  ['must not have', 'Carotid stenosis'],
  ['must not have', 'Cervical disc herniation'],
  ['must not have', 'Facet block within 3 months'],
  ['must not have', 'Other protocol-specific criteria may apply.'],
  ['must have', 'Willing to sign the study specific consent'],
];

test.each(LEG_PAIN)('%s: %s → %s', (section, line, reading) => {
  expect(readLine(legPain, section, line)).toEqual([reading]);
});

test.each(NO_LEG_PAIN)('%s: %s asks for no leg pain and leaves none out', (section, line) => {
  expect(readLine(legPain, section, line)).toEqual([]);
});

test.each(DIAGNOSIS)('%s: %s → %s', (section, line, reading) => {
  expect(readLine(diagnosis, section, line)).toEqual([reading]);
});

test.each(NO_DIAGNOSIS)('%s: %s says nothing of the cause', (section, line) => {
  expect(readLine(diagnosis, section, line)).toEqual([]);
});
