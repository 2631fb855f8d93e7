import type { Asking } from './asking.ts';

/** Whether these words are one of the choices now on offer; there they are an answer, not a command. */
export function offers({ kind, reply }: Asking, text: string): boolean {
  const words = plain(text);
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice : [];
  const own = choices.some(({ id, label, means = [] }) => [id, label, ...means].some((name) => plain(name) === words));
  return own || (kind === 'yes-no' && (reply.buttons ?? []).some(({ title }) => plain(title) === words && !/^(skip|why)/.test(words)));
}

/** A sentence that asks something, so that a topic is looked for before an answer. */
export function looksLikeQuestion(text: string): boolean {
  return (
    /\?\s*$/.test(text) ||
    /^(what|whats|what's|how|why|when|where|which|who|can|could|is|are|does|do|did|should|tell me|show me|explain)\b/i.test(text.trim())
  );
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
