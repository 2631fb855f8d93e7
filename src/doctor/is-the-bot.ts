import { z } from 'zod';
import type { Answer } from './ask.ts';

const Name = z.object({ name: z.literal('kneadful') });

/** Whether this is what GET /healthz of our bot answers. */
export function isTheBot({ text }: Pick<Answer, 'text'>): boolean {
  return Name.safeParse(jsonOf(text)).success;
}

/** The JSON of an answer; undefined when it is none. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Whether an answer is a page for people, as proxies and sign-in walls send. */
export function isPage(text: string): boolean {
  return /^\s*</.test(text);
}
