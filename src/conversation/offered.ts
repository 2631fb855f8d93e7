import type { Asking } from './asking.ts';

/** The choice now on offer that these are the very words of; there they are an answer, not a command. A pressed list sends ids. */
export function offered({ kind, reply }: Asking, text: string, pressed: boolean): string | undefined {
  const words = plainWords(text);
  const choices = typeof kind === 'object' && 'choice' in kind ? kind.choice : [];
  const own = choices.find(({ id, label, means = [] }) =>
    [...(pressed ? [id] : []), label, ...means].some((name) => plainWords(name) === words),
  );
  const yesNo = kind === 'yes-no' || (typeof kind === 'object' && 'gate' in kind);
  const button = yesNo && !/^(skip|why)/.test(words) && (reply.buttons ?? []).some(({ title }) => plainWords(title) === words);
  return own?.id ?? (button ? words : undefined);
}

/** What may come before a question: "hang on", "one sec", "ok but". */
export const BEFORE_ASKING =
  /^(?:(?:hang on|hold on|wait|(?:one|just a|a|quick) (?:sec|second|minute|min|question)|question|sorry|before (?:that|i answer|we go on|i forget)|by the way|btw|(?:yes|yeah|no|ok|okay) but|ok|okay|oh|ah|aha|um|hm|hmm|er|lol|haha|so|but|and|also|first|actually|well|right|cool|great|good|fine|alright|thanks|thank you|never ?mind|hey|hi|hiya|hello|please|pls)(?=[\s,.:;-])[\s,.:;-]+)+/i;
const ASKING = /^(?:what|whats|what's|how|why|when|where|which|who|can|could|is|are|does|do|did|should|am i|tell me|show me|explain)\b/i;

/** A sentence that asks something, so that a topic is looked for before an answer. */
export function looksLikeQuestion(text: string): boolean {
  return /\?\s*$/.test(text) || ASKING.test(text.trim().replace(BEFORE_ASKING, ''));
}

/** Whether any clause asks something: "I felt it down my leg, should that happen". */
export function asksSomewhere(text: string): boolean {
  return text
    .slice(0, 1_000)
    .split(/[,.;!\n]+|\b(?:and|but|so)\b/i)
    .some((clause) => looksLikeQuestion(clause));
}

/** Letters and figures only, in lower case. */
export const plainWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
