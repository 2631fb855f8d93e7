import type { Lexicon } from './lexicon.ts';

/** A date that was written. `days` are the days it may be, the likelier first: 3/4/1990 is read both ways. */
export interface DateRead {
  days: readonly number[];
  /** Nothing else was said. */
  whole: boolean;
}

const IN_FIGURES = /(?<![\d/.-])(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4}|\d{2})(?![\d/-])/;
const YEAR_FIRST = /(?<!\d)((?:19|20)\d\d)[/.-](\d{1,2})[/.-](\d{1,2})(?!\d)/;

/** A full date, day first where both ways could be: "3/4/1990", "1985-06-12", "5th may 1979", "may 5, 1979". */
export function dateIn(said: string, lexicon: Lexicon): DateRead | undefined {
  const turned = YEAR_FIRST.exec(said);
  if (turned) return read(said, turned[0], [dayOf(Number(turned[1]), Number(turned[2]), Number(turned[3]))]);
  const figures = IN_FIGURES.exec(said);
  if (figures) {
    const [, a = '', b = '', year = ''] = figures;
    const full = year.length === 2 ? (Number(year) > 30 ? 1900 : 2000) + Number(year) : Number(year);
    const dayFirst = dayOf(full, Number(b), Number(a));
    const isDotted = /\d\s?\.\s?\d/.test(figures[0]) && dayFirst !== undefined; // only where the day stands first
    return read(said, figures[0], isDotted ? [dayFirst] : [dayFirst, dayOf(full, Number(a), Number(b))]);
  }
  if (!/\d/.test(said)) return undefined;
  const names = Object.entries(lexicon.months).flatMap(([month, list]) => list.map((name) => ({ name, month: Number(month) })));
  const named = names.find(({ name }) => new RegExp(String.raw`\b${name}\b`).test(said));
  if (!named) return undefined;
  const year = String.raw`[,\s]+'?((?:19|20)\d\d|\d\d)(?!\d)`;
  const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
  const written =
    new RegExp(String.raw`(?<!\d)${day}\s*(?:of )?${named.name}${year}`).exec(said) ??
    new RegExp(String.raw`\b${named.name}\s+(?:the )?${day}${year}`).exec(said);
  if (!written) return undefined;
  const [, dayOfMonth, ofYear = ''] = written;
  const full = ofYear.length === 2 ? (Number(ofYear) > 30 ? 1900 : 2000) + Number(ofYear) : Number(ofYear);
  return read(said, written[0], [dayOf(full, named.month, Number(dayOfMonth))]);
}

function read(said: string, found: string, days: readonly (number | undefined)[]): DateRead | undefined {
  const real = [...new Set(days.filter((day) => day !== undefined))];
  return real.length === 0
    ? undefined
    : { days: real, whole: said.replace(found, '').replace(/\b(?:on|in|it was|i was|since|the)\b|\W/g, '') === '' };
}

function dayOf(year: number, month: number, day: number): number | undefined {
  const time = Date.UTC(year, month - 1, day);
  return month >= 1 && month <= 12 && new Date(time).getUTCDate() === day ? time : undefined;
}
