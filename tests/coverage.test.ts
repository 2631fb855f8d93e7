import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readContent } from '../src/content/content.ts';
import { textsOf } from '../src/content/texts.ts';

interface Row {
  file: string;
  quote: string;
}
const folder = 'tests/coverage';
const rows = new Map<string, Row>(
  readdirSync(folder)
    .filter((name) => name !== 'met.yaml')
    .flatMap((name) => Object.entries(parse(readFileSync(`${folder}/${name}`, 'utf8')) as Record<string, Row>)),
);
const numbered = (letter: string, count: number, digits: number) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(digits, '0')}`);

describe('every fact of the source article', () => {
  it.each(numbered('S', 106, 3))('%s stands in our content', (id) => {
    const row = rows.get(id);
    expect(row).toBeDefined();
    const text = readFileSync(row?.file ?? '', 'utf8');
    expect(text.includes(row?.quote ?? '') || `"${row?.quote}" is not in ${row?.file}`).toBe(true);
    expect(row?.quote.split(/\s+/).length).toBeGreaterThanOrEqual(3);
  });

  it.each(numbered('M', 22, 1))('the gap %s is filled', (id) => {
    const row = rows.get(id);
    expect(row).toBeDefined();
    expect(readFileSync(row?.file ?? '', 'utf8')).toContain(row?.quote);
  });

  it('S026 and S027 are corrected, never claimed', () => {
    const claims = /massage (helps|can help|may help|helps to)?\s*(remove|clear|flush|wash)[^.]*(lactate|lactic|acetylcholine|toxin)/i;
    const denied = /\b(no|not|nor|does not|cannot|never|without|wrong|no study)\b/i;
    const found = textsOf(readContent('content/en')).flatMap(({ where, text }) =>
      text
        .split(/(?<=[.!?])\s+/)
        .filter((sentence) => claims.test(sentence) && !denied.test(sentence))
        .map((sentence) => `${where}: ${sentence}`),
    );
    expect(found).toEqual([]);
  });
});
