import type { MiddlewareHandler, TurnContext } from 'botbuilder';
import { toActivity } from '../conversation/cards.ts';
import type { Reminding } from '../conversation/reminding.ts';
import type { Services } from '../conversation/services.ts';
import { createTimers, type Timers } from '../conversation/timers.ts';
import type { Keeper } from '../people/keeper.ts';
import type { SetAlarm } from '../reminders/alarm.ts';
import { createReminders } from '../reminders/reminders.ts';
import type { DocumentStore } from '../store/document-store.ts';
import { deliversReminders } from './reminder-delivery.ts';
import { reminderVisits } from './reminder-visits.ts';
import { remindingKeepers, remindingOf } from './reminding.ts';
import type { SpeakFirst } from './speak-first.ts';

export interface ProactiveParts extends Pick<Services, 'content' | 'wording' | 'showing' | 'memory' | 'now'> {
  stores: { reminders: DocumentStore; timers: DocumentStore };
  speak: SpeakFirst;
  /** Whether a question still waits in the conversation of this turn. */
  waitsFor(context: TurnContext, token: string): Promise<boolean>;
  setAlarm?: SetAlarm | undefined;
  warn: (message: string) => void;
}

/** All that speaks without having been spoken to: timed steps and reminders. Nothing does before `start`. */
export interface Proactive {
  timers: Timers;
  reminding: Reminding;
  keepers: Keeper[];
  visits: MiddlewareHandler;
  start(): Promise<void>;
  close(): Promise<void>;
}

export function buildProactive(parts: ProactiveParts): Proactive {
  const { stores, speak, showing, now, warn, setAlarm } = parts;
  const timers = createTimers({
    store: stores.timers,
    now,
    ...(setAlarm && { setAlarm }),
    ring: (to, { token, reply }) =>
      speak(to, async (context) => {
        if (await parts.waitsFor(context, token)) await context.sendActivity(toActivity({ ...reply, token }, showing(context)));
      }),
    onError: (error) => warn(`A timed step could not say that its time is up: ${String(error)}`),
  });
  const reminders = createReminders({ store: stores.reminders, send: deliversReminders(parts), now, warn, ...(setAlarm && { setAlarm }) });
  const reminding = remindingOf({ reminders, timers, now });
  return {
    timers,
    reminding,
    keepers: remindingKeepers({ reminders, timers }),
    visits: reminderVisits({ ...parts, reminders, reminding }),
    async start() {
      await timers.restore();
      await reminders.start();
    },
    async close() {
      await timers.close();
      await reminders.close();
      await Promise.all([stores.timers.close(), stores.reminders.close()]);
    },
  };
}
