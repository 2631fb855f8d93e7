import { createRequire } from 'node:module';
import type { Span } from './span.ts';

const DAY = 86_400_000;
/** The recognizer's cost grows steeply with the text, so it is shown only what stands round the first figure. */
const LONGEST = 60;

const require = createRequire(import.meta.url);
/** The recognizer is one file of four megabytes: loaded when it is first needed, so that no start waits for it. */
const recognizers = () => require('@microsoft/recognizers-text-suite') as typeof import('@microsoft/recognizers-text-suite');

/** The last resort for a written date ("since 12/03/2026"): a recognizer of Microsoft's, on a short piece. */
export function byRecognizer(said: string, now: Date): Span | undefined {
  const figure = /\d{1,4}[/.-]\d{1,2}(?:[/.-]\d{1,4})?/.exec(said);
  if (!figure) return undefined;
  const piece = said.slice(Math.max(0, figure.index - 20), figure.index + LONGEST - 20);
  const [found] = recognizers().recognizeDateTime(piece, 'en-us', undefined, now);
  const values: unknown = found?.resolution?.['values'];
  if (!Array.isArray(values)) return undefined;
  const days = values
    .map((value: unknown) => Math.floor((now.getTime() - Date.parse(field(value, 'value') ?? field(value, 'start') ?? '')) / DAY))
    .filter((day) => day >= 0)
    .sort((a, b) => a - b);
  const [nearest] = days;
  return nearest === undefined ? undefined : { from: nearest, to: nearest, likely: nearest };
}

function field(value: unknown, name: string): string | undefined {
  const held: unknown = typeof value === 'object' && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
  return typeof held === 'string' ? held : undefined;
}
