import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import { Questions } from '../src/content/schema.ts';
import { kindOf } from '../src/conversation/questions-asked.ts';
import { answerReader } from '../src/understanding/answers.ts';
import { factsTeller, type Open } from '../src/understanding/facts-told.ts';
import { ToldFile } from '../src/understanding/told-phrases.ts';
import { englishLexicon, TODAY } from './understood.ts';

const yaml = <S extends z.ZodType>(schema: S, file: string): z.infer<S> => schema.parse(parse(readFileSync(file, 'utf8')));
const lexicon = englishLexicon();
const tell = factsTeller(
  yaml(ToldFile, 'content/en/told.yaml'),
  lexicon,
  answerReader(lexicon, () => TODAY),
);
const questionsOf = (file: string): Open[] =>
  yaml(Questions, `content/en/questions/${file}.yaml`).map((question) => ({ id: question.id, kind: kindOf(question) }));
const questions: Readonly<Record<string, Open[]>> = { recommend: questionsOf('recommend'), trials: questionsOf('trials') };

function factsIn(text: string, dialog: string): Record<string, unknown> {
  return Object.fromEntries([...tell(text, questions[dialog] ?? [])].map(([id, { value }]) => [id, value]));
}

const Rows = z.record(z.string(), z.array(z.strictObject({ say: z.string(), told: z.record(z.string(), z.unknown()) })));
const rows = Object.entries(yaml(Rows, 'tests/eval/facts-told.yaml')).flatMap(([dialog, list]) => list.map((row) => ({ dialog, ...row })));

test('the table holds enough sentences', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
  expect(rows.filter(({ told }) => Object.keys(told).length === 0).length).toBeGreaterThanOrEqual(25);
});

test.each(rows)('$dialog: "$say"', ({ dialog, say, told }) => expect(factsIn(say, dialog)).toEqual(told));

test('the order of the clauses changes no fact', () => {
  const clauses = [
    '38 f',
    'sore since august',
    'on naproxen',
    'hate firm pressure',
    'never had a massage',
    'no blood thinners',
    'not pregnant',
    'i live in canada',
    'it goes down my left leg to the foot',
    'no osteoporosis',
  ];
  fc.assert(
    fc.property(
      fc.shuffledSubarray(clauses, { minLength: 2 }),
      fc.constantFrom(', ', '. ', ', and '),
      fc.constantFrom('recommend', 'trials'),
      (some, join, dialog) => {
        expect(factsIn(some.join(join), dialog)).toEqual(factsIn(some.toSorted().join(join), dialog));
      },
    ),
    { numRuns: 300 },
  );
});

test('no text makes it fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.lorem(), fc.constantFrom('__proto__', 'constructor', '^ $')),
      (text) => tell(text, questions['trials'] ?? []) instanceof Map,
    ),
    { numRuns: 500 },
  );
});

test('every choice that can be told is a choice of its question', () => {
  for (const [id, choices] of Object.entries(yaml(ToldFile, 'content/en/told.yaml').questions)) {
    const known = Object.values(questions)
      .flat()
      .filter((question) => question.id === id);
    const ids = known.flatMap(({ kind }) =>
      typeof kind === 'object' && 'choice' in kind ? kind.choice.map((one) => one.id) : ['yes', 'no'],
    );
    expect({ id, unknown: Object.keys(choices).filter((choice) => !ids.includes(choice)) }).toEqual({ id, unknown: [] });
  }
});
