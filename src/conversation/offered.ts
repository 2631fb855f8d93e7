import type { Asking } from './asking.ts';

/** The choice now on offer that these are the very words of; there they are an answer, not a command. */
export function offered({ kind, reply }: Asking, text: string): string | undefined {
  const words = plainWords(text);
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice : [];
  const own = choices.find(({ id, label, means = [] }) => [id, label, ...means].some((name) => plainWords(name) === words));
  const button = kind === 'yes-no' && !/^(skip|why)/.test(words) && (reply.buttons ?? []).some(({ title }) => plainWords(title) === words);
  return own?.id ?? (button ? words : undefined);
}

/** A sentence that asks something, so that a topic is looked for before an answer. */
export function looksLikeQuestion(text: string): boolean {
  return (
    /\?\s*$/.test(text) ||
    /^(what|whats|what's|how|why|when|where|which|who|can|could|is|are|does|do|did|should|tell me|show me|explain)\b/i.test(text.trim())
  );
}

/** Letters and figures only, in lower case. */
export const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
