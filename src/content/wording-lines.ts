import { Faults } from './faults.ts';
import type { ParsedYaml } from './parsed-yaml.ts';
import { readYaml } from './read-yaml.ts';
import { Wording } from './schema.ts';

/** One thing the bot says: its words, and the buttons under them by the value each stands for. */
export interface SaidLine {
  text: string;
  choices: Readonly<Record<string, string>>;
  /** Other words that stand for a choice. */
  means: Readonly<Record<string, readonly string[]>>;
  file: string;
}
/** Every line of the bot's wording by its id, `dialog.step`. */
export type Lines = ReadonlyMap<string, SaidLine>;

/** Reads the wording files: the file's name is the dialog, each key in it a step or a line of that dialog. */
export function readWording(files: readonly { id: string; file: string; text: string }[], faults: Faults, parsed?: ParsedYaml): Lines {
  const lines = new Map<string, SaidLine>();
  for (const { id, file, text } of files) {
    for (const [key, line] of Object.entries(readYaml(Wording, text, { file }, faults, parsed) ?? {})) {
      lines.set(`${id}.${key}`, typeof line === 'string' ? { text: line, choices: {}, means: {}, file } : { ...line, file });
    }
  }
  return lines;
}
