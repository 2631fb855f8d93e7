import type { Match, Verdict } from './match.ts';

const BY_VERDICT: Readonly<Record<Verdict, number>> = { possible: 0, open: 1, against: 2 };

/** Near, within a day trip, within a journey: inside one band, what a study is about counts more than the way there. Kilometres. */
const BANDS = [50, 150, 500];

/**
 * Best first: the verdict, then how near it recruits, then whether low back pain is its own condition, then fewer open points, then the
 * newest update. `distance` gives the kilometres to the nearest site that recruits, or nothing where it is not known.
 */
export function rank(matches: readonly Match[], distance: (match: Match) => number | undefined): readonly Match[] {
  const keyed = matches.map((match) => ({ match, key: keyOf(match, distance(match)) }));
  return keyed.sort((a, b) => compare(a.key, b.key)).map(({ match }) => match);
}

type Key = readonly (number | string)[];

function keyOf({ verdict, study, open }: Match, kilometres: number | undefined): Key {
  const { conditions, updated, id } = study.study;
  return [BY_VERDICT[verdict], bandOf(kilometres), aboutBackPain(conditions) ? 0 : 1, open.length, -dayOf(updated), id];
}

function bandOf(kilometres: number | undefined): number {
  if (kilometres === undefined) return BANDS.length + 1;
  const band = BANDS.findIndex((limit) => kilometres <= limit);
  return band < 0 ? BANDS.length : band;
}

function aboutBackPain(conditions: readonly string[]): boolean {
  return conditions.some((one) => /\b(low(er)?[ -]+back[ -]+pain|low(er)?[ -]+backache|lumbago|lbp|clbp)\b/i.test(one));
}

function dayOf(date: string | undefined): number {
  const day = date === undefined ? NaN : Date.parse(date);
  return Number.isNaN(day) ? 0 : day;
}

function compare(a: Key, b: Key): number {
  const at = a.findIndex((part, place) => part !== b[place]);
  const [one, other] = [a[at] ?? 0, b[at] ?? 0];
  if (at < 0) return 0;
  return one < other ? -1 : 1;
}
