/** A number of a rule text with what is written around it: "> 3 months" or "18-65 years". */
export interface Amount {
  sign?: '>=' | '<=' | '>' | '<';
  from: number;
  /** The upper end of a range "18-65". */
  to?: number;
  /** The word right after it, if there is one ("years", "mm", "%"). */
  unit: string;
  start: number;
  end: number;
}

const AMOUNT =
  /(?<![a-z0-9.,/-])(?:(>=|<=|>|<) ?)?(\d{1,6}(?:\.\d{1,3})?)(?: ?%(?= ?-))?(?:-(?:(?:>=|<=|>|<) ?)?(\d{1,6}(?:\.\d{1,3})?))?(?![\d.]*\d)(?: ?(%|[a-z][a-z0-9/]*))?/g;

/** Every number in a rule text, in order. A number inside a name ("l4-l5", "covid-19") is none; "> 3 and < 8 weeks" are both weeks. */
export function amountsIn(text: string): readonly Amount[] {
  const amounts = [...text.matchAll(AMOUNT)].map((found): Amount => {
    const [whole, sign, from, to, unit] = found;
    const start = found.index;
    const length = unit !== undefined && /^[a-z]/.test(unit) ? whole.length - unit.length : whole.length;
    return {
      ...(sign === undefined ? {} : { sign: sign as NonNullable<Amount['sign']> }),
      from: Number(from),
      ...(to === undefined ? {} : { to: Number(to) }),
      unit: unit ?? '',
      start,
      end: start + whole.slice(0, length).trimEnd().length,
    };
  });
  return amounts.map((amount, index) => {
    const next = amounts[index + 1];
    const shares =
      /^(?:and|but|or|to)$/.test(amount.unit) &&
      next?.sign !== undefined &&
      /^ (?:and|but|or|to) ?$/.test(text.slice(amount.end, next.start));
    return shares ? { ...amount, unit: next.unit } : amount;
  });
}

/** Lower and upper end of what may be, both included. */
export interface Bounds {
  min?: number;
  max?: number;
}

/**
 * What an amount allows. `step` is the smallest difference that counts: "> 3" with step 1 begins at 4.
 * An unwanted amount allows the rest: "< 18" unwanted begins at 18. An unwanted range or bare number allows nothing clear and gives undefined.
 */
export function boundsOf(amount: Amount, wanted: boolean, step: number): Bounds | undefined {
  const { sign, from, to } = amount;
  const round = (value: number): number => Math.round(value * 1000) / 1000;
  if (to !== undefined) return wanted && to >= from ? { min: from, max: to } : undefined;
  switch (sign) {
    case '>=':
      return wanted ? { min: from } : { max: round(from - step) };
    case '>':
      return wanted ? { min: round(from + step) } : { max: from };
    case '<=':
      return wanted ? { max: from } : { min: round(from + step) };
    case '<':
      return wanted ? { max: round(from - step) } : { min: from };
    case undefined:
      return undefined;
  }
}

/** Bounds that hold together; undefined if they leave nothing or if two say different things of the same end. */
export function together(all: readonly Bounds[]): Bounds | undefined {
  const mins = [...new Set(all.flatMap(({ min }) => (min === undefined ? [] : [min])))];
  const maxs = [...new Set(all.flatMap(({ max }) => (max === undefined ? [] : [max])))];
  const [min] = mins;
  const [max] = maxs;
  if (mins.length > 1 || maxs.length > 1 || (min === undefined && max === undefined)) return undefined;
  if (min !== undefined && max !== undefined && min > max) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
