import type { DayOfFeedback, Tally } from './counts.ts';

const DAY = 86_400_000;
const none: Tally = { helpful: 0, 'not-helpful': 0 };

/** The counts as a table of plain text: a row for each wording id, and helpful and not helpful for today, for seven days, and for all days. */
export function tableOf(days: readonly DayOfFeedback[], now: Date): string {
  const today = now.toISOString().slice(0, 10);
  const week = new Date(now.getTime() - 6 * DAY).toISOString().slice(0, 10);
  const spans = [
    { name: 'today', days: days.filter(({ day }) => day === today) },
    { name: '7 days', days: days.filter(({ day }) => day >= week && day <= today) },
    { name: 'all', days },
  ];
  const labels = [...new Set(days.flatMap(({ counts }) => Object.keys(counts)))].sort();
  const row = (name: string, tallies: readonly Tally[]) => [name, ...tallies.flatMap((tally) => [tally.helpful, tally['not-helpful']])];
  const rows = [
    ...labels.map((label) =>
      row(
        label,
        spans.map((span) => sum(span.days.map(({ counts }) => counts[label] ?? none))),
      ),
    ),
    row(
      'together',
      spans.map((span) => sum(span.days.flatMap(({ counts }) => Object.values(counts)))),
    ),
  ];
  const wide = Math.max(...rows.map(([name]) => String(name).length), 'wording id'.length);
  const line = ([name, ...cells]: readonly (string | number)[]) =>
    [String(name).padEnd(wide), ...cells.map((cell) => String(cell).padStart(11))].join(' ');
  return [
    line(['', ...spans.flatMap(({ name }) => [name, ''])]),
    line(['wording id', ...spans.flatMap(() => ['helpful', 'not helpful'])]),
    ...rows.map(line),
  ].join('\n');
}

function sum(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (all, one) => ({ helpful: all.helpful + one.helpful, 'not-helpful': all['not-helpful'] + one['not-helpful'] }),
    none,
  );
}
