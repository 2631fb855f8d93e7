import type { TurnContext } from 'botbuilder';
import type { Wording } from '../conversation/wording.ts';
import { RepliesNotSent } from './once.ts';

/** What happens when a turn fails: nothing was saved, so the person is told that saying it again is safe. The error goes on, so that no failed turn is answered with 200. */
export function mishap(wording: Wording, log: (error: unknown) => void): (context: TurnContext, error: Error) => Promise<void> {
  return async (context, error) => {
    log(error);
    if (!(error instanceof RepliesNotSent) && context.activity.type === 'message') {
      try {
        await context.sendActivity({ type: 'message', text: wording('root.mishap').text, label: 'root.mishap' });
      } catch (again) {
        log(again);
      }
    }
    throw error;
  };
}
