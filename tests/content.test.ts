import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../src/content/content.ts';
import { ContentError } from '../src/content/faults.ts';
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

function faultsOf(folder: string): readonly string[] {
  try {
    readContent(folder);
  } catch (error) {
    if (error instanceof ContentError) return error.faults;
    throw error;
  }
  return [];
}
