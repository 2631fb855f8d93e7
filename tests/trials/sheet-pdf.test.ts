import { createRequire } from 'node:module';
import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { match } from '../../src/trials/match.ts';
import { personOf } from '../../src/trials/person-of-answers.ts';
import { readCriteria } from '../../src/trials/read-criteria.ts';
import { fontFile, runsOf } from '../../src/trials/sheet-fonts.ts';
import { linesOf } from '../../src/trials/sheet-layout.ts';
import { sheetPdf } from '../../src/trials/sheet-pdf.ts';
import { sheetOf } from '../../src/trials/sheet.ts';
import type { Study } from '../../src/trials/study.ts';
import { recordedStudies } from './recorded-studies.ts';
import { sheetWords } from './sheet-words.ts';

const words = sheetWords();
const real = recordedStudies().map(({ study }) => study);

function pdfOf(studies: readonly Study[]): Promise<Uint8Array> {
  const chosen = studies.map((study) => ({ match: match({ study, criteria: readCriteria(study) }, personOf({ age: 45 })) }));
  const dates = { data: '21 August 2026', made: '2026-11-22', madeInWords: '22 November 2026' };
  return sheetPdf(sheetOf({ studies: chosen, answers: [{ label: 'Age', answer: '45' }], dates, madeUp: false, words }));
}

/** The file as signs, with its packed parts unpacked. */
function opened(pdf: Uint8Array): string {
  const file = Buffer.from(pdf).toString('latin1');
  return file.replace(/stream\n([\s\S]*?)\nendstream/g, (whole, packed: string) => {
    try {
      return inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
    } catch {
      return whole;
    }
  });
}

const text = (runs: readonly { text: string }[]): string => runs.map((run) => run.text).join('');

describe('the sheet as a PDF', () => {
  it('has its pages, its fonts, text that can be found again, and the links of the registry', async () => {
    const five = real.slice(0, 5);
    const pdf = await pdfOf(five);
    const file = opened(pdf);
    expect(file.slice(0, 5)).toBe('%PDF-');
    expect(pdf.length).toBeLessThan(200_000);
    expect([...file.matchAll(/\/FontFile2/g)].length).toBeGreaterThanOrEqual(2);
    expect([...file.matchAll(/\/ToUnicode/g)].length).toBe([...file.matchAll(/\/Subtype \/Type0/g)].length);
    const links = new Set([...file.matchAll(/\/URI \(([^)]*)\)/g)].map(([, link]) => link));
    expect([...links]).toEqual(five.map(({ id }) => `https://clinicaltrials.gov/study/${id}`));
    expect(file).not.toMatch(/\/JavaScript|\/JS |\/Launch|\/EmbeddedFile|\/Helvetica/);
  });

  it('stays small and whole for the longest of the real records', async () => {
    const longest = [...real].sort((a, b) => b.eligibility.text.length - a.eligibility.text.length).slice(0, 5);
    expect((await pdfOf(longest)).length).toBeLessThan(200_000);
  });

  it('survives hostile text', async () => {
    const evil = `${'W'.repeat(5_000)} \u202e\u0000<script>(\\) ${'אבג 東京 😀 '.repeat(500)}`;
    const study = {
      ...(real[0] as Study),
      id: 'NCT1) /S /JavaScript /JS (x',
      title: evil,
      interventions: [{ name: evil }],
      contacts: [{ name: evil }],
      eligibility: { text: `Inclusion Criteria:\n\n* ${evil}\n* ${'age '.repeat(9_000)}` },
    };
    const file = opened(await pdfOf([study]));
    expect(file).toMatch(/^%PDF-/);
    expect(file).not.toMatch(/\/URI|\/JavaScript/);
  });
});

describe('a text for the fonts', () => {
  it.each([
    ['Łódź, Σωκράτης, Жук, ạ, “ü”', 'Łódź, Σωκράτης, Жук, ạ, “ü”'],
    ['≥ 18, ≤ 65, ﬁx, １２', '>= 18, <= 65, fix, 12'],
    ['東京 שלום a', '\ufffd \ufffd a'],
    ['e\u0301', 'é'],
  ])('%s is drawn as %s', (written, drawn) => {
    expect(text(runsOf(written))).toBe(drawn);
  });

  it('asks no part for a character that it does not have', () => {
    const fontkit = createRequire(createRequire(import.meta.url).resolve('pdfkit'))('fontkit') as {
      create(bytes: Buffer): { hasGlyphForCodePoint(code: number): boolean };
    };
    const parts = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese'];
    const fonts = new Map(parts.map((part) => [part, ([400, 700] as const).map((weight) => fontkit.create(fontFile(part, weight)))]));
    const missing: string[] = [];
    for (let code = 0x20; code < 0xffff; code++) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      for (const run of runsOf(String.fromCodePoint(code)))
        for (const sign of run.text)
          if (!fonts.get(run.part)?.every((font) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)))
            missing.push(`${run.part} ${code.toString(16)}`);
    }
    expect(missing).toEqual([]);
  });

  it('fits every line, and loses no sign of any word', () => {
    const measure = ({ text: run }: { text: string }) => run.length * 5;
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ab Ωж '), maxLength: 200 }), fc.integer({ min: 20, max: 300 }), (any, width) => {
        const lines = linesOf([{ text: any }], width, measure);
        const drawn = lines.map(({ words: on }) => on.map(({ runs }) => text(runs)).join(' '));
        expect(drawn.every((line) => line.length * 5 <= width)).toBe(true);
        expect(drawn.join('').replace(/ /g, '')).toBe(any.replace(/\s/g, ''));
      }),
    );
  });
});
