import { readdirSync, readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { picture } from '../src/build/draw.ts';

const FOLDER = 'content/drawings';
const drawings = readdirSync(FOLDER);
/** What carries meaning: where to press, where not to, which way to move. */
const MARKS = { here: '#2e8b57', 'not here': '#c0392b', 'this way': '#d96f00' };
const INK = '#1f3a4d';
const WHITE = '#ffffff';
const LEAST = 3; // WCAG 2.2, 1.4.11

const AROUND = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

type Colour = readonly [number, number, number];
const colour = (hex: string): Colour => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16)) as unknown as Colour;

/** How light a colour is, 0 to 1, as WCAG reckons it. */
function luminance(rgb: Colour): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

test('contrast is reckoned as WCAG does', () => {
  expect(contrast(colour('#000000'), colour(WHITE))).toBeCloseTo(21, 5);
  expect(contrast(colour('#777777'), colour(WHITE))).toBeCloseTo(4.48, 2);
});

test.each([...Object.entries(MARKS), ['outlines', INK] as const])('%s stands out from white by 3 to 1', (_, hex) =>
  expect(contrast(colour(hex), colour(WHITE))).toBeGreaterThanOrEqual(LEAST),
);

describe.each(drawings)('%s', (file) => {
  const svg = readFileSync(`${FOLDER}/${file}`, 'utf8');

  test('has no colour for a line but ink, the marks, white and shades', () => {
    const lines = [...svg.matchAll(/stroke="(#[0-9a-f]{6})"/g)].map(([, hex]) => hex);
    const known = [...Object.values(MARKS), INK, WHITE, '#b9c4cb', '#c9bfa8']; // the last two: a parting line, and folds of cloth
    expect(lines.filter((hex) => hex !== undefined && !known.includes(hex))).toEqual([]);
  });

  test('sets each zone, and each sign on it, off from skin and cloth with white', () => {
    const shapes = svg.split('\n');
    for (const [at, shape] of shapes.entries()) {
      const [, outline, width] = /^(<path d="[^"]*Z") fill="none" stroke="#(?:2e8b57|c0392b)" stroke-width="([\d.]+)"/.exec(shape) ?? [];
      const [, below, wider] = /^(<path d="[^"]*Z") fill="none" stroke="#ffffff" stroke-width="([\d.]+)"/.exec(shapes[at - 1] ?? '') ?? [];
      if (outline !== undefined) expect([below, Number(wider) >= Number(width) + 4]).toEqual([outline, true]);
      if (/^<circle [^>]*fill="#(?:2e8b57|c0392b)"/.test(shape)) expect(shape).toContain('stroke="#ffffff"');
    }
  });

  test('shows its arrows on a ground they stand out from', async () => {
    const { data, width, height } = PNG.sync.read(Buffer.from((await picture(svg)).png));
    const at = (x: number, y: number) => [0, 1, 2].map((part) => data[(y * width + x) * 4 + part]) as unknown as Colour;
    const arrow = colour(MARKS['this way']);
    const isArrow = (x: number, y: number) => at(x, y).every((part, index) => part === arrow[index]);
    const seen = { edges: 0, clear: 0 };
    for (let y = 3; y < height - 3; y++)
      for (let x = 3; x < width - 3; x++)
        for (const [right, down] of isArrow(x, y) ? AROUND : []) {
          if (isArrow(x + right, y + down)) continue;
          seen.edges += 1;
          // The first pixels of a slanted edge may be half arrow; what lies beside them counts.
          if ([2, 3].some((far) => contrast(arrow, at(x + right * far, y + down * far)) >= LEAST)) seen.clear += 1;
        }
    expect(seen.clear).toBeGreaterThanOrEqual(seen.edges * 0.8);
  });
});
