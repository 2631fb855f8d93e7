import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { readContent } from '../src/content/content.ts';
import { keyOf, learntAhead, pack, unpack } from '../src/safety/likeness-file.ts';
import { readMessage } from '../src/safety/message.ts';
import { screen } from '../src/safety/screen.ts';
import { hasLearnt, secondLookOf, stretchesOf } from '../src/safety/second-look.ts';
import { learnDanger } from '../src/safety/second-look-learnt.ts';
import { together } from '../src/safety/two-looks.ts';
import { vocabularyOf } from '../src/safety/vocabulary.ts';

const { redFlags } = readContent('content/en');
const examples = redFlags.examples!;
const learnt = learnDanger(redFlags, examples);
hasLearnt(redFlags, learnt);
const words = (text: string) => readMessage(vocabularyOf(redFlags), text);
const sounds = (danger: number, flag: 'cauda_equina' | 'infection' = 'infection', many = 9) =>
  ({ words: many, danger, past: false, asks: false, flag, urgency: flag === 'infection' ? 'same-day' : 'emergency' }) as const;

describe('what was learnt ahead', () => {
  test('comes back from its file as it was, and only for the same examples', () => {
    const folder = mkdtempSync(join(tmpdir(), 'kneadful-danger-'));
    const file = join(folder, 'danger.bin');
    writeFileSync(file, pack(learnt, keyOf(redFlags)));
    const ahead = learntAhead(file, redFlags);
    expect(ahead && pack(ahead, 'same').equals(pack(learnt, 'same'))).toBe(true);
    const more = { ...redFlags, examples: { ...examples, harmless: [...examples.harmless, 'one more'] } };
    expect(learntAhead(file, more)).toBeUndefined();
    expect(learntAhead(join(folder, 'none.bin'), redFlags)).toBeUndefined();
    expect(unpack(Buffer.from('nothing of the kind'), keyOf(redFlags))).toBeUndefined();
    rmSync(folder, { recursive: true });
  });

  test('the same examples teach the same', () => {
    const { crisis, overdose } = examples.danger;
    const none = Object.fromEntries(Object.keys(examples.danger).map((flag) => [flag, {}]));
    const few = {
      ...examples,
      danger: { ...(none as typeof examples.danger), crisis, overdose },
      harmless: examples.harmless.slice(0, 300),
    };
    const [one, two] = [learnDanger(redFlags, few), learnDanger(redFlags, few)].map((taught) => pack(taught, 'same'));
    expect(one?.equals(two ?? Buffer.alloc(0))).toBe(true);
  });
});

describe('both looks together', () => {
  const found = { flag: 'infection', urgency: 'same-day', level: 'act', raised: false } as const;
  test.each([
    ['nothing found, sounds harmless', [], sounds(0.1), undefined],
    ['nothing found, sounds a little like it', [], sounds(0.52), undefined],
    ['the same, of a flag whose question carries the advice', [], sounds(0.52, 'cauda_equina'), 'doubt'],
    ['nothing found, perhaps', [], sounds(0.58), 'doubt'],
    ['nothing found, sounds like danger', [], sounds(0.9), 'act'],
    ['nothing found, and asks for a massage', [], { ...sounds(0.8), asks: true }, undefined],
    ['nothing found, and asks for a massage in clear danger', [], { ...sounds(0.95), asks: true }, 'act'],
    ['found, and sounds like it', [found], sounds(0.9), 'act'],
    ['found, and may be', [found], sounds(0.2), 'act'],
    ['found, and sounds like nothing of the kind', [found], sounds(0.01), 'doubt'],
    ['found in two words, which are few to go by', [found], sounds(0.01, 'infection', 2), 'act'],
  ] as const)('%s', (_, first, second, level) => {
    expect(together(first, second, redFlags)[0]?.level).toBe(level);
  });

  test('an asked-for question is dropped only where nothing speaks for it', () => {
    const doubt = { ...found, level: 'doubt' } as const;
    expect(together([doubt], sounds(0.01), redFlags)).toEqual([]);
    expect(together([doubt], sounds(0.2), redFlags)).toEqual([doubt]);
  });
});

