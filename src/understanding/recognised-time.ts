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

/** Days (ISO dates) and times of day that a short text names; where it may mean several, all of them. */
export function recognisedTimes(text: string, now: Date): { dates: string[]; clocks: { hour: number; minute: number }[] } {
  const said = text.length <= LONGEST ? text : aroundTime(text);
  const values = recognizers()
    .recognizeDateTime(said, 'en-us', undefined, now)
    .filter(({ typeName }) => /\.(?:date|time|datetime)$/.test(typeName))
    .flatMap(({ resolution }) => (Array.isArray(resolution?.['values']) ? (resolution['values'] as unknown[]) : []))
    .map((value) => field(value, 'value') ?? '');
  const dates = [...new Set(values.flatMap((value) => /^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? []))].sort();
  const clocks = [...new Set(values.flatMap((value) => /(\d\d:\d\d):\d\d$/.exec(value)?.[1] ?? []))].sort();
  return {
    dates,
    clocks: clocks.map((clock) => ({ hour: Number(clock.slice(0, 2)), minute: Number(clock.slice(3)) })),
  };
}

const NAMES_TIME =
  /\b(?:today|tomorrow|noon|midnight|past|quarter|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|the \d+(?:st|nd|rd|th))\b|\d/;

/** What stands round the first word of a time: the recognizer takes minutes over long texts. */
function aroundTime(text: string): string {
  const at = NAMES_TIME.exec(text)?.index;
  return at === undefined ? '' : text.slice(Math.max(0, at - 15), at + LONGEST - 15);
}
