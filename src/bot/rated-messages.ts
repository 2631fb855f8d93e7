import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Verdict } from '../feedback/verdict.ts';
import { workingState } from './working-state.ts';

/** What Teams sends when one of its buttons under a message is pressed. What was written beside the press is not named here, and so never read. */
const Rating = z.object({ actionName: z.literal('feedback'), actionValue: z.object({ reaction: z.enum(['like', 'dislike']) }) });
/** So many rated messages a conversation are remembered, so that each counts once. */
const REMEMBERED = 50;
const VERDICTS = { like: 'helpful', dislike: 'not-helpful' } as const;

/** A press on the buttons that Teams itself puts under a message, by the id of that message where Teams tells it; undefined when it is none, or not the first. */
export function firstRating(context: TurnContext): { verdict: Verdict; message: string | undefined } | undefined {
  const { name, replyToId, id } = context.activity;
  if (name !== 'message/submitAction') return undefined;
  const rating = Rating.safeParse(context.activity.value).data;
  if (!rating) return undefined;
  const { memory } = workingState(context);
  const mark = createHash('sha256')
    .update(JSON.stringify([replyToId ?? null, replyToId ? '' : id]))
    .digest('base64url')
    .slice(0, 16);
  if (memory.rated?.includes(mark)) return undefined;
  memory.rated = [...(memory.rated ?? []), mark].slice(-REMEMBERED);
  return { verdict: VERDICTS[rating.actionValue.reaction], message: replyToId };
}

/** Which wording id the messages with these buttons carry, by their ids. In memory only: after a restart an old message has none. */
export interface RatedMessages {
  remember(id: string, label: string): void;
  labelOf(id: string | undefined): string | undefined;
}

/** Remembers the newest messages, so many at most. */
export function ratedMessages(most = 5_000): RatedMessages {
  const labels = new Map<string, string>();
  return {
    remember(id, label) {
      labels.set(id, label);
      const [oldest] = labels.keys();
      if (labels.size > most && oldest !== undefined) labels.delete(oldest);
    },
    labelOf: (id) => (id === undefined ? undefined : labels.get(id)),
  };
}
