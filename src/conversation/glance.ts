/** What a card shows at a glance: two things side by side, or a list of things with where each stands. The text of the turn says it too. */
export type Glance =
  | { heads: readonly [string, string]; rows: readonly { name: string; cells: readonly [string, string] }[] }
  | { entries: readonly { title: string; standing: string; lines: readonly string[] }[] };

/** The elements of an Adaptive Card for it. Columns are of equal width and their texts wrap, so that they fit a screen 320 pixels wide. */
export function glanceElements(glance: Glance): object[] {
  if ('entries' in glance)
    return glance.entries.map(({ title, standing, lines }, at) => ({
      type: 'Container',
      ...apart(at === 0),
      items: [
        line(title, { weight: 'Bolder' }),
        line(standing, { color: 'Accent', spacing: 'None' }),
        ...lines.map((text) => line(text, { spacing: 'Small' })),
      ],
    }));
  return [
    columns(glance.heads, { weight: 'Bolder' }, apart(true)),
    ...glance.rows.flatMap(({ name, cells }) => [line(name, { isSubtle: true, ...apart(false) }), columns(cells, {})]),
  ];
}

const line = (text: string, more: object) => ({ type: 'TextBlock', text, wrap: true, ...more });

/** A line above, with more room where the text of the message may stand before it. */
const apart = (first: boolean) => ({ separator: true, spacing: first ? 'Large' : 'Medium' });

function columns(cells: readonly [string, string], more: object, above: object = { spacing: 'Small' }): object {
  const column = (text: string) => ({ type: 'Column', width: 'stretch', items: [line(text, more)] });
  return { type: 'ColumnSet', ...above, columns: cells.map(column) };
}