describe('where it looks', () => {
  test('every word of any message is looked at', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('sore', 'back', 'and', 'then.', 'numb', 'legs?', 'today'), { maxLength: 200 }), (said) => {
        const message = words(said.join(' '));
        const seen = new Set(stretchesOf(message).flatMap(({ from, to }) => Array.from({ length: to - from }, (_, at) => from + at)));
        expect(seen.size).toBe(message.words.length);
      }),
    );
  });

  test.each(['everyone would be happier without me around', 'my girl bits feel like someone elses since the disc went'])(
    'also at the end of a long story: %s',
    (say) => {
      const story = 'We moved house in spring and I carried the boxes with my brother. '.repeat(100);
      expect(screen(redFlags, `${story}${say}`)).toMatchObject({ level: 'act' });
    },
  );
});

test('5,000 messages of any kind are read without an error', () => {
  const sayings = [
    ...examples.harmless.slice(0, 400),
    ...(examples.danger.crisis.emergency ?? []),
    '',
    '😀',
    '7/10',
    'ﷺ',
    '\u0000',
    '\uD800',
  ];
  const piece = fc.oneof(
    fc.constantFrom(...sayings),
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.string({ unit: 'grapheme', maxLength: 40 }),
  );
  const message = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(' '));
  const look = secondLookOf(redFlags);
  fc.assert(
    fc.property(message, (text) => {
      const heard = look?.(words(text));
      if (heard) expect(heard.danger >= 0 && heard.danger <= 1).toBe(true);
      void screen(redFlags, text);
    }),
    { numRuns: 5000 },
  );
});

describe('what only sounds like wanting to die, and what does not say it', () => {
  test.each([
    'im so tired of this pain i want it to end',
    'everyone would be better off',
    'whats the point of going on',
    'i dont want to wake up tomorrow',
    'my kids would be happier without me',
    'thinking of topping myself',
  ])('%s', (say) => expect(screen(redFlags, say)).toMatchObject({ flag: 'crisis', urgency: 'emergency' }));

  test.each(['this pain is killing me', 'i could die of boredom', 'i want this walkthrough to end', 'whats the point of a foam roller'])(
    'nothing in: %s',
    (say) => expect(screen(redFlags, say)).toBeUndefined(),
  );
});

describe('written in other tongues', () => {
  test.each([
    ['no puedo orinar desde ayer', 'cauda_equina'],
    ["je n'arrive plus à uriner", 'cauda_equina'],
    ['ich habe starke Brustschmerzen', 'chest_heart'],
    ['estou com dor no peito', 'chest_heart'],
    ['voglio morire', 'crisis'],
    ['chcę umrzeć', 'crisis'],
    ['ölmek istiyorum', 'crisis'],
    ['seene mein dard ho raha hai', 'chest_heart'],
    ['3ayez amoot', 'crisis'],
    ['nu pot să urinez', 'cauda_equina'],
    ['es una emergencia', 'aaa'],
  ])('%s', (say, flag) => expect(screen(redFlags, say)).toMatchObject({ flag, level: 'act' }));
});

describe('digits in place of letters', () => {
  test.each([
    ['i want to k1ll mys3lf', 'crisis'],
    ['numbn3ss in my cr0tch', 'cauda_equina'],
    ['ch3st pa1n', 'chest_heart'],
  ])('%s', (say, flag) => expect(screen(redFlags, say)).toMatchObject({ flag, level: 'act' }));

  test.each(['l5 s1 disc', 'since 4am', 'b12 tablets', '38f, 10min'])('"%s" stays as it is', (say) =>
    expect(
      words(say)
        .words.map(({ text }) => text)
        .join(''),
    ).toBe(say.replace(/[ ,]/g, '')),
  );
});
