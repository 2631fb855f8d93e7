import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { unpackedFont } from './woff.ts';

/** The parts of Noto Sans and the characters they draw: first and last, in hexadecimal. */
const PARTS: Readonly<Record<string, string>> = {
  latin: '20-7e a0-ff 2013-2014 2018-201a 201c-201e 2022 2026 2039-203a 20ac 2122 2212 fffd',
  'latin-ext': '100-130 132-151 154-2ba 2bd-2c5 1e00-1e9f 20a0-20ab 20ad-20bf',
  greek: '370-377 37a-37f 384-38a 38c 38e-3a1 3a3-3e1 3f0-3ff',
  cyrillic: '400-45f 490-491 4b0-4b1 2116',
  vietnamese: '1ea0-1ef9 20ab',
};
/** What the registry writes and the font has not: the sign, then what is drawn for it. */
const INSTEAD: ReadonlyMap<string, string> = new Map(
  '≥>= ≧>= ⩾>= ≤<= ≦<= ⩽<= ≈~ ∼~ ≠=/= →-> ←<- ⇒=> ↑up ↓down √sqrt ∞infinity ✓+ ●• ■• ◦• ‐- ‑- ‒– ―– ′\' ″" ⁄/ ∕/'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);
const NONE = '\ufffd';

const parts = Object.entries(PARTS).map(([name, list]) => ({
  name,
  ranges: list.split(' ').map((range) => range.split('-').map((sign) => parseInt(sign, 16))),
}));

export type Weight = 400 | 700;
/** A run of characters that one part of the font can draw. */
export interface Run {
  part: string;
  text: string;
}

/** Cuts a text into runs. A character that no part has becomes what it means, or its plain letter, or else one sign for all that is missing in a row. */
export function runsOf(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const sign of [...text.normalize('NFC')].flatMap(drawable)) {
    const part = partOf(sign) ?? 'latin';
    const last = runs.at(-1);
    if (sign === NONE && last?.text.endsWith(NONE)) continue;
    if (last?.part === part) last.text += sign;
    else runs.push({ part, text: sign });
  }
  return runs;
}

/** The bytes of a part of the font, from the installed package. */
export function fontFile(part: string, weight: Weight): Buffer {
  const resolve = createRequire(import.meta.url).resolve;
  return unpackedFont(readFileSync(resolve(`@fontsource/noto-sans/files/noto-sans-${part}-${weight}-normal.woff`)));
}

function partOf(sign: string): string | undefined {
  const code = sign.codePointAt(0) ?? 0;
  return parts.find(({ ranges }) => ranges.some(([from = 0, to = from]) => code >= from && code <= to))?.name;
}

function drawable(sign: string): readonly string[] {
  if (partOf(sign) !== undefined) return [sign];
  const other = INSTEAD.get(sign) ?? sign.normalize('NFKC');
  if ([...other].every((one) => partOf(one) !== undefined)) return [...other];
  const letters = [...sign.normalize('NFKD').replace(/\p{M}/gu, '')];
  return letters.length > 0 && letters.every((one) => partOf(one) !== undefined) ? letters : /^\p{M}$/u.test(sign) ? [] : [NONE];
}
