const EXACT: Readonly<Record<string, number>> = { hour: 1 / 168, day: 1 / 7, week: 1 };
/** Three months are written for twelve weeks, and months are counted in many ways: lower limits take short months, upper limits long ones. */
const MONTH = { min: 4.29, max: 4.36 };

/** A time in weeks as a lower or an upper limit. `unit` is hour, day, week, month or year, with or without an s. */
export function inWeeks(value: number, unit: string, end: 'min' | 'max'): number {
  const exact = EXACT[unit.replace(/s$/, '')];
  if (exact !== undefined) return Math.round(value * exact * 100) / 100;
  const months = value * (unit.startsWith('year') ? 12 : 1) * MONTH[end];
  return end === 'min' ? Math.floor(months) : Math.ceil(months);
}
