import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

/** Pixels across a picture as it is sent: sharp on a phone, small enough for a chat. */
export const WIDTH = 800;
/** Teams shows no picture above one megabyte. */
export const MOST_BYTES = 1_000_000;
/** What each picture was drawn from, so that a second build draws only what changed. */
const RECORD = '.drawn.json';

let ready: Promise<void> | undefined;

/** The picture of one drawing, as PNG with its size and its colour values. What is not drawn is white, or nothing at all. */
export async function picture(
  svg: string,
  { width = WIDTH, transparent = false } = {},
): Promise<{ png: Uint8Array; width: number; height: number; pixels: Uint8Array }> {
  ready ??= startRenderer();
  await ready;
  const drawing = new Resvg(svg, { fitTo: { mode: 'width', value: width }, ...(!transparent && { background: '#ffffff' }) });
  const image = drawing.render();
  try {
    return { png: image.asPng(), width: image.width, height: image.height, pixels: image.pixels };
  } finally {
    image.free();
    drawing.free();
  }
}

/** Draws every changed SVG of one folder as PNG into another, takes away what has no SVG any more, and returns the names drawn. */
export async function drawAll(from: string, to: string): Promise<string[]> {
  await mkdir(to, { recursive: true });
  const files = await readdir(from).catch((cause: unknown) => {
    throw new Error(`${from} cannot be read (${String(cause)}). The drawings belong there; build from the project's folder.`, { cause });
  });
  const names = files.filter((name) => name.endsWith('.svg')).map((name) => basename(name, '.svg'));
  const [before, present] = [await readRecord(join(to, RECORD)), new Set(await readdir(to))];
  const record: Record<string, string> = {};
  const drawn: string[] = [];
  for (const name of names) {
    const file = join(from, `${name}.svg`);
    const svg = await readFile(file, 'utf8');
    record[name] = createHash('sha256').update(`${WIDTH} ${svg}`).digest('hex');
    if (before[name] === record[name] && present.has(`${name}.png`)) continue;
    await writeFile(join(to, `${name}.png`), await pngOf(file, svg));
    drawn.push(name);
  }
  for (const file of present) if (file.endsWith('.png') && !record[basename(file, '.png')]) await rm(join(to, file));
  await writeFile(join(to, RECORD), `${JSON.stringify(record, null, 2)}\n`);
  return drawn;
}

async function pngOf(file: string, svg: string): Promise<Uint8Array> {
  const { png } = await picture(svg).catch((cause: unknown) => {
    throw new Error(`${file} cannot be drawn (${String(cause)}). Open it in a browser, mend the SVG, and build again.`, { cause });
  });
  if (png.length > MOST_BYTES)
    throw new Error(`${file} gives a picture of ${png.length} bytes; Teams shows at most ${MOST_BYTES}. Draw it with fewer details.`);
  return png;
}

async function startRenderer(): Promise<void> {
  const wasm = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  await initWasm(await readFile(wasm));
}

async function readRecord(file: string): Promise<Record<string, string>> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Record<string, string>;
  } catch {
    return {};
  }
}
