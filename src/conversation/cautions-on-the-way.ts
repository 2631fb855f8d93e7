import { cautionsTold } from '../technique-cautions.ts';
import { toldInChat } from './memory.ts';
import type { Talk } from './talk.ts';

/** How many of the cautions of the technique that is being gone through have been told of. At their own list they are the answer itself. */
export function cautionsOnTheWay({ dc, asking, memory, services }: Talk): number {
  if (!asking || asking.reply.label === 'walkthrough.which') return 0;
  if (!/^(?:walkthrough|practice)\./.test(asking.reply.label)) return 0;
  const { technique } = dc.stack.flatMap(({ state }) => inputOf(state)).find((input) => input.technique !== undefined) ?? {};
  return technique === undefined ? 0 : cautionsTold(services.content, technique, toldInChat(memory)).length;
}

function inputOf(state: unknown): { technique?: string }[] {
  const { input } = (state as { options?: { input?: { technique?: string } } } | undefined)?.options ?? {};
  return input ? [input] : [];
}
