import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readContent } from '../src/content/content.ts';
import { legalPages, type Served } from '../src/legal-pages.ts';

const { legalPages: pages } = readContent('content/en');
const served: Served = {
  keepHours: 24,
  humanContact: 'Call the back clinic, 555 0100.',
  registry: { url: 'https://clinicaltrials.gov/api/v2', userAgent: undefined },
  page: true,
  developer: 'Back clinic',
};
const bare: Served = { keepHours: 24, humanContact: undefined, registry: undefined, page: false, developer: undefined };
const html = (path: string, changed: Partial<Served> = {}, of: Served = served) =>
  legalPages(pages, { ...of, ...changed }).get(path)?.html ?? '';

describe('the privacy page and the terms', () => {
  test.each<[string, string, Partial<Served>, RegExp, RegExp]>([
    ['KEEP_HOURS', '/privacy', { keepHours: 72 }, /kept for 24 hours/, /kept for 72 hours/],
    ['HUMAN_CONTACT on the one', '/privacy', { humanContact: undefined }, /555 0100/, /No contact is set/],
    ['HUMAN_CONTACT on the other', '/terms', { humanContact: undefined }, /555 0100/, /No contact is set/],
    ['TEAMS_DEVELOPER_NAME', '/privacy', { developer: undefined }, /Back clinic runs this bot/, /have not put their name here/],
    ['REGISTRY', '/privacy', { registry: undefined }, /asks clinicaltrials\.gov for studies/, /does not look for research studies/],
    ['WEB_CHAT', '/privacy', { page: false }, /one cookie for 30 days/, /sets no cookie/],
  ])('say what %s says', (_setting, path, changed, with_, without) => {
    expect(html(path)).toMatch(with_);
    expect(html(path, changed)).toMatch(without);
    expect(html(path, changed)).not.toMatch(with_);
  });

  test('leave no gap, whatever the settings', () => {
    for (const base of [served, bare])
      for (const path of ['/privacy', '/terms']) expect(html(path, {}, base)).not.toMatch(/[{}]|<p>\s*<\/p>|undefined/);
  });

  test('say what "forget me" reaches and what it does not, and who else may keep Teams messages', () => {
    expect(html('/privacy')).toMatch(/<strong>forget me<\/strong>[\s\S]*cannot be undone/);
    expect(html('/privacy')).toMatch(/employer[\s\S]*cannot see or delete those copies/);
    expect(html('/terms')).toMatch(/emergency, call your local emergency number/);
  });

  test('have not been reviewed, and say so', () => {
    expect(html('/privacy')).toMatch(/No lawyer has reviewed this page yet/);
    const privacy = pages.get('privacy');
    if (!privacy) throw new Error('There is no privacy page.');
    const signed = new Map([['privacy', { ...privacy, facts: { ...privacy.facts, reviewed: { by: 'A. Lawyer', on: '2027-01-02' } } }]]);
    expect(legalPages(signed, served).get('/privacy')?.html).toMatch(/A\. Lawyer reviewed this page on 2027-01-02/);
  });

  test('a setting is text, never a tag, a link or a gap', () => {
    const contact = '<script>alert(1)</script> [x](javascript:alert) **b** {hours} $& "q"';
    expect(html('/privacy', { humanContact: contact })).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt; [x](javascript:alert) **b** {hours} $&amp; &quot;q&quot;',
    );
  });
});

describe('a broken page', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kneadful-legal-'));
  const file = join(folder, 'pages', 'privacy.md');
  const good = readFileSync('content/en/pages/privacy.md', 'utf8');
  beforeAll(() => cpSync('content/en', folder, { recursive: true }));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each<[string, (text: string) => string, RegExp]>([
    [
      'a name nothing fills in',
      (text) => text.replace('for {hours} hours', 'for {days} days'),
      /privacy\.md:\d+:\d+ {2}\{days\} is not filled in/,
    ],
    ['a name of a line inside a line', (text) => text.replace('{contact}', '{human}'), /\{human\} is not filled in .*In a line/],
    ['half a line', (text) => text.replace(/^ {2}no-human:.*\n/m, ''), /lines: "no-human" is missing/],
    ['a tag', (text) => text.replace('title: Privacy', 'titel: Privacy'), /titel: is not a field here.* "title"/],
  ])('%s', (_title, change, fault) => {
    const broken = change(good);
    expect(broken).not.toBe(good);
    writeFileSync(file, broken);
    expect(() => readContent(folder)).toThrow(fault);
  });

  test('is missing', () => {
    rmSync(file);
    expect(() => readContent(folder)).toThrow(/pages\/privacy\.md:1:1 {2}is not there/);
  });

  test('holds HTML: it is shown as text', () => {
    writeFileSync(file, good.replace('Type **export**', '<b onclick="x">Type</b> <div>**export**'));
    const shown = legalPages(readContent(folder).legalPages, served).get('/privacy')?.html ?? '';
    expect(shown).toContain('&lt;b onclick=&quot;x&quot;&gt;Type&lt;/b&gt;');
    expect(shown).not.toMatch(/<(b|div)\b/);
  });
});
