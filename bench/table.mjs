/** Prints rows of {measure, figure, target} as one table that can be read in a terminal and pasted into Markdown. */
export function printTable(rows) {
  const all = [{ measure: 'Measure', figure: 'Figure', target: 'Target' }, ...rows];
  const width = (key) => Math.max(...all.map((row) => row[key].length));
  const widths = { measure: width('measure'), figure: width('figure'), target: width('target') };
  const line = ({ measure, figure, target }) =>
    `| ${measure.padEnd(widths.measure)} | ${figure.padStart(widths.figure)} | ${target.padEnd(widths.target)} |`;
  const [head, ...body] = all.map(line);
  const rule = `| ${'-'.repeat(widths.measure)} | ${'-'.repeat(widths.figure - 1)}: | ${'-'.repeat(widths.target)} |`;
  console.log([head, rule, ...body].join('\n'));
}

/** The value below which this share (0 to 1) of the values lies. */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export const milliseconds = (value) => `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ms`;
export const seconds = (value) => `${value.toFixed(2)} s`;
export const megabytes = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
export const kilobytes = (bytes) => `${(bytes / 1e3).toFixed(1)} kB`;
