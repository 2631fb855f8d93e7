import { createHash } from 'node:crypto';
import type { Activity } from 'botbuilder';
import { dataOf } from './card-presses.ts';

/**
 * What a delivery is known by when it comes again: its id (with its type, as an edit carries the id of what it edits), and
 * the one-time word of a card button, which a second press brings under a new id. None for what nobody delivers twice.
 */
export function marksOf({ type, name, id, value }: Partial<Activity>): string[] {
  const proactive = type === 'event' && name === 'ContinueConversation';
  const marks: [string, unknown][] = [];
  if (id && !proactive) marks.push([type ?? '', id]);
  const nonce = nonceIn(value) ?? nonceIn(dataOf(value));
  if (nonce) marks.push(['nonce', nonce]);
  return marks.map((mark) => createHash('sha256').update(JSON.stringify(mark)).digest('base64url').slice(0, 22));
}

function nonceIn(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, 'nonce')) return undefined;
  const { nonce } = value as { nonce: unknown };
  return typeof nonce === 'string' ? nonce : undefined;
}
