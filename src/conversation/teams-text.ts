const HEADING = /^#{1,6}\s+(.*?)\s*#*$/;
const ITEM = /^(\s*)[-*+]\s+(.*)$/;
const ROW = /^\|(.*)\|$/;

/**
 * Markdown for Teams, with every word of it: headings as bold lines, list items as lines with a dot, rows of a table as lines. Each line is a
 * paragraph of its own, because Teams on a phone runs lines together and shows no lists. Bold, italics, links and escapes stay.
 */
export function teamsText(markdown: string): string {
  return markdown
    .split('\n')
    .flatMap(lineForTeams)
    .filter((line) => line !== '')
    .join('\n\n');
}

function lineForTeams(line: string): string[] {
  const [, heading] = HEADING.exec(line) ?? [];
  if (heading !== undefined) return [`**${heading.replaceAll('**', '')}**`];
  const [, indent = '', item] = ITEM.exec(line) ?? [];
  if (item !== undefined && !isRule(line)) return [`${indent.length > 1 ? '◦' : '•'} ${item}`];
  const [, row] = ROW.exec(line.trim()) ?? [];
  if (row !== undefined) return /^[\s|:-]*$/.test(row) ? [] : [`• ${cellsOf(row).join(' · ')}`];
  return isRule(line) ? [] : [line.trim()];
}

/** A line across the page: three or more of the same mark, with nothing else. */
const isRule = (line: string) => /^\s*([-*_])(?:\s*\1){2,}\s*$/.test(line);

function cellsOf(row: string): string[] {
  return row
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
}
