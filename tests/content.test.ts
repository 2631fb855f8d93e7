import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseAhead } from '../src/build/parse-ahead.ts';
import { readContent, type Content } from '../src/content/content.ts';
import { ContentError } from '../src/content/faults.ts';
import { parsedAhead, type ParsedYaml } from '../src/content/parsed-yaml.ts';
import { HARDEST_GRADE, readingGrade } from '../src/content/reading-grade.ts';
import { textsOf } from '../src/content/texts.ts';

const content = readContent('content/en');

describe('the content', () => {
  it('is whole: five styles, eight techniques, fifteen danger signs', () => {
    expect([...content.styles.keys()].sort()).toEqual(['deep-tissue', 'shiatsu', 'swedish', 'therapeutic', 'trigger-point']);
    expect([...content.techniques.keys()].sort()).toEqual([
      'aftercare',
      'foam-roller',
      'hamstring-roll',
      'kneading',
      'palm-circles',
      'partner-massage',
      'thumb-circles',
      'wall-ball',
    ]);
    expect(Object.keys(content.redFlags.flags)).toHaveLength(15);
  });

  it('reads at school grade 8 or less, and at about 6 on average', () => {
    const graded = textsOf(content).flatMap(({ where, text }) => {
      const grade = readingGrade(text);
      return grade === undefined ? [] : [{ where, grade }];
    });
    expect(graded.length).toBeGreaterThan(300);
    expect(graded.filter(({ grade }) => grade > HARDEST_GRADE)).toEqual([]);
    expect(graded.reduce((sum, { grade }) => sum + grade, 0) / graded.length).toBeLessThanOrEqual(6);
  });

  it('promises nothing, and diagnoses nobody', () => {
    const banned =
      /\b(you are eligible|you have (sciatica|arthritis|a slipped disc|cancer)|cures?\b(?! for)|guaranteed?|very effective|miracle|realign|100%)/i;
    const denied = /\b(no|not|nobody|never|cannot|n't|does not|without|doubt|too strong|claims?)\b/i;
    const found = textsOf(content).flatMap(({ where, text }) =>
      text
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => banned.test(sentence) && !denied.test(sentence))
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });

  it('names a source for every health text', () => {
    const bare = [...content.articles.values()].filter(
      ({ page }) => page.facts.sources.length === 0 && (page.facts as { claims?: boolean }).claims !== false,
    );
    expect(bare.map(({ id }) => id)).toEqual([]);
  });

  it('prints an emergency number only with the place it is for', () => {
    const bare = /(?<![\w.-])(911|999|112|000)(?![\w%.-])/;
    for (const { where, text } of textsOf(content)) {
      for (const line of text.split(/\n|(?<=[.])\s/)) {
        if (bare.test(line) && !/\b(US|UK|EU|Canada|Australia|Zealand|America|Europe|Africa|India|Japan|Korea|China|Mexico)\b/.test(line))
          throw new Error(`${where}: a number without its place: ${line}`);
      }
    }
  });
});

describe('a broken content folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-content-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives every fault at once, each with file, line, column and a remedy', () => {
    cpSync('content/en', folder, { recursive: true });
    const edit = (file: string, change: (text: string) => string) =>
      writeFileSync(join(folder, file), change(readFileSync(join(folder, file), 'utf8')));
    edit('techniques/foam-roller.md', (text) =>
      text.replace(/^minutes: .*$/m, 'minutes: 90').replace(/^who: .*$/m, 'who: everybody\ncolour: red'),
    );
    edit('styles/swedish.md', (text) => text.replace(/^button: .*$/m, 'button: A name that is much too long for a phone'));
    edit('causes/injury.md', () => 'no front matter here\n');
    edit('wording/bye.yaml', (text) => `${text}\nreply2: "never closed\n`);
    edit('cautions/fever.md', (text) => text.replace(/^sources: .*$/m, 'sources: [no-such-source]'));
    edit('language.yaml', () => 'name: English\n');
    const faults = faultsOf(folder);
    for (const expected of [
      /foam-roller\.md:\d+:\d+ {2}minutes: .*30/,
      /foam-roller\.md:\d+:\d+ {2}who: .*alone/,
      /foam-roller\.md:\d+:\d+ {2}colour: is not a field here/,
      /swedish\.md:\d+:\d+ {2}button: .*20 characters/,
      /injury\.md:1:1 {2}has no front matter/,
      /bye\.yaml:\d+:\d+ /,
      /fever\.md:\d+:\d+ {2}sources: "no-such-source" is not in sources\.yaml/,
      /language\.yaml:\d+:\d+ {2}code: is missing/,
    ])
      expect(faults.some((fault) => expected.test(fault)) || `${expected} is not among:\n${faults.join('\n')}`).toBe(true);
  });
});

describe('YAML that was read ahead', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kneadful-ahead-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const plain = (read: Content) =>
    JSON.stringify(read, (_, value: unknown) => (value instanceof Map ? [...(value as Map<string, unknown>)] : value));

  it('gives the same content, and no text is read twice', async () => {
    const count = await parseAhead('content/en', join(folder, 'parsed.json'));
    const parsed = parsedAhead(join(folder, 'parsed.json'));
    expect(plain(readContent('content/en', undefined, parsed))).toBe(plain(content));
    expect(parsed.size).toBe(count);
  });

  it('hides no later edit, and faults are told with their place', async () => {
    cpSync('content/en', join(folder, 'en'), { recursive: true });
    await parseAhead(join(folder, 'en'), join(folder, 'parsed.json'));
    const swedish = join(folder, 'en', 'styles', 'swedish.md');
    const text = readFileSync(swedish, 'utf8');
    const ahead = () => parsedAhead(join(folder, 'parsed.json'));
    writeFileSync(swedish, text.replace(/^title: .*$/m, 'title: Another name'));
    expect(readContent(join(folder, 'en'), undefined, ahead()).styles.get('swedish')?.facts.title).toBe('Another name');
    writeFileSync(swedish, text.replace(/^title: .*$/m, 'tittle: Another name'));
    await parseAhead(join(folder, 'en'), join(folder, 'parsed.json'));
    expect(faultsOf(join(folder, 'en'), ahead())).toContainEqual(
      expect.stringMatching(/swedish\.md:2:1 {2}tittle: is not a field here\. Did you mean "title"\?/),
    );
  });

  it('is done without where the build left none', () => {
    expect(parsedAhead(join(folder, 'nothing.json')).size).toBe(0);
    writeFileSync(join(folder, 'torn.json'), '[["a",');
    expect(parsedAhead(join(folder, 'torn.json')).size).toBe(0);
  });
});

function faultsOf(folder: string, parsed?: ParsedYaml): readonly string[] {
  try {
    readContent(folder, undefined, parsed);
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}
