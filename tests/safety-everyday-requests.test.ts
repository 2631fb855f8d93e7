import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../src/content/content.ts';
import { screen } from '../src/safety/screen.ts';

const content = readContent('content/en');

/** Articles on a danger itself: asking for them may well be naming it. */
const ABOUT_DANGER = new Set(content.redFlags.examples?.['about-danger']);

const talks = 'tests/conversations';
const said = readdirSync(talks)
  .filter((file) => file.endsWith('.chat'))
  .flatMap((file) => {
    const lines = readFileSync(join(talks, file), 'utf8').split('\n');
    return lines.flatMap((line, at) => (line.startsWith('you: ') ? [{ file, say: line.slice(5), answer: lines[at + 1] ?? '' }] : []));
  });

describe('ordinary requests are not read as danger', () => {
  const asks = [...content.articles.values()]
    .filter(({ id }) => !ABOUT_DANGER.has(id))
    .flatMap(({ id, page }) => page.facts.asks.map((say) => ({ id, say })));

  test('no request for an article raises advice, and hardly any raises the question', () => {
    const found = asks.flatMap(({ id, say }) => {
      const finding = screen(content.redFlags, say);
      return finding ? [{ id, say, flag: finding.flag, level: finding.level }] : [];
    });
    expect(found.filter(({ level }) => level === 'act')).toEqual([]);
    expect(found.length / asks.length).toBeLessThanOrEqual(0.01);
  });

  test.each(said)('$file: $say', ({ say, answer }) => {
    const flagged = screen(content.redFlags, say) !== undefined;
    if (flagged) expect(answer).toContain('bot: safety.');
  });
});
