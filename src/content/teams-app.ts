import { z } from 'zod';
import type { Faults } from './faults.ts';
import type { ParsedYaml } from './parsed-yaml.ts';
import { readYaml } from './read-yaml.ts';

const words = (most: number) => z.string().trim().min(1).max(most, `is longer than the ${most} characters that Teams shows`);

const Commands = z
  .array(z.strictObject({ topic: z.string().min(1), title: words(32), description: words(128) }))
  .min(1)
  .max(10, 'are more than the 10 commands that Teams shows');

/** The app as Teams shows it. The limits are those of Microsoft's manifest, and of its documentation where that is stricter. */
export const TeamsApp = z.strictObject({
  name: z.strictObject({ short: words(30), full: words(100) }),
  description: z.strictObject({ short: words(80), full: words(4000) }),
  accent: z.string().regex(/^#[\da-f]{6}$/i, 'must be a colour such as #1f6f78'),
  /** What Teams offers beside the message box: in a chat with one person, and where others read along. */
  commands: z.strictObject({ own: Commands, groups: Commands }),
});
export type TeamsApp = z.infer<typeof TeamsApp>;

/** Reads the app of one language. Each command must stand for a topic that there is, and no two of a list may be the same words. */
export function readTeamsApp(text: string, file: string, topics: { has(id: string): boolean }, faults: Faults, parsed?: ParsedYaml): TeamsApp | undefined {
  const app = readYaml(TeamsApp, text, { file }, faults, parsed);
  const lines = text.split('\n');
  const fault = (words: string, message: string) => {
    const line = lines.findLastIndex((one) => one.includes(words));
    faults.add(file, line + 1, (lines[line]?.indexOf(words) ?? 0) + 1, message);
  };
  for (const commands of Object.values(app?.commands ?? {})) {
    const titles = new Set<string>();
    for (const { topic, title } of commands) {
      if (!topics.has(topic)) fault(topic, `topic: "${topic}" is neither an article nor an intent; mend the id, or take the command out.`);
      if (titles.has(title.toLowerCase())) fault(title, `title: "${title}" is there twice; a command needs words of its own.`);
      titles.add(title.toLowerCase());
    }
  }
  return app;
}
