import fc from 'fast-check';
import { readContent } from '../src/content/content.ts';
import { textsOf } from '../src/content/texts.ts';
import { spoken } from '../src/conversation/adaptive-card.ts';
import { teamsText } from '../src/conversation/teams-text.ts';

const texts = textsOf(readContent('content/en'));

/** The words of a text without its marks, in their order. */
const wordsOf = (text: string) => spoken(text.replace(/[|◦]|^\s*[*+-]\s/gm, ' ')).match(/[\p{L}\p{N}]+/gu) ?? [];

describe('text in Teams', () => {
  test('keeps every word of every text of the content, in order, and every link', () => {
    expect(texts.length).toBeGreaterThan(900);
    const links = (text: string) => text.match(/\]\([^)]*\)/g) ?? [];
    for (const { where, text } of texts) {
      expect([where, wordsOf(teamsText(text))]).toEqual([where, wordsOf(text)]);
      expect([where, links(teamsText(text))]).toEqual([where, links(text)]);
    }
  });

  test('has no heading, table, list mark or line that Teams would run into the next, and no mark left open', () => {
    for (const { where, text } of texts) {
      const shown = teamsText(text);
      expect([where, shown]).toEqual([where, expect.not.stringMatching(/^\s*(?:#{1,6}\s|\||[-*+]\s)|^[ \t]+|[^\n]\n[^\n]/m)]);
      for (const paragraph of shown.split('\n\n')) expect([where, (paragraph.match(/\*\*/g) ?? []).length % 2]).toEqual([where, 0]);
    }
  });

  test.each([
    ['# Low back **pain**', '**Low back pain**'],
    ['One:\n- a\n- b', 'One:\n\n• a\n\n• b'],
    ['- outer\n  - inner', '• outer\n\n◦ inner'],
    ['| Style | Feels |\n|---|---|\n| Swedish | soft |', '• Style · Feels\n\n• Swedish · soft'],
    ['Above\n\n---\n\nbelow', 'Above\n\nbelow'],
    ['[a](https://example.org/a) and _soft_, **bold**', '[a](https://example.org/a) and _soft_, **bold**'],
    ['\\- not a list, 5 \\* 3', '\\- not a list, 5 \\* 3'],
    ['> Take care.', '> Take care.'],
    ['**bold** begins a line', '**bold** begins a line'],
  ])('%j becomes %j', (markdown, expected) => expect(teamsText(markdown)).toBe(expected));

  test('loses no word of any text, however it is marked', () => {
    const piece = fc.constantFrom(
      '# ',
      '- ',
      '  - ',
      '| ',
      ' |',
      '\n',
      '\n\n',
      '**',
      '_',
      'back',
      'pain ',
      '3. ',
      '[a](https://b.c)',
      '> ',
      '---',
      '*',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(wordsOf(teamsText(text)).join('')).toBe(wordsOf(text).join(''));
      }),
    );
  });
});
