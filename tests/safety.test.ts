import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { z } from 'zod';
import { Faults } from '../src/content/faults.ts';
import { readYaml } from '../src/content/read-yaml.ts';
import { readContent } from '../src/content/content.ts';
import { FLAGS } from '../src/safety/red-flags-schema.ts';
import { screen, screenAll } from '../src/safety/screen.ts';

const Set_ = z.strictObject({
  danger: z.array(z.strictObject({ flag: z.enum(FLAGS), urgency: z.enum(['emergency', 'same-day', 'soon']), say: z.string() })),
  harmless: z.array(z.string()),
});

function read<S extends z.ZodType>(schema: S, file: string): z.infer<S> {
  const faults = new Faults();
  const value = readYaml(schema, readFileSync(file, 'utf8'), { file }, faults);
  faults.throwIfAny();
  if (value === undefined) throw new Error(`${file} could not be read.`);
  return value;
}

const { redFlags } = readContent('content/en');
const everyday = read(Set_, 'tests/safety/everyday-words.yaml');
const tuned = read(Set_, 'tests/safety/tuned.yaml');
const kept = ['held-out', ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13].map((number) => `held-out-${number}`)].map((name) =>
  read(Set_, `tests/safety/${name}.yaml`),
);
const HOLIDAY = 'My garden is doing well this year and the tomatoes are nearly ripe. ';

/** Share of danger signs found by urgency, share of harmless messages that alarm (a question is half an alarm), and which went wrong. */
function figures({ danger, harmless }: z.infer<typeof Set_>) {
  const wrong: string[] = [];
  const found = { emergency: [0, 0], 'same-day': [0, 0], soon: [0, 0] };
  for (const { flag, urgency, say } of danger) {
    const finding = screen(redFlags, say);
    found[urgency][1]! += 1;
    if (finding?.level === 'act') found[urgency][0]! += 1;
    else wrong.push(`missed ${flag}: ${say}`);
  }
  let alarms = 0;
  for (const say of harmless) {
    const finding = screen(redFlags, say);
    if (!finding) continue;
    alarms += finding.level === 'act' ? 1 : 0.5;
    wrong.push(`${finding.flag} (${finding.level}): ${say}`);
  }
  const share = (urgency: keyof typeof found) => (found[urgency][1] ? found[urgency][0]! / found[urgency][1] : 1);
  return { emergency: share('emergency'), sameDay: share('same-day'), soon: share('soon'), alarms: alarms / harmless.length, wrong };
}

describe('the danger signs people name', () => {
  test.each([...everyday.danger, ...tuned.danger])('$flag: $say', ({ flag, urgency, say }) => {
    // "For a year, and 24 years old" is only enough for the one question.
    const level = say === 'im 24 and my back has hurt for a year' ? 'doubt' : 'act';
    expect(screen(redFlags, say)).toMatchObject({ flag, urgency, level });
  });

  test.each(['osteoporosis and a fall last month', 'i have osteoporosis and had a fall two weeks ago'])('asks after: %s', (say) => {
    expect(screen(redFlags, say)).toMatchObject({ flag: 'fracture', level: 'doubt' });
  });

  test.each([...everyday.harmless, ...tuned.harmless])('nothing in: %s', (say) => {
    expect(screen(redFlags, say)).toBeUndefined();
  });

  test.each(kept.map((set, index) => [index + 1, set] as const))('kept-apart set %i stays above the floor', (_, set) => {
    const { emergency, sameDay, soon, alarms, wrong } = figures(set);
    const line = `emergency ${emergency}, same-day ${sameDay}, soon ${soon}, false alarms ${alarms}\n${wrong.join('\n')}`;
    const good = emergency >= 0.97 && sameDay >= 0.97 && alarms <= 0.02;
    expect(good ? 'good' : line).toBe('good');
  });
});

describe('where a sign stands in the message', () => {
  test.each(everyday.danger)('at the end of 5,000 characters: $say', ({ flag, say }) => {
    const long = HOLIDAY.repeat(Math.ceil(5000 / HOLIDAY.length));
    expect(screen(redFlags, `${long}${say}`)?.flag).toBe(flag);
    expect(screen(redFlags, `${say}. ${long}`)?.flag).toBe(flag);
  });

  test('padding with harmless sentences never loses a flag', () => {
    const padding = fc.array(
      fc.constantFrom('I sit a lot.', 'My chair is old.', 'Thanks for your help!', 'It began in spring.', 'About six out of ten.'),
      { maxLength: 12 },
    );
    const danger = fc.constantFrom(
      ...everyday.danger.filter(({ urgency }) => urgency !== 'soon'),
      ...tuned.danger.filter(({ urgency }) => urgency !== 'soon'),
    );
    fc.assert(
      fc.property(padding, danger, padding, (before, { flag, say }, after) => {
        expect(screen(redFlags, [...before, `${say}.`, ...after].join(' '))).toMatchObject({ flag, level: 'act' });
      }),
      { numRuns: 400 },
    );
  });

  test('a list of things denied never alarms', () => {
    const denied = fc.uniqueArray(
      fc.constantFrom(
        'numbness',
        'fever',
        'chills',
        'weakness in my legs',
        'chest pain',
        'weight loss',
        'swelling in my calf',
        'night sweats',
        'tingling',
        'trouble breathing',
      ),
      { minLength: 1, maxLength: 5 },
    );
    const opening = fc.constantFrom('no', 'I have no', "I don't have any", 'never had', 'without', 'I have not had any', 'there is no');
    fc.assert(
      fc.property(opening, denied, (start, items) => {
        const list = items.length === 1 ? items[0] : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
        expect(screen(redFlags, `${start} ${list}`)).toBeUndefined();
      }),
    );
  });

  test('capitals, apostrophes, spaces and stretched letters change nothing', () => {
    const ways = [
      "I CAN'T FEEL MY PRIVATES",
      'i can’t   feel my privates',
      'i cant feeeel my privatesss',
      'I can not feel my pri\u200Bvates',
      '"I cant feel my privates"',
    ];
    for (const way of ways) expect(screen(redFlags, way)).toMatchObject({ flag: 'cauda_equina', level: 'act' });
  });

  test('strings inside card values are read, however deep, also in a circle', () => {
    const value: Record<string, unknown> = { step: 'pain', answers: [{ note: ['fine', { text: 'my privates are numb' }] }] };
    value['self'] = value;
    expect(screenAll(redFlags, value)).toMatchObject({ flag: 'cauda_equina' });
    expect(screenAll(redFlags, { a: 1, b: [null, true, 'thanks'] })).toBeUndefined();
    let deep: unknown = 'i want to die';
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(screenAll(redFlags, deep)).toMatchObject({ flag: 'crisis' });
  });

  test('any text at all is read without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 3000 }), (text) => void screen(redFlags, text)));
  });
});
