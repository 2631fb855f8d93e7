import type { ConversationReference } from 'botbuilder';
import type { Reply } from './reply.ts';

/** What is said when a timed step is over, unless the person has moved on from that question. */
export interface Ringing {
  token: string;
  reply: Reply;
}
/** One timer a conversation: a new one, or leaving the step, takes the place of the old. */
export interface Timers {
  start(reference: Partial<ConversationReference>, seconds: number, ringing: Ringing): void;
  stop(conversationId: string): void;
  close(): void;
}

/** Timers in this process. They do not outlive it: a restart forgets a running one, and "repeat" starts it again. */
export function createTimers(
  ring: (reference: Partial<ConversationReference>, ringing: Ringing) => Promise<void>,
  onError: (error: unknown) => void,
): Timers {
  const running = new Map<string, NodeJS.Timeout>();
  const stop = (id: string) => {
    clearTimeout(running.get(id));
    running.delete(id);
  };
  return {
    start(reference, seconds, ringing) {
      const id = reference.conversation?.id ?? '';
      stop(id);
      const timer = setTimeout(() => {
        running.delete(id);
        ring(reference, ringing).catch(onError);
      }, seconds * 1000);
      running.set(id, timer.unref());
    },
    stop,
    close: () => [...running.keys()].forEach(stop),
  };
}
