import { begins, dialogs } from '../../dialogs/index.ts';
import { createBot } from '../bot/bot.ts';
import { noteFeedback } from '../bot/count-feedback.ts';
import { keepingOf } from '../bot/keeping.ts';
import { buildProactive, type Proactive } from '../bot/proactive.ts';
import { waitingOf } from '../bot/reminding.ts';
import { removal } from '../bot/removal.ts';
import type { SpeakFirst } from '../bot/speak-first.ts';
import { workingState } from '../bot/working-state.ts';
import type { Turn, TurnContext } from '../channels/cloud-adapter.ts';
import { capabilitiesOf } from '../conversation/channel-capabilities.ts';
import { createRoot } from '../conversation/root.ts';
import type { Services } from '../conversation/services.ts';
import { LOOK_WAITS, type LookWaits } from '../conversation/while-they-wait.ts';
import { peopleIn } from '../people/people.ts';
import { privacyOf, type Privacy } from '../people/privacy.ts';
import type { SetAlarm } from '../reminders/alarm.ts';
import type { Knowledge } from './knowledge.ts';
import type { Stores } from './stores.ts';
import type { Studies } from './studies.ts';
import type { Surroundings } from './surroundings.ts';

export interface BotParts {
  around: Surroundings;
  knowledge: Knowledge;
  stores: Stores;
  studies: Studies;
  /** Begins a turn that nobody asked for. */
  speak: SpeakFirst;
  /** Deletes the channel's own log of the person of this turn, where the channel is ours. */
  forgetLog(context: TurnContext): Promise<void>;
  lookWaits?: LookWaits | undefined;
  setAlarm?: SetAlarm | undefined;
}

/** The bot behind its channels: one turn, what speaks unasked, and what forgets a person. */
export interface Bot {
  turn: Turn;
  services: Services;
  proactive: Proactive;
  privacy: Privacy;
}

export function composeBot({ around, knowledge, stores, studies, speak, forgetLog, lookWaits = LOOK_WAITS, setAlarm }: BotParts): Bot {
  const { config, now, warn } = around;
  const people = peopleIn(stores.people, now);
  const memory = (context: TurnContext) => workingState(context).memory;
  const pictureUrl = (name: string) => config.publicUrl && `${config.publicUrl}/drawings/${name}.png`;
  const showing: Services['showing'] = ({ activity }) => ({ ...capabilitiesOf(activity), pictureUrl });
  const proactive = buildProactive({
    ...{ ...knowledge, stores, speak, setAlarm, showing, memory, now, warn },
    waitsFor: (context, token) => root.waitsFor(context, token),
  });
  const { timers, reminding } = proactive;
  const privacy = privacyOf({ people, conversations: stores.conversations, keepers: proactive.keepers });
  const services: Services = {
    ...knowledge,
    timers,
    waiting: waitingOf,
    reminding,
    now,
    memory,
    trials: studies.trials,
    lookWaits,
    whereIs: studies.whereIs,
    keepHours: config.keepHours,
    page: config.page ? config.publicUrl : undefined,
    humanContact: config.humanContact ?? '',
    keeping: keepingOf({ people, privacy, reminderOf: (context) => reminding.of(context), forgetLog }),
    showing,
    noteFeedback,
  };
  const root = createRoot(services, dialogs, begins, {
    get: (context: TurnContext) => Promise.resolve(workingState(context).dialogs),
    set: () => Promise.resolve(), // the stack is changed in place, and saved with the rest of the working state
    delete: () => Promise.resolve(),
  });
  const bot = createBot({
    root,
    removed: removal({
      root,
      people,
      silence: (context) => reminding.silence(context),
      forget: (context) => services.keeping.forget(context),
    }),
  });
  return { turn: (context) => bot.run(context), services, proactive, privacy };
}
