/**
 * What a card shows at a glance: two things side by side, or a list of things with where each stands. The text of the turn says it too;
 * where the card says all of its message (`whole`), a channel that shows cards leaves that text out, so that nobody reads it twice.
 */
export type Glance = (
  | { heads: readonly [string, string]; rows: readonly { name: string; cells: readonly [string, string] }[] }
  | { entries: readonly { title: string; standing: string; lines: readonly string[] }[] }
) & { whole?: true };

/** The elements of an Adaptive Card for it. Columns are of equal width and their texts wrap, so that they fit a screen 320 pixels wide. */
export function glanceElements(glance: Glance): object[] {
  if ('entries' in glance)
    return glance.entries.map(({ title, standing, lines }, at) => ({
      type: 'Container',
      ...(at > 0 && apart),
      items: [
        line(title, { weight: 'Bolder' }),
        line(standing, { color: 'Accent', spacing: 'None' }),
        ...lines.map((text) => line(text, { spacing: 'Small' })),
      ],
    }));
  return [
    columns(glance.heads, { weight: 'Bolder' }),
    ...glance.rows.flatMap(({ name, cells }) => [line(name, { isSubtle: true, ...apart }), columns(cells, {})]),
  ];
}

const line = (text: string, more: object) => ({ type: 'TextBlock', text, wrap: true, ...more });

/** With a line above. */
const apart = { separator: true, spacing: 'Medium' };

function columns(cells: readonly [string, string], more: object): object {
  const column = (text: string) => ({ type: 'Column', width: 'stretch', items: [line(text, more)] });
  return { type: 'ColumnSet', spacing: 'Small', columns: cells.map(column) };
}
