import type { Lexicon } from './lexicon.ts';

const patterns = new WeakMap<Lexicon['feasts'], readonly (readonly [string, RegExp])[]>();

function patternsOf({ feasts }: Lexicon): readonly (readonly [string, RegExp])[] {
  const known = patterns.get(feasts);
  if (known) return known;
  const made = Object.entries(feasts).map(([day, names]) => [day, new RegExp(String.raw`\b(?:${names.join('|')})\b`)] as const);
  patterns.set(feasts, made);
  return made;
}

/** The day of the feast that was named, when it was last: "since xmas", "since easter". */
export function feastIn(said: string, now: Date, lexicon: Lexicon): number | undefined {
  const feast = patternsOf(lexicon).find(([, names]) => names.test(said))?.[0];
  if (feast === undefined) return undefined;
  const written = Number(/\b((?:19|20)\d\d)\b/.exec(said)?.[1]);
  const thisYear = now.getUTCFullYear();
  const years = written ? [written] : [thisYear, thisYear - 1];
  return years.map((year) => dayIn(feast, year)).find((day) => day <= now.getTime());
}

function dayIn(feast: string, year: number): number {
  if (feast === 'easter') return easter(year);
  if (feast === 'thanksgiving') return Date.UTC(year, 10, 22 + ((11 - new Date(Date.UTC(year, 10, 1)).getUTCDay()) % 7));
  const [month, day] = feast.split('-').map(Number);
  return Date.UTC(year, (month ?? 1) - 1, day ?? 1);
}

/** Easter Sunday, as the anonymous Gregorian rule gives it. */
function easter(year: number): number {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const d = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  return Date.UTC(year, Math.floor(f / 31) - 1, (f % 31) + 1);
}
