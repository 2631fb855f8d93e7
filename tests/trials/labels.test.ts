import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';
import { labelledClause, labelledPerson } from './label-shapes.ts';

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

const peopleIn = (file: string) => z.array(labelledPerson).parse(parse(read(`eval/${file}`)));
const readBefore = peopleIn('people.yaml');
const neverRead = peopleIn('people-never-read.yaml');
const readOnce = peopleIn('people-read-once.yaml');
const people = [...readBefore, ...neverRead, ...readOnce];

describe('the labelled people', () => {
  it.each([
    ['thirty', readBefore, 30, 45],
    ['twenty more', neverRead, 20, 60],
  ])('%s records, those only for counting among them, each with one person a label', (_, some, records, forCounting) => {
    const ids = new Set(some.map(({ id }) => id));
    expect(ids.size).toBe(records);
    for (const id of ids) {
      const three = some.filter((person) => person.id === id);
      expect([id, three.map(({ label }) => label).sort()]).toEqual([id, ['likely', 'not-eligible', 'unknown']]);
      expect([id, new Set(three.map(({ apart }) => apart)).size]).toEqual([id, 1]);
    }
    expect(some.filter(({ apart }) => apart)).toHaveLength(forCounting);
  });

  test('no record is in two files', () => {
    const files = [readBefore, neverRead, readOnce].map((some) => [...new Set(some.map(({ id }) => id))]);
    const all = files.flat();
    expect(all.filter((id, at) => all.indexOf(id) !== at)).toEqual([]);
    expect(files.map((ids) => ids.length)).toEqual([30, 20, 73]);
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

const clauses = z.array(labelledClause).parse(parse(read('eval/clauses.yaml')));

describe('the labelled lines', () => {
  test('every line stands in its record', () => {
    expect(clauses.filter(({ id, quote }) => records.get(id)?.text.includes(quote) !== true)).toEqual([]);
  });

  test('what a line requires is of the kind it is listed under', () => {
    const misplaced = clauses.filter(({ kind, name, predicate }) => {
      const flag = predicate?.kind === 'flag' ? predicate.name : undefined;
      return (kind === 'flag') !== (name !== undefined) || (predicate !== null && (predicate.kind !== kind || flag !== name));
    });
    expect(misplaced).toEqual([]);
  });

  test('bounds name at least one end, in order', () => {
    const ends = (predicate: NonNullable<(typeof clauses)[number]['predicate']>): readonly (number | undefined)[] | undefined => {
      if (predicate.kind === 'duration') return [predicate.minWeeks, predicate.maxWeeks];
      return predicate.kind === 'age' || predicate.kind === 'pain' || predicate.kind === 'bmi' ? [predicate.min, predicate.max] : undefined;
    };
    const wrong = clauses.filter(({ predicate }) => {
      const [low, high] = (predicate === null ? undefined : ends(predicate)) ?? [0, 0];
      return (low === undefined && high === undefined) || (low ?? -Infinity) > (high ?? Infinity);
    });
    expect(wrong).toEqual([]);
  });

  test('a line is labelled once for each kind', () => {
    const keys = clauses.map(({ id, kind, name, quote }) => [id, kind, name, quote].join('|'));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('every kind is measured, by lines with a requirement and lines without', () => {
    const enough = (kind: string, least: number): boolean =>
      clauses.filter((clause) => (clause.name ?? clause.kind) === kind).length >= least;
    const measured = new Set(clauses.map((clause) => clause.name ?? clause.kind));
    expect(measured.size).toBe(26);
    expect([...measured].filter((kind) => !enough(kind, 10))).toEqual([]);
    expect(clauses.some(({ predicate }) => predicate === null)).toBe(true);
  });
});
