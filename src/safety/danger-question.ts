import type { FlagId, RedFlags } from './red-flags-schema.ts';

/** One message of the safety screen, before any channel has shaped it. */
export interface SaidOfSafety {
  label: string;
  text: string;
  buttons: readonly { title: string }[];
}

/** The one question about a danger sign. `titles`: its buttons, where a yes or a no answers it. */
export function dangerQuestion(redFlags: RedFlags, id: FlagId, titles: readonly string[]): SaidOfSafety {
  const { question, 'question-means': means } = redFlags.flags[id];
  const buttons = means === 'age' ? [] : titles.map((title) => ({ title }));
  return { label: `safety.${id}.ask`, text: withNumbers(redFlags, question), buttons };
}

/** A text of the red flags with the numbers to call written in. */
export const withNumbers = ({ numbers }: RedFlags, text: string): string => text.replaceAll('{numbers}', numbers).trim();
