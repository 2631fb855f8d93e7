import type { Rule } from '../../../src/trials/criterion.ts';
import { anticoagulant } from '../../../src/trials/criteria/anticoagulant.ts';
import { fibromyalgia } from '../../../src/trials/criteria/fibromyalgia.ts';
import { fracture } from '../../../src/trials/criteria/fracture.ts';
import { implant } from '../../../src/trials/criteria/implant.ts';
import { infection } from '../../../src/trials/criteria/infection.ts';
import { inflammatory } from '../../../src/trials/criteria/inflammatory.ts';
import { injection } from '../../../src/trials/criteria/injection.ts';
import { neurologicalDeficit } from '../../../src/trials/criteria/neurological-deficit.ts';
import { osteoporosis } from '../../../src/trials/criteria/osteoporosis.ts';
import { psychiatric } from '../../../src/trials/criteria/psychiatric.ts';
import { trauma } from '../../../src/trials/criteria/trauma.ts';
import type { Section } from './read-line.ts';
import { readLine } from './read-line.ts';

type Row = readonly [Section, string, string];
type Table = readonly [name: string, rule: Rule, rows: readonly Row[]];

/** A row with "-" says that the line names the fact and asks nothing of it. */
const TABLES: readonly Table[] = [
  [
    'fracture',
    fracture,
    [
      ['must not have', 'Spinal fracture', 'forbidden, high'],
      ['must not have', 'History of vertebral fractures in the lumbar spine', 'forbidden, high'],
      ['must not have', 'Serious pathology such as neoplasm, infection, or fracture', 'forbidden, high'],
      ['must have', 'No vertebral fracture', 'forbidden, high'],
      ['must have', 'Vertebral compression fracture on MRI', 'required, high'],
      ['must not have', 'Spinal pathologies other than disc herniation (e.g. fracture)', 'forbidden, high'],
      ['must not have', 'Acute or chronic vertebral fracture', 'forbidden, high'],
      ['must not have', 'Nerve root compromise, spinal fractures', 'forbidden, high'],
      ['must not have', 'Conditions that compromise walking, spinal fractures', 'forbidden, low'],
      ['must not have', 'Recent spinal fractures', 'forbidden, low'],
      ['must not have', 'Pathologic fractures of the vertebra', 'forbidden, low'],
      ['must not have', 'Fracture at the level to be treated', 'forbidden, low'],
      ['must not have', 'Hip fracture', '-'],
      ['must not have', 'Pelvic fracture', '-'],
      ['must not have', 'History of lumbar or pelvic fracture', 'forbidden, high'],
      ['must not have', 'Secondary osteoarthritis (e.g. fracture, acromegaly)', '-'],
      ['must not have', 'Spondylolysis (pars fracture).', '-'],
    ],
  ],
  [
    'osteoporosis',
    osteoporosis,
    [
      ['must not have', 'Pathological fracture, e.g. due to osteoporosis or cancer', 'forbidden, low'],
      ['must not have', 'Known osteoporosis', 'forbidden, high'],
      ['must not have', 'Osteopenia or osteoporosis.', 'forbidden, high'],
      ['must not have', 'No known diagnosis of osteoporosis or rheumatoid arthritis', 'forbidden, high'],
      ['must not have', 'History of vertebral fracture or osteoporosis', 'forbidden, high'],
      ['must not have', 'Low back pain attributable to a known pathology (e.g. tumour, osteoporosis)', 'forbidden, low'],
      ['must not have', 'Severe osteoporosis', 'forbidden, low'],
      ['must not have', 'Metabolic bone disease', 'forbidden, high'],
      ['must not have', 'Poor bone quality', 'forbidden, low'],
      ['must not have', 'Malignancy (except basal cell carcinoma of the skin), osteoporosis', 'forbidden, high'],
      ['must not have', 'Osteoporosis (except if treated)', 'forbidden, low'],
      ['must not have', 'Secondary causes of osteoporosis', '-'],
      ['must not have', 'At risk for osteopenia', '-'],
    ],
  ],
  [
    'trauma',
    trauma,
    [
      ['must not have', 'Recent history of violent trauma', 'forbidden, high'],
      ['must not have', 'Recent trauma', 'forbidden, high'],
      ['must have', 'No history of trauma', 'forbidden, high'],
      ['must not have', 'H/O recent trauma < 2 months', 'forbidden, low'],
      ['must not have', 'Trauma within 3 months', 'forbidden, low'],
      ['must not have', 'Traumatic brain injury', '-'],
      ['must not have', 'Personal injury litigation', '-'],
      ['must not have', 'Spinal cord injury', '-'],
    ],
  ],
  [
    'infection',
    infection,
    [
      ['must not have', 'Active systemic infection', 'forbidden, high'],
      ['must not have', 'Patient has active local or systemic infection.', 'forbidden, high'],
      ['must not have', 'Infection', 'forbidden, high'],
      ['must not have', 'Pregnancy, infection, fever', 'forbidden, high'],
      ['must not have', 'History of or active systemic or local infection', 'forbidden, high'],
      ['must not have', 'Serious spinal pathology (tumour, infection, fracture)', 'forbidden, low'],
      ['must not have', 'Active infection at the site of surgery', 'forbidden, low'],
      ['must not have', 'History of spinal infection', 'forbidden, low'],
      ['must not have', 'Tumor, fracture or infection in lumbar regions', 'forbidden, low'],
      ['must not have', 'Infection at the site of surgery', 'forbidden, low'],
      ['must not have', 'HIV infection', '-'],
      ['must not have', 'Active hepatitis B infection', '-'],
      ['must not have', 'Severe diabetes with risk of infection', '-'],
    ],
  ],
  [
    'inflammatory',
    inflammatory,
    [
      ['must not have', 'Rheumatoid arthritis', 'forbidden, high'],
      ['must not have', 'Rheumatic disease', 'forbidden, high'],
      ['must not have', 'Rheumatoid arthritis, ankylosing spondylitis or psoriatic arthritis', 'forbidden, high'],
      ['must not have', 'Inflammatory joint disease', 'forbidden, high'],
      ['must not have', 'Ankylosing spondylitis', 'forbidden, low'],
      ['must not have', 'Active rheumatoid arthritis', 'forbidden, low'],
      ['must not have', 'Autoimmune disease', 'forbidden, high'],
      ['must not have', 'Inflammatory bowel disease', '-'],
      ['must not have', 'Use of anti-inflammatory drugs', '-'],
    ],
  ],
  [
    'fibromyalgia',
    fibromyalgia,
    [
      ['must not have', 'Fibromyalgia', 'forbidden, high'],
      ['must not have', 'Cancer, fibromyalgia, rheumatoid arthritis', 'forbidden, high'],
      ['must have', 'Diagnosis of fibromyalgia', 'required, high'],
      ['must not have', 'Clinically significant active fibromyalgia', 'forbidden, low'],
    ],
  ],
  [
    'injection',
    injection,
    [
      ['must not have', 'Epidural steroid injection within 6 months', 'forbidden, high'],
      ['must not have', 'Previous epidural steroid injection', 'forbidden, high'],
      ['must not have', 'Treated with epidural injections', 'forbidden, high'],
      ['must not have', 'Recent epidural injection', 'forbidden, low'],
      ['must not have', 'Prior epidural steroid injection within the past 8 weeks', 'forbidden, low'],
      ['must not have', 'Nerve block in the last 4 weeks', 'forbidden, low'],
      ['must have', 'Failed conservative treatment (medications, spinal injections, manipulations)', '-'],
      ['must not have', 'Contraceptive injection', '-'],
      ['must not have', 'Allergy to steroid injections', '-'],
    ],
  ],
  [
    'anticoagulant',
    anticoagulant,
    [
      ['must not have', 'Patients taking blood thinner medication', 'forbidden, high'],
      ['must not have', 'Bleeding disorders and/or current use of anti-coagulants.', 'forbidden, high'],
      ['must not have', 'Anticoagulation therapy', 'forbidden, high'],
      ['must not have', 'Requiring treatment with warfarin or other anticoagulant therapy', 'forbidden, high'],
      [
        'must not have',
        'Contraindications to anti-inflammatory drugs: 1) renal failure 2) current use of anticoagulants',
        'forbidden, high',
      ],
      [
        'must not have',
        'Patients for whom acupuncture may be unsafe (e.g. clotting disorders, history of anti-coagulation medicine)',
        'forbidden, high',
      ],
      ['must not have', 'Contraindications to spinal manipulation such as fracture or anticoagulant therapy', 'forbidden, high'],
      ['must not have', 'Currently taking anticoagulants, unless they can be stopped for surgery', 'forbidden, low'],
      ['must not have', 'Anticoagulants, other than aspirin', 'forbidden, low'],
      ['must not have', 'Bleeding disorder', 'forbidden, low'],
      ['must not have', 'Platelet count < 50000', '-'],
    ],
  ],
  [
    'implant',
    implant,
    [
      ['must not have', 'Cardiac pacemaker, or any metal implants in the body', 'forbidden, high'],
      ['must not have', 'Pacemaker', 'forbidden, low'],
      ['must not have', 'Contraindication to MRI', 'forbidden, low'],
      ['must not have', 'Contraindication for MRI (pacemaker, claustrophobia, metallic implant)', 'forbidden, low'],
      ['must not have', 'Metal allergy', '-'],
      ['must not have', 'Transcutaneous nerve stimulator', '-'],
    ],
  ],
  [
    'neurological-deficit',
    neurologicalDeficit,
    [
      ['must not have', 'Neurological deficit', 'forbidden, high'],
      ['must not have', 'Motor weakness', 'forbidden, high'],
      ['must not have', 'Cauda equina syndrome', 'forbidden, low'],
      ['must not have', 'Progressive neurological deficit', 'forbidden, low'],
      ['must have', 'Standard motor power scale', '-'],
    ],
  ],
  [
    'psychiatric',
    psychiatric,
    [
      ['must not have', 'Psychiatric disorders', 'forbidden, high'],
      ['must not have', 'Severe mental illness', 'forbidden, low'],
      ['must not have', 'Psychiatric conditions that, in the opinion of the investigator, would affect participation', 'forbidden, low'],
      ['must have', 'Mentally able to take part', '-'],
      ['must not have', 'Taking antidepressants', '-'],
    ],
  ],
];

describe.each(TABLES)('%s', (_name, rule, rows) => {
  test.each(rows)('%s: %s → %s', (section, line, reading) => {
    expect(readLine(rule, section, line)).toEqual(reading === '-' ? [] : [reading]);
  });
});
