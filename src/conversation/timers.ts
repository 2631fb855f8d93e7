import { z } from 'zod';
import { processAlarm, type SetAlarm } from '../reminders/alarm.ts';
import { Address } from '../reminders/reminder.ts';
import type { Reply } from './reply.ts';

/** What is said when a timed step is over, unless the person has moved on from that question. */
export interface Ringing {
  token: string;
  reply: Reply;
}
/** Who waits, by the keys of src/store/keys.ts, and where they are reached. */
export interface Waiting {
  person: string;
  conversation: string;
  to: Address;
}
/** One timer a conversation: a new one, or leaving the step, takes the place of the old. */
export interface Timers {
  /** Resolves when the timer would survive a crash. */
  start(waiting: Waiting, seconds: number, ringing: Ringing): Promise<void>;
  stop(conversation: string): Promise<void>;
  /** Stops those that fit. */
  stopWhere(fits: (waiting: Waiting) => boolean): Promise<void>;
  of(person: string, conversation: string): boolean;
  /** Takes up those of before a restart. One that is long over is dropped. */
  restore(): Promise<void>;
  /** Rings no more, and waits for what is ringing. */
  close(): Promise<void>;
}

/** The part of a DocumentStore that timers need. */
export interface TimerStore {
  write(key: string, document: object): Promise<void>;
  delete(key: string): Promise<void>;
  documents(): AsyncIterable<object>;
}
export interface TimersParts {
  store: TimerStore;
  ring(to: Address, ringing: Ringing): Promise<void>;
  onError(error: unknown): void;
  now(): Date;
  setAlarm?: SetAlarm;
}

const Kept = z.object({
  version: z.literal(1),
  person: z.string(),
  conversation: z.string(),
  to: Address,
  due: z.number(),
  token: z.string(),
  reply: z.looseObject({ label: z.string(), text: z.string() }),
});
type Kept = z.infer<typeof Kept>;

/** Told later than this (ms) after a restart, "time is up" would only confuse. */
const TOO_LATE = 60_000;

/** Timers that a restart does not forget. Each rings once at most: it is taken off the disk before it does. */
export function createTimers({ store, ring, onError, now, setAlarm = processAlarm }: TimersParts): Timers {
  const running = new Map<string, { kept: Kept; cancel: () => void }>();
  const ringing = new Set<Promise<void>>();

  function arm(kept: Kept, ms: number): void {
    running.get(kept.conversation)?.cancel();
    const cancel = setAlarm(ms, () => {
      running.delete(kept.conversation);
      const work = claimed(kept).catch(onError);
      ringing.add(work);
      void work.finally(() => ringing.delete(work));
    });
    running.set(kept.conversation, { kept, cancel });
  }

  async function claimed({ conversation, to, token, reply }: Kept): Promise<void> {
    await store.delete(conversation);
    await ring(to, { token, reply: reply });
  }

  async function stop(conversation: string): Promise<void> {
    const one = running.get(conversation);
    if (!one) return;
    one.cancel();
    running.delete(conversation);
    await store.delete(conversation);
  }

  return {
    async start(waiting, seconds, { token, reply }) {
      const kept: Kept = { version: 1, ...waiting, due: now().getTime() + seconds * 1000, token, reply: { ...reply } };
      arm(kept, seconds * 1000);
      await store.write(kept.conversation, kept);
    },
    stop,
    async stopWhere(fits) {
      for (const { kept } of [...running.values()]) if (fits(kept)) await stop(kept.conversation);
    },
    of: (person, conversation) => [...running.values()].some(({ kept }) => kept.person === person || kept.conversation === conversation),
    async restore() {
      for await (const document of store.documents()) {
        const { data } = Kept.safeParse(document);
        if (!data || running.has(data.conversation)) continue;
        const late = now().getTime() - data.due;
        if (late > TOO_LATE) await store.delete(data.conversation);
        else arm(data, Math.max(0, -late));
      }
    },
    async close() {
      for (const { cancel } of running.values()) cancel();
      running.clear();
      await Promise.all(ringing);
    },
  };
}
