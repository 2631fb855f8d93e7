import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { labelledPerson } from './label-shapes.ts';

const here = new URL('.', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, here), 'utf8');

const recordShape = z.object({
  protocolSection: z.object({
    identificationModule: z.object({ nctId: z.string() }),
    eligibilityModule: z.object({
      eligibilityCriteria: z.string(),
      sex: z.string().optional(),
      minimumAge: z.string().optional(),
      maximumAge: z.string().optional(),
    }),
  }),
});

const plain = (text: string): string =>
  text
    .replace(/\\(?=[^\w\s])/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const records = new Map(
  z
    .array(recordShape)
    .parse(JSON.parse(read('records.json')))
    .map(({ protocolSection: { identificationModule, eligibilityModule } }) => [
      identificationModule.nctId,
      {
        text: plain(eligibilityModule.eligibilityCriteria),
        structured: [eligibilityModule.sex, eligibilityModule.minimumAge, eligibilityModule.maximumAge],
      },
    ]),
);

const people = z.array(labelledPerson).parse(parse(read('eval/people.yaml')));

describe('the labelled people', () => {
  test('thirty records, half of them only for counting, each with one person a label', () => {
    const ids = new Set(people.map(({ id }) => id));
    expect(ids.size).toBe(30);
    for (const id of ids) {
      const three = people.filter((person) => person.id === id);
      expect([id, three.map(({ label }) => label).sort()]).toEqual([id, ['likely', 'not-eligible', 'unknown']]);
      expect([id, new Set(three.map(({ apart }) => apart)).size]).toEqual([id, 1]);
    }
    expect(people.filter(({ apart }) => apart)).toHaveLength(45);
  });

  test('every reason stands in the record or in its structured fields', () => {
    const missing = people
      .filter((person) => person.label === 'not-eligible')
      .filter(({ id, because }) => {
        const record = records.get(id);
        return record === undefined || !(record.text.includes(because) || record.structured.includes(because));
      });
    expect(missing).toEqual([]);
  });

  test('an answer that hangs on another one has it', () => {
    for (const { id, answers } of people) {
      const follows: [boolean, boolean][] = [
        [answers['surgery-when'] !== undefined, answers.surgery === 'yes'],
        [answers.diagnosis !== undefined, answers.diagnosed === 'yes'],
        [answers['thinner-or-cancer'] !== undefined, answers['blood-thinner-or-cancer'] === 'yes'],
        [answers['leg-pain-level'] !== undefined, answers['leg-pain-below-knee'] === 'yes'],
        [answers['medicine-now'] !== undefined, answers.medication === 'yes'],
        [answers.pregnancy !== undefined, answers.sex === 'female'],
      ];
      expect([id, follows.filter(([said, base]) => said && !base)]).toEqual([id, []]);
    }
  });
});
