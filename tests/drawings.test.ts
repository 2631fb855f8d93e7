import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { drawAll, MOST_BYTES, picture, WIDTH } from '../src/build/draw.ts';
import { Faults } from '../src/content/faults.ts';
import { readArticle } from '../src/content/read-article.ts';
import { Technique } from '../src/content/schema.ts';
import { readSteps } from '../src/content/technique-steps.ts';

const FOLDER = 'content/drawings';
const drawings = readdirSync(FOLDER).map((file) => basename(file, '.svg'));
const techniques = readdirSync('content/en/techniques').map((file) => {
  const faults = new Faults();
  const path = join('content/en/techniques', file);
  const page = readArticle(Technique, basename(file, '.md'), readFileSync(path, 'utf8'), path, faults);
  const steps = page ? readSteps(path, page.sections, faults) : [];
  faults.throwIfAny();
  return { id: basename(file, '.md'), page, steps };
});
const steps = techniques.flatMap(({ id, steps }) => steps.map((step) => ({ ...step, name: `${id}: ${step.title}` })));

describe('each step of each technique', () => {
  test.each(steps)('$name has a drawing, and says in words what it shows', ({ title, drawing, alt }) => {
    expect(existsSync(join(FOLDER, `${drawing}.svg`))).toBe(true);
    expect(alt.split(' ').length).toBeGreaterThanOrEqual(5);
    expect(alt.toLowerCase()).not.toBe(title.toLowerCase());
  });

  test.each(steps)('$name has a caution and a way to make it easier', ({ caution, easier }) => {
    expect(caution).toBeTruthy();
    expect(easier).toBeTruthy();
  });

  test.each(techniques)('$id has a picture of its own for the overview, and several for its steps', ({ page, steps }) => {
    expect(drawings).toContain(page?.facts.drawing);
    expect(page?.facts.alt).not.toBe(page?.facts.title);
    expect(new Set(steps.map(({ drawing }) => drawing)).size).toBeGreaterThanOrEqual(3);
  });
});

describe('each drawing', () => {
  test('is shown somewhere', () => {
    const shown = new Set([...steps.map(({ drawing }) => drawing), ...techniques.map(({ page }) => page?.facts.drawing)]);
    expect(drawings.filter((name) => !shown.has(name))).toEqual([]);
  });

  test.each(drawings)('%s holds shapes only: no words, no scripts, nothing from elsewhere', (name) => {
    const svg = readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
    expect(svg).not.toMatch(/<(text|script|image|foreignObject|style|use)\b|href|url\((?!#)|\son\w+=/i);
    expect(svg).toMatch(/viewBox="0 0 640 400"/);
  });

  test.each(drawings)('%s gives a picture of the right size that is not blank', async (name) => {
    const { png, width, height, pixels } = await picture(readFileSync(join(FOLDER, `${name}.svg`), 'utf8'));
    expect([width, height]).toEqual([WIDTH, (WIDTH * 400) / 640]);
    expect(png.length).toBeLessThanOrEqual(MOST_BYTES);
    expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG');
    expect(inked(pixels)).toBeGreaterThan(0.03);
  });
});

describe('drawing all of them', () => {
  let folder = '';
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'drawings-'))));
  afterEach(() => rm(folder, { recursive: true }));
  const svg = (colour: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400"><circle cx="320" cy="200" r="90" fill="${colour}"/></svg>`;

  test('draws again only what changed, and takes away what is gone', async () => {
    const to = join(folder, 'out');
    await writeFile(join(folder, 'one.svg'), svg('red'));
    await writeFile(join(folder, 'two.svg'), svg('green'));
    expect(await drawAll(folder, to)).toEqual(['one', 'two']);
    expect(await drawAll(folder, to)).toEqual([]);
    await writeFile(join(folder, 'one.svg'), svg('blue'));
    await rm(join(folder, 'two.svg'));
    expect(await drawAll(folder, to)).toEqual(['one']);
    expect((await readdir(to)).filter((file) => file.endsWith('.png'))).toEqual(['one.png']);
  });

  test('a drawing that cannot be read is named, with what to do', async () => {
    await writeFile(join(folder, 'broken.svg'), '<svg><circle</svg>');
    await expect(drawAll(folder, join(folder, 'out'))).rejects.toThrow(/broken\.svg cannot be drawn .* mend the SVG/);
  });
});

/** The share of pixels that are neither white nor nearly so. */
function inked(pixels: Uint8Array): number {
  let dark = 0;
  for (let at = 0; at < pixels.length; at += 4)
    if ((pixels[at] ?? 255) + (pixels[at + 1] ?? 255) + (pixels[at + 2] ?? 255) < 700) dark += 1;
  return dark / (pixels.length / 4);
}
