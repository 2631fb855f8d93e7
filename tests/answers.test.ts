import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Choice } from '../src/content/schema.ts';
import { answerReader } from '../src/understanding/answers.ts';
import type { Kind, Reading } from '../src/understanding/kinds.ts';
import { englishLexicon, TODAY } from './understood.ts';

const read = answerReader(englishLexicon(), () => TODAY);

/** A reading in one word: the value, or why there is none. */
function said(reading: Reading): string {
  return reading.is === 'answer' ? String(reading.value) : `(${reading.is})`;
}

const choice = (id: string, label: string, means: string[] = [], range?: [number, number]): Choice => ({
  id,
  label,
  means,
  ...(range && { range }),
});
const styles = [
  choice('swedish', 'Swedish massage', ['relaxation massage']),
  choice('deep-tissue', 'Deep tissue massage'),
  choice('shiatsu', 'Shiatsu', ['finger pressure']),
  choice('none', 'None of these'),
];
const pressure = [
  choice('light', 'Light', ['gentle', 'soft', 'not hard']),
  choice('medium', 'Medium', ['moderate', 'in between', 'not too hard']),
  choice('firm', 'Firm', ['hard', 'strong', 'deep']),
  choice('unsure', 'Not sure', ['no idea', 'unsure']),
];
const pattern = [
  choice('general_ache', 'A spread-out ache', ['ache', 'aching']),
  choice('knots', 'Sore knots', ['knot', 'knots', 'tender points']),
  choice('stiff', 'Stiff', ['stiffness', 'rigid']),
  choice('none', 'None of these', ['none', 'no']),
];
const leg = [
  choice('none', 'No leg pain', ['no', 'just the back']),
  choice('above_knee', 'Above the knee', ['thigh', 'not past the knee']),
  choice('below_knee', 'Below the knee', ['calf', 'foot', 'past the knee']),
];
const bones = [
  choice('ok', 'My bones are fine', ['no', 'none']),
  choice('osteoporosis', 'Thin bones', ['yes', 'osteoporosis', 'brittle bones']),
  choice('not_sure', 'Not sure', ['never tested']),
];
const ages = [
  choice('under_16', 'Under 16', [], [0, 15]),
  choice('16_17', '16 or 17', [], [16, 17]),
  choice('18_64', '18 to 64', ['adult'], [18, 64]),
  choice('65_74', '65 to 74', [], [65, 74]),
  choice('75_plus', '75 or older', [], [75, 130]),
];
const times = [
  choice('under_72h', 'Up to 3 days', ['hours'], [0, 3]),
  choice('under_4w', 'Under 4 weeks', ['less than a month'], [3, 27]),
  choice('4_to_12w', '4 to 12 weeks', [], [28, 84]),
  choice('over_12w', 'Over 12 weeks', ['chronic', 'months', 'years'], [85, 36500]),
  choice('recurrent', 'It comes and goes', ['on and off', 'keeps coming back']),
];
const ofLeg: Choice[] = [
  choice('yes', 'Yes', ['to my foot', 'calf', 'sciatica']),
  choice('no', 'No', ['only my back', 'thigh only', 'above the knee']),
];

/** The kinds that tests/eval/answers.yaml has answers to. */
const kinds: Readonly<Record<string, Kind>> = {
  'yes-no': 'yes-no',
  age: 'age',
  duration: 'duration',
  scale: { scale: [0, 10] },
  whole: { whole: [1, 30] },
  styles: { choice: styles },
  pressure: { choice: pressure },
  pattern: { choice: pattern, many: true },
  leg: { choice: leg },
  bones: { choice: bones },
  ages: { choice: ages, reads: 'age' },
  times: { choice: times, reads: 'duration' },
  country: 'country',
  ofLeg: { yesNo: ofLeg },
  text: 'text',
};
const Tables = z.record(z.string(), z.record(z.string(), z.array(z.string())));
const tables = Tables.parse(parse(readFileSync('tests/eval/answers.yaml', 'utf8')));
const rows = Object.entries(kinds).flatMap(([name, kind]) =>
  Object.entries(tables[name] ?? {}).flatMap(([wanted, texts]) => texts.map((text) => ({ name, kind, wanted, text }))),
);

test('the tables hold enough answers', () => expect(rows.length).toBeGreaterThanOrEqual(250));

test.each(rows)('$name: "$text" is read as $wanted', ({ kind, wanted, text }) => expect(said(read(kind, text))).toBe(wanted));

test('a value read back reads the same again', () => {
  for (const { kind, text } of rows) {
    const reading = read(kind, text);
    if (reading.is === 'answer')
      expect({ text, again: said(read(kind, String(reading.value))) }).toEqual({ text, again: String(reading.value) });
  }
});

test('every choice is read by its id, its label and each of its other words', () => {
  for (const choices of [styles, pressure, pattern, leg, bones]) {
    for (const { id, label, means } of choices)
      for (const text of [id, label, label.toUpperCase(), ...means])
        expect({ text, read: said(read({ choice: choices }, text)) }).toEqual({ text, read: id });
  }
});

test('no text makes a reader fail', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.values(kinds)),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'grapheme' }),
        fc.lorem(),
        fc.constantFrom('__proto__', 'constructor', 'toString', '0/0', '1/0'),
      ),
      (kind, text) => said(read(kind, text)).length > 0,
    ),
    { numRuns: 2000 },
  );
});

test('ten thousand characters of anything are read by their two ends alone', () => {
  const long = fc.constantFrom(
    'a',
    '1 ',
    '9',
    'not ',
    'no yes ',
    'knots and ',
    '3 weeks ',
    '- ',
    "'",
    '🙂',
    '\n',
    'born in ',
    'and a half ',
    '1/',
    'hundred ',
  );
  fc.assert(
    fc.property(fc.constantFrom(...Object.values(kinds).filter((kind) => kind !== 'text')), long, (kind, part) => {
      const middle = part.repeat(Math.ceil(9_000 / part.length));
      const [head, tail] = ['x'.repeat(300), 'y'.repeat(300)];
      return said(read(kind, head + middle + tail)) === said(read(kind, `${head}${' '.repeat(600)}${tail}`));
    }),
    { numRuns: 100 },
  );
});
