import type { Lexicon } from './lexicon.ts';
import { meantLast } from './meant-last.ts';
import { inFigures } from './numbers.ts';
import { tidy, writtenOut } from './said.ts';

export const UNITS = ['hour', 'day', 'week', 'month', 'year'] as const;
export type Unit = (typeof UNITS)[number];
/** Short forms that are words of their own too: they are units only right after a figure. */
const OWN_WORDS = new Set(['mo', 'mon', 'min', 'mins', 'minute', 'minutes', 'night', 'nights', 'daze', 'moth', 'moths', 'moths']);
const ANY = '(?:hour|day|week|month|year)';

interface Forms {
  units: ReadonlyMap<string, Unit>;
  long: RegExp;
}
const kept = new WeakMap<Lexicon['units'], Forms>();

function formsOf({ units }: Lexicon): Forms {
  const known = kept.get(units);
  if (known) return known;
  const all = new Map(UNITS.flatMap((unit) => units[unit].map((form) => [form, unit] as const)));
  const long = [...all.keys()].filter((form) => form.length > 1 && !OWN_WORDS.has(form)).sort((a, b) => b.length - a.length);
  const made = { units: all, long: new RegExp(String.raw`\b(${long.join('|')})(?![\w])`, 'g') };
  kept.set(units, made);
  return made;
}

/** The unit a word stands for: "wks" → week. */
export function unitOf(word: string, lexicon: Lexicon): Unit | undefined {
  return formsOf(lexicon).units.get(word);
}

/** What was said of a time, written one way: "a yr n a half" → "1.5 year", "a couple of wks" → "2 weeks"; what was taken back is gone. */
export function timeWritten(text: string, lexicon: Lexicon): string {
  const { long } = formsOf(lexicon);
  const figures = inFigures(writtenOut(tidy(text)), lexicon)
    .replace(long, (form) => (unitOf(form, lexicon) ?? form) + (form.endsWith('s') ? 's' : ''))
    .replace(/(\d) ?-? ?ish\b/g, '$1')
    .replace(/(?<![\w.])\d+ ?(?:minutes?|mins?)\b/g, '0.5 hour')
    .replace(/\bfortnights?\b/g, (word) => (word.endsWith('s') ? 'fortnights' : '2 weeks'))
    .replace(/(\d+|a couple of|couple of|couple) (?:of )?fortnights\b/g, (_, n: string) => `${(Number(n) || 2) * 2} weeks`)
    .replace(/\b(?:a |the )?(?:last |past )?couple (?:of )?(?=\w)/g, '2 ')
    .replace(/\bhalf (?:of )?(?:a )?decade\b/g, '5 years')
    .replace(/\b(\d+) decades\b/g, (_, n: string) => `${Number(n) * 10} years`)
    .replace(/\b(?:a |1 )?decade\b/g, '10 years')
    .replace(/\b(\d+) quarters of (?:a|1) (year|hour)\b/g, (_, n: string, unit: string) => `${Number(n) / 4} ${unit}`)
    .replace(new RegExp(String.raw`\bhalf (?:of )?(?:(?:a|an|1) )?(${ANY})s?\b`, 'g'), '0.5 $1')
    .replace(new RegExp(String.raw`(?<!\d )\b(?:(?:a|1|an) )?(${ANY}) (?:and|n|&) (?:a |1 )?half\b`, 'g'), '1.5 $1')
    .replace(new RegExp(String.raw`\b(\d+) (${ANY}s?) (?:and|n|&) (?:a |1 )?half\b`, 'g'), '$1.5 $2')
    .replace(
      new RegExp(String.raw`\b(?:a|an|another|the past|the last|past) (?:(?:1|solid|good|whole|full|long) )*(${ANY})(?!s)\b`, 'g'),
      '1 $1',
    )
    .replace(new RegExp(String.raw`(?<![\w.])(\d+(?:\.\d+)?) ?(?:\+|plus) ?(${ANY}s?)\b`, 'g'), 'over $1 $2');
  return meantLast(figures, lexicon, (word) => unitOf(word, lexicon) !== undefined);
}
