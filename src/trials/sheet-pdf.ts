import { fontFile } from './sheet-fonts.ts';
import type { Run, Weight } from './sheet-fonts.ts';
import { linesOf } from './sheet-layout.ts';
import type { Line, Word } from './sheet-layout.ts';
import type { Block, Sheet } from './sheet.ts';

interface Style {
  size: number;
  weight: Weight;
  /** Points above the block, and to its left. */
  above: number;
  indent: number;
}
const STYLES: Readonly<Record<Block['kind'], Style>> = {
  title: { size: 18, weight: 700, above: 0, indent: 0 },
  study: { size: 14, weight: 700, above: 18, indent: 0 },
  heading: { size: 11, weight: 700, above: 9, indent: 0 },
  line: { size: 10, weight: 400, above: 4, indent: 0 },
  item: { size: 10, weight: 400, above: 3, indent: 14 },
};
const MARGIN = 56;
const FOOT = 28;
const LINE_HEIGHT = 1.36;
const INK = '#1b1b1b';
const LINK = '#0b57a4';
const BULLET = '•';

/** The sheet as a PDF on A4, with its own fonts and nothing from outside. The maker of PDFs is loaded when the first one is wanted. */
export async function sheetPdf({ blocks, page, made }: Sheet): Promise<Uint8Array> {
  const { default: Document } = await import('pdfkit');
  const title = blocks[0]?.spans.map(({ text }) => text).join('') ?? '';
  const doc = new Document({
    size: 'A4',
    margin: MARGIN,
    bufferPages: true,
    lang: 'en',
    displayTitle: true,
    font: '',
    info: { Title: title, Producer: '', Creator: '', CreationDate: new Date(made) },
  });
  const bytes = gathered(doc);
  const fonts = new Set<string>();
  const use = ({ part }: Run, { weight, size }: Style): void => {
    const name = `${part}-${weight}`;
    if (!fonts.has(name)) doc.registerFont(name, fontFile(part, weight));
    fonts.add(name);
    doc.font(name).fontSize(size);
  };
  const widths = new Map<string, number>();
  const pen: Pen = {
    doc,
    measure: (run, style) => {
      const key = `${run.part} ${style.weight} ${style.size} ${run.text}`;
      const known = widths.get(key);
      if (known !== undefined) return known;
      use(run, style);
      const width = doc.widthOfString(run.text);
      widths.set(key, width);
      return width;
    },
    draw: (run, style, x, y, colour) => {
      use(run, style);
      doc.fillColor(colour).text(run.text, x, y, { lineBreak: false });
    },
  };
  let y = MARGIN;
  for (const [at, block] of blocks.entries()) y = drawBlock(block, blocks[at + 1], y, pen);
  numberPages(pen, page);
  doc.end();
  return bytes;
}

interface Pen {
  doc: PDFKit.PDFDocument;
  measure(run: Run, style: Style): number;
  draw(run: Run, style: Style, x: number, y: number, colour: string): void;
}

/** Draws a block and gives the height where the next one begins. A heading stays with what follows it. */
function drawBlock({ kind, spans }: Block, next: Block | undefined, from: number, pen: Pen): number {
  const style = STYLES[kind];
  const { width, height } = pen.doc.page;
  const left = MARGIN + style.indent;
  const lines = linesOf(spans, width - MARGIN - left, (run) => pen.measure(run, style));
  const step = style.size * LINE_HEIGHT;
  const isHead = kind === 'study' || kind === 'heading';
  const kept = isHead && next ? lines.length * step + 4 * STYLES[next.kind].size * LINE_HEIGHT : step;
  let y = from === MARGIN ? from : from + style.above;
  if (y + kept > height - MARGIN) y = newPage(pen);
  for (const [at, line] of lines.entries()) {
    if (y + step > height - MARGIN) y = newPage(pen);
    if (kind === 'item' && at === 0) pen.draw({ part: 'latin', text: BULLET }, style, MARGIN + 3, y, INK);
    drawLine(line, style, left, y, pen);
    y += step;
  }
  return y;
}

function newPage({ doc }: Pen): number {
  doc.addPage();
  return MARGIN;
}

function drawLine({ words }: Line, style: Style, left: number, y: number, pen: Pen): void {
  const space = pen.measure({ part: 'latin', text: ' ' }, style);
  let x = left;
  for (const word of joined(words, space)) {
    drawWord(word, style, x, y, pen);
    x += word.width + space;
  }
}

/** Words that one part of the font draws are drawn at one go. */
function joined(words: readonly Word[], space: number): readonly Word[] {
  const all: Word[] = [];
  for (const word of words) {
    const last = all.at(-1);
    const [own, other] = [last?.runs.length === 1 && last.runs[0], word.runs.length === 1 && word.runs[0]];
    if (last && own && other && own.part === other.part && last.link === word.link)
      all[all.length - 1] = {
        ...last,
        runs: [{ part: own.part, text: `${own.text} ${other.text}` }],
        width: last.width + space + word.width,
      };
    else all.push(word);
  }
  return all;
}

function drawWord({ runs, width, link }: Word, style: Style, from: number, y: number, pen: Pen): void {
  let x = from;
  for (const run of runs) {
    pen.draw(run, style, x, y, link === undefined ? INK : LINK);
    if (runs.length > 1) x += pen.measure(run, style);
  }
  if (link !== undefined) pen.doc.link(from, y, width, style.size * LINE_HEIGHT, link);
}

function numberPages(pen: Pen, page: Sheet['page']): void {
  const { start, count } = pen.doc.bufferedPageRange();
  const style: Style = { ...STYLES.line, size: 8.5 };
  for (let at = 0; at < count; at++) {
    pen.doc.switchToPage(start + at);
    pen.doc.page.margins.bottom = 0; // else writing at the foot would begin another page
    const { width, height } = pen.doc.page;
    const [line] = linesOf([{ text: page(at + 1, count) }], width, (run) => pen.measure(run, style));
    if (line) drawLine(line, style, MARGIN, height - FOOT - style.size, pen);
  }
}

function gathered(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    doc.on('data', (chunk: Buffer) => chunks.push(chunk));
    doc.on('end', () => resolve(Buffer.concat(chunks)));
    doc.on('error', reject);
  });
}
