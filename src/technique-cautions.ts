import type { Content } from './content/content.ts';
import { asChoices, type Answers } from './questions.ts';

/** Under this name, among all that was told, stand the cautions (ids) in whose articles the person found themselves. */
export const FOUND_ONESELF = 'found-oneself';

/** What rules a technique out, or must be asked about first, in the order its file names it. */
export function cautionsFor(content: Content, technique: string): { id: string; title: string; rule: 'never' | 'ask-first' }[] {
  const facts = content.techniques.get(technique)?.facts;
  const title = (id: string) => content.cautions.get(id)?.facts.condition ?? id;
  return (['never', 'ask-first'] as const).flatMap((rule) => (facts?.[rule] ?? []).map((id) => ({ id, title: title(id), rule })));
}

/** Of these cautions, in the same order, those that the answers given anywhere in the chat tell of. A list may be told in part. */
export function cautionsTold(content: Content, technique: string, answers: Readonly<Record<string, unknown>>) {
  const told = asChoices(content.questions.get('recommend') ?? [], answers as Answers); // an age is told as a number
  const own = [answers[FOUND_ONESELF]].flat();
  return cautionsFor(content, technique).filter(({ id }) => {
    const by = Object.entries(content.cautions.get(id)?.facts['told-by'] ?? {});
    if (by.some(([question, telling]) => [told[question]].flat().some((answer) => typeof answer === 'string' && telling.includes(answer))))
      return true;
    return own.includes(id) && !by.some(([question]) => told[question] === 'no'); // "I am not pregnant", said later, takes it back
  });
}
