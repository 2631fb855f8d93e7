import { readFileSync } from 'node:fs';
import { namesTheLowBack } from '../../src/trials/names-the-low-back.ts';

const of = (...lines: string[]) => namesTheLowBack({ title: '', conditions: lines, keywords: [] });

it.each([
  'Low Back Pain',
  'Lower back pain',
  'Low-back pain, Mechanical',
  'Back Pain',
  'Back Pain Without Radiation',
  'Chronic Nonspecific LBP',
  'CLBP',
  'Lumbago With Sciatica',
  'Lumbalgia',
  'Sciatica',
  'Lumbar Spinal Stenosis',
  'Lumbosacral Radiculopathy',
  'Intervertebral Disc Degeneration',
  'Disc Herniation',
  'Herniated Disk',
  'Prolapsed Intervertebral Disc',
  'Degenerative Disk Disease',
  'Spondylolisthesis',
  'Radiculopathy',
  'Spinal Stenosis',
  'Facet Joint Pain',
  'Sacroiliac Joint Dysfunction',
  'Failed Back Surgery Syndrome',
  'Post-Laminectomy Syndrome',
  'Post Partum Lumbopelvic Pain',
  'Thoracolumbar Fracture',
  'Discogenic Pain at L4-L5',
  'Backache',
])('%s is ours', (condition) => expect(of(condition)).toBe(true));

it.each([
  'Neck Pain',
  'Cervical Radiculopathy',
  'Cervical Disc Herniation',
  'Thoracic Outlet Syndrome',
  'Upper Back Pain',
  'Mid-back pain',
  'Temporomandibular Joint Disc Displacement',
  'Optic Disc Drusen',
  'Optic Disk Edema',
  'Post-Lumbar Puncture Headache',
  'Lumbar Plexus Block in Hip Fracture',
  'Lumbar Bone Mineral Density',
  'Sciatic Nerve Block',
  'Asthma',
  'Knee Osteoarthritis',
  'Feedback training',
  '',
])('%s is not', (condition) => expect(of(condition)).toBe(false));

it.each([
  [['Neck Pain', 'Low Back Pain'], true],
  [['Cervical Spondylosis', 'Lumbar Spondylosis'], true],
  [['Spinal Stenosis', 'Cervical Myelopathy'], false],
  [['Radiculopathy', 'Neck Pain'], false],
  [['Disc Herniation', 'Thoracic Spine'], false],
  [['Herniated Disc', 'Leg Pain'], true],
])('%s: %s', (conditions, ours) => expect(of(...conditions)).toBe(ours));

it('looks at titles and keywords too', () => {
  expect(namesTheLowBack({ title: 'Massage for Sciatica', conditions: ['Pain'], keywords: [] })).toBe(true);
  expect(namesTheLowBack({ title: 'X', officialTitle: 'Trial in Lumbar Pain', conditions: ['Pain'], keywords: [] })).toBe(true);
  expect(namesTheLowBack({ title: 'X', conditions: ['Musculoskeletal Pain'], keywords: ['lumbago'] })).toBe(true);
});

it('keeps every real record that has a title or a condition', () => {
  const records = JSON.parse(readFileSync('tests/trials/records.json', 'utf8')) as {
    protocolSection: {
      identificationModule: { briefTitle?: string; officialTitle?: string };
      conditionsModule?: { conditions?: string[]; keywords?: string[] };
    };
  }[];
  const missed = records
    .map(({ protocolSection: { identificationModule: identity, conditionsModule: own } }) => ({
      title: identity.briefTitle ?? '',
      officialTitle: identity.officialTitle ?? '',
      conditions: own?.conditions ?? [],
      keywords: own?.keywords ?? [],
    }))
    .filter((study) => study.title !== '' || study.conditions.length > 0)
    .filter((study) => !namesTheLowBack(study));
  expect(missed).toEqual([]);
});
