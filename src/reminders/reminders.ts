import type { DocumentStore } from '../store/document-store.ts';
import { Queue } from '../store/queue.ts';
import { alarmFor, processAlarm, type SetAlarm } from './alarm.ts';
import { isStale, nextStep, TOO_LATE } from './next-step.ts';
import { dueOn } from './plan.ts';
import { Reminder } from './reminder.ts';

/** What became of one attempt. `notTaken`: nothing reached the person, and it may be tried again after so many ms. */
export type Outcome = 'sent' | 'refused' | 'locked' | { notTaken: number };

export interface RemindersParts {
  store: DocumentStore;
  /** Carries it to the person, if at the last moment it is `stillThere`. It does not throw for what the channel answers; a doubtful answer counts as sent. */
  send(reminder: Reminder, stillThere: () => boolean): Promise<Outcome>;
  now?: () => Date;
  setAlarm?: SetAlarm;
  /** Hears of faults, without ids. */
  warn?: (message: string) => void;
}

/** Everyone's reminders, one a person, and the alarm that sends them. */
export interface Reminders {
  /** Takes up what is kept on the disk. Before this nothing is sent. */
  start(): Promise<void>;
  of(person: string): Reminder | undefined;
  /** Keeps a reminder in place of the person's last one; resolves once it is on the disk. */
  keep(reminder: Reminder): Promise<void>;
  /** Deletes those that fit for good; gives how many. */
  stop(fits: (reminder: Reminder) => boolean): Promise<number>;
  /** Resolves when nothing is being sent or written. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

/** One attempt and two more within the hour, as long as nothing was taken. */
const MORE_TRIES = 2;
const LEAST_WAIT = 1_000;
/** What waits for its person, or is over, is looked at again after this long (ms). */
const IDLE_FOR = 3_600_000;

/**
 * Sends each reminder at most once: the day is claimed on the disk before anything leaves, and so is each further attempt. A crash in
 * between loses one reminder, and never doubles one.
 */
export function createReminders(parts: RemindersParts): Reminders {
  const { store, send, now = () => new Date(), setAlarm = processAlarm, warn = console.warn } = parts;
  const kept = new Map<string, Reminder>();
  const queue = new Queue();
  const alarm = alarmFor(look, () => now().getTime(), setAlarm);
  const rests = new WeakMap<Reminder, { from: number; until: number }>();
  const underWay = new Set<string>();
  const working = new Set<Promise<void>>();

  /** Sets going what is due, and gives the earliest time at which something will be. */
  function look(): number | undefined {
    const times = [...kept.values()].flatMap((reminder) => {
      const { again } = reminder;
      if (underWay.has(reminder.person)) return [];
      const until = restOf(reminder);
      if (until === undefined || (again && again.at <= now().getTime())) inHand(attend(reminder.person));
      return [...(until === undefined ? [] : [until]), ...(again ? [again.at] : [])].filter((time) => time > now().getTime());
    });
    return kept.size === 0 ? undefined : Math.min(...times, Infinity);
  }

  /** Until when (ms) there is nothing to do for this one; undefined when there is. Zones are costly to work out, so it is kept while it holds. */
  function restOf(reminder: Reminder): number | undefined {
    const at = now().getTime();
    const known = rests.get(reminder);
    if (known && known.from <= at && at < known.until) return known.until;
    if (isStale(reminder, at)) return undefined;
    const step = reminder.held ? undefined : nextStep(reminder, at);
    if (step?.do === 'send') return undefined;
    const until = step?.do === 'wait' ? step.until : at + IDLE_FOR;
    rests.set(reminder, { from: at, until });
    return until;
  }

  function inHand(work: Promise<void>): void {
    working.add(work);
    void work.finally(() => working.delete(work));
  }

  async function attend(person: string): Promise<void> {
    underWay.add(person);
    try {
      const claimed = await queue.run(person, () => claim(person));
      // Nobody stands in line behind the sending: it waits for the person's own turns, and those may want to stop or keep a reminder.
      if (claimed) await deliver(claimed.reminder, claimed.left);
      underWay.delete(person);
      alarm.wake();
    } catch (error) {
      underWay.delete(person);
      // The claim could not be written, so nothing left: the next look, within a minute, tries again.
      warn(`A reminder could not be sent: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  async function claim(person: string): Promise<{ reminder: Reminder; left: number } | undefined> {
    const found = kept.get(person);
    if (!found) return undefined;
    const at = now().getTime();
    if (isStale(found, at)) return void (await remove(person));
    const { again, ...reminder } = found;
    const step = reminder.held ? undefined : nextStep(reminder, at);
    if (step?.do === 'send') {
      const claimed = { ...reminder, lastOn: step.day };
      await save(claimed);
      return { reminder: claimed, left: MORE_TRIES };
    }
    if (!again || again.at > at) return undefined;
    await save(reminder); // this attempt is claimed as well, or given up
    const inTime = reminder.lastOn !== undefined && at - dueOn(reminder.plan, reminder.lastOn) < TOO_LATE;
    return inTime && !reminder.held ? { reminder, left: again.left } : undefined;
  }

  async function deliver(reminder: Reminder, left: number): Promise<void> {
    const { person } = reminder;
    const stillThere = () => kept.get(person)?.agreedAt === reminder.agreedAt;
    const outcome = await send(reminder, stillThere);
    await queue.run(person, async () => {
      const current = kept.get(person);
      if (!current || !stillThere()) return;
      if (outcome === 'refused') await save({ ...current, held: 'refused' });
      else if (outcome === 'locked') await save({ ...current, held: 'sign' });
      else if (outcome !== 'sent' && left > 0)
        await save({ ...current, again: { at: now().getTime() + Math.max(LEAST_WAIT, outcome.notTaken), left: left - 1 } });
    });
  }

  async function save(reminder: Reminder): Promise<void> {
    await store.write(reminder.person, reminder);
    kept.set(reminder.person, reminder);
  }

  async function remove(person: string): Promise<void> {
    await store.delete(person);
    kept.delete(person);
  }

  async function idle(): Promise<void> {
    while (working.size > 0) await Promise.all(working);
    await queue.idle();
  }

  return {
    async start() {
      for await (const document of store.documents()) {
        const { data } = Reminder.safeParse(document);
        if (data) kept.set(data.person, data);
        else warn('A reminder is kept in a form that this version cannot read, so it is not sent.');
      }
      alarm.wake();
    },
    of: (person) => kept.get(person),
    async keep(reminder) {
      await queue.run(reminder.person, () => save(reminder));
      alarm.wake();
    },
    async stop(fits) {
      const gone = [...kept.values()].filter(fits).map(({ person }) => person);
      for (const person of gone) await queue.run(person, () => remove(person));
      return gone.length;
    },
    idle,
    async close() {
      alarm.close();
      await idle();
    },
  };
}
