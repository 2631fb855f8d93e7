import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buttonsOf, startBot, type Reply, type TestBot } from './bot.ts';

const folder = mkdtempSync(join(tmpdir(), 'kneadful-recipes-'));
const edit = (file: string, from: string | RegExp, to: string) => {
  const before = readFileSync(join(folder, file), 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} no longer has what this test edits: ${String(from)}`);
  writeFileSync(join(folder, file), after);
};
const labels = (replies: readonly Reply[]) => replies.map(({ label }) => label);
const texts = (replies: readonly Reply[]) => replies.map(({ text }) => text).join('\n');

let bot: TestBot;

beforeAll(async () => {
  cpSync('content/en', folder, { recursive: true });
  cpSync('tests/fixtures/recipes', folder, { recursive: true }); // one new file for each recipe
  edit('answers/techniques-overview.md', 'On your own:\n', 'On your own:\n- **Pillow roll-down:** the side of the waist.\n');
  edit('recommend.yaml', /^tie-break: \[/m, 'tie-break: [harbour, ');
  edit('recommend.yaml', /^base: \{/m, 'base: { harbour: 2,');
  edit(
    'recommend.yaml',
    /^rules:\n/m,
    'rules:\n  - { slot: pressure, answer: light, points: { harbour: 20 }, reason: You like to be rocked. }\n',
  );
  edit(
    'recommend.yaml',
    /^exclusions:\n/m,
    'exclusions:\n  - { slot: bones, answer: osteoporosis, drop: [harbour], reason: Rocking is not for thin bones. }\n',
  );
  edit('answers/styles-overview.md', '- **Swedish:**', '- **Harbour style:** rocking.\n- **Swedish:**');
  edit('red-flags.yaml', /^ {2}numb: \[/m, '  numb: [gone all woolly, ');
  bot = await startBot({ contentFolder: folder });
});
afterAll(async () => {
  await bot.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Answers questions by their wording id until one of them is not in the table; returns the last replies. */
async function answering(conversation: string, first: string, answers: Readonly<Record<string, string>>): Promise<Reply[]> {
  let replies = await bot.say(conversation, first);
  for (let count = 0; count < 40; count++) {
    const answer = answers[replies.at(-1)?.label ?? ''];
    if (answer === undefined) return replies;
    replies = await bot.say(conversation, answer);
  }
  throw new Error('Still asking after 40 answers.');
}

const WISHES: Readonly<Record<string, string>> = {
  'questions.age': '45',
  'questions.health': 'none of these',
  'questions.pregnancy': 'not pregnant',
  'questions.bleeding': 'neither',
  'questions.bones': 'my bones are fine',
  'questions.leg_symptoms': 'no leg pain',
  'questions.duration': 'six weeks',
  'questions.pressure': 'light',
  'questions.experience': 'never',
  'questions.pattern': 'stiff',
  'questions.goal': 'to relax',
  'questions.more': 'show me now',
  'questions.check': 'that is right',
};

describe('a home technique: one file, its drawings, and a line in the overview', () => {
  it('is offered, by its name and in the overview', async () => {
    expect(texts(await bot.say('t1', 'home techniques'))).toContain('Pillow roll-down');
    const told = await bot.say('t2', 'show me the pillow roll-down please');
    expect(labels(told)).toEqual(['techniques.pillow-roll-down']);
    expect(told.flatMap(buttonsOf)).toContain('Start');
    expect(texts(told)).toContain('Bartsch 2021');
  });

  it('is walked to its end, with its own drawings and cautions', async () => {
    await bot.say('t3', 'pillow roll-down');
    expect(labels(await bot.say('t3', 'Start'))).toEqual(['walkthrough.safety']);
    const first = await bot.say('t3', 'none of these');
    expect(texts(first)).toContain('Step 1 of 2: **Lie on your side**');
    expect(JSON.stringify(first)).toContain('/drawings/aftercare-1.png');
    expect(texts(await bot.say('t3', 'next'))).toContain('Step 2 of 2: **Breathe**');
    expect(labels(await bot.say('t3', 'next'))).toEqual(['walkthrough.after']);
  });

  it('is held back for what its file rules out', async () => {
    await bot.say('t4', 'pillow roll-down');
    await bot.say('t4', 'start');
    expect(JSON.stringify(await bot.say('t4', 'one or more'))).toContain('A tender elbow');
    const held = await bot.say('t4', 'tennis elbow');
    expect(labels(held)).toContain('cautions.tender-elbow');
    expect(labels(held)).toContain('walkthrough.not-today');
  });
});

describe('a massage style: one file, its rows in the table, and a line in the overview', () => {
  it('is told, listed and compared', async () => {
    expect(labels(await bot.say('s1', 'what is harbour massage'))).toEqual(['styles.harbour']);
    expect(texts(await bot.say('s1', 'all styles'))).toContain('Harbour style');
    const compared = await bot.say('s2', 'compare harbour massage and shiatsu');
    expect(labels(compared)[0]).toBe('styles.compare');
    expect(texts(compared)).toContain('Rocking strokes');
  });

  it('is ranked, with its reason', async () => {
    const advice = texts(await answering('s3', 'find my style', WISHES));
    expect(advice).toContain('**Harbour massage** fits your answers best');
    expect(advice).toContain('You like to be rocked.');
  });

  it('is left out, with its reason', async () => {
    const advice = texts(await answering('s4', 'find my style', { ...WISHES, 'questions.bones': 'thin bones' }));
    expect(advice).toContain('Harbour massage: Rocking is not for thin bones.');
  });
});

describe('an answer, a cause, a caution: one file', () => {
  it.each([
    ['i just got off a long flight, is a massage ok', 'benefits.flight'],
    ['my back hurts from weeding the garden', 'causes.gardening'],
    ['is massage safe with a tennis elbow', 'cautions.tender-elbow'],
  ])('%s', async (said, label) => {
    expect(labels(await bot.say(label, said))).toEqual([label]);
  });

  it('is given in the middle of a dialog too, which then goes on', async () => {
    await bot.say('a1', 'find my style');
    expect(labels(await bot.say('a1', 'my back hurts from weeding'))).toEqual(['causes.gardening', 'questions.age']);
  });
});

describe('a danger sign: words under a concept', () => {
  it('is found in any message from then on, whatever is going on', async () => {
    expect(labels(await bot.say('r1', 'since today it has gone all woolly between my legs'))).toContain('safety.cauda_equina');
    await bot.say('r2', 'find my style');
    expect(labels(await bot.say('r2', '45, and it has gone all woolly between my legs'))).toContain('safety.cauda_equina');
  });
});
