import fc from 'fast-check';
import { inert, inertLine, quoted } from '../../src/trials/inert.ts';
import { ACTING, PLAIN } from './acting-texts.ts';

/** As every reader of Markdown takes escapes away. */
const read = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1');
const signs = fc.string({ unit: fc.constantFrom(...'[]()<>*_`~|#-+=.1)\\&! \n:/@axw;'), maxLength: 60 });

it.each(ACTING)('%s is written so that it shows as it stands', (text, written) => {
  expect(inert(text)).toBe(written);
  expect(read(written)).toBe(text);
});

it.each(PLAIN)('%s stays as it is', (text) => {
  expect(inert(text)).toBe(text);
});

it.each([
  ['- x', '\\- x'],
  ['# x', '\\# x'],
  ['> x', '\\> x'],
  ['12) x', '12\\) x'],
  ['1. x', '1\\. x'],
  ['1.5 mg', '1.5 mg'],
])('%s begins a line without being a list or a heading', (text, written) => {
  expect(inertLine(text)).toBe(written);
});

it('reads back as the text it was, whatever it is', () => {
  fc.assert(
    fc.property(fc.oneof(signs, fc.string()), (any) => {
      const shown = any.replace(/\s+/g, ' ');
      expect(read(inert(any))).toBe(shown);
      expect(read(inertLine(any))).toBe(shown);
    }),
  );
});

it('leaves no address, mark or tag that acts, whatever the text is', () => {
  fc.assert(
    fc.property(signs, (any) => {
      const left = inert(any).replace(/\\[!-/:-@[-`{-~]/g, ' ');
      expect(left).not.toMatch(/\n|`|~~|\/\/|<[a-z/!?]|\][([:]|&#?\w+;|\S\*|\*\S/i);
    }),
  );
});

it('cuts a long line at a word, and quotes no half of a sign', () => {
  const cut = quoted(`${'long '.repeat(2_000)}`);
  expect(cut).toMatch(/^(?:long )+…$/);
  expect(cut.length).toBeLessThanOrEqual(202);
  expect(quoted('x'.repeat(99) + '\u{1F600}'.repeat(200))).not.toMatch(/\p{Cs}/u);
});
