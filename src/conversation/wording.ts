import type { Choice } from '../content/schema.ts';
import type { Lines } from '../content/wording-lines.ts';

/** What a line may be filled with. */
export type Values = Readonly<Record<string, string | number | readonly string[]>>;
export interface Filled {
  text: string;
  choices: readonly Choice[];
}
/** The wording of one language: a line by its id, filled. */
export interface Wording {
  (id: string, values?: Values): Filled;
  has(id: string): boolean;
}

/** Finds a line by where it is said and fills its gaps. A missing line or value is our own mistake, and said as one. */
export function wordingOf(lines: Lines): Wording {
  const find = (id: string, values: Values = {}): Filled => {
    const line = lines.get(id);
    if (!line)
      throw new Error(
        `No wording for "${id}". Add the key "${id.split('.').slice(1).join('.')}" to content/en/wording/${id.split('.')[0]}.yaml.`,
      );
    const text = line.text.trim().replace(/\{([a-z-]+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`The wording "${id}" has a gap {${name}} that nobody fills.`);
      return typeof value === 'object' ? value.join(', ') : String(value);
    });
    return {
      text,
      choices: Object.entries(line.choices).map(([choice, label]) => ({ id: choice, label, means: [...(line.means[choice] ?? [])] })),
    };
  };
  return Object.assign(find, { has: (id: string) => lines.has(id) });
}
