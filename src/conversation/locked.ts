import { dangerQuestion } from '../safety/danger-question.ts';
import type { Talk } from './talk.ts';

/** What a danger sign locks until the person has been screened again: hands-on things, not information about help. */
const LOCKED = /^(techniques\.|styles\.|recommend$|compare$|walkthrough$|answers\.(techniques-overview|styles-overview))/;

export function locked({ memory }: Talk, topicId: string): boolean {
  return memory.lock !== undefined && LOCKED.test(topicId);
}

/** A question about a danger sign that was passed over comes back before anything hands-on. False when none is open. */
export async function dangerOpen({ memory, services: { content, wording }, reply }: Talk, topicId: string): Promise<boolean> {
  const { asked } = memory;
  if (!asked || asked.advised || memory.lock || !LOCKED.test(topicId)) return false;
  memory.asked = { flag: asked.flag, advised: false };
  const answers = wording('answers.yes-no-unsure').choices.map(({ label }) => label);
  await reply({ ...dangerQuestion(content.redFlags, asked.flag, answers), urgent: true });
  return true;
}
