import type { TurnContext } from 'botbuilder';
import { nextStep } from '../reminders/next-step.ts';
import type { ClockTime, Plan } from '../reminders/plan.ts';
import { dayAt, dueOn, isQuiet, NO_ZONE } from '../reminders/plan.ts';
import { firstDay, settle, type Settled, type ToldTime } from '../reminders/told.ts';
import { zoneNamed, zoneSent, zoneWithin } from '../reminders/zone-named.ts';
import { aboutWords, clockWords, dayWords, planWords } from './reminder-words.ts';
import type { Agreed } from './reminding.ts';
import type { Services } from './services.ts';

/** The time zone that the channel sends with a message: Teams and Web Chat each in a place of its own. */
export function zoneOf({ activity }: TurnContext): string | undefined {
  const sent = (activity.entities ?? []).map((entity) =>
    entity.type === 'clientInfo' ? (entity as { timezone?: unknown }).timezone : undefined,
  );
  return [activity.localTimezone, ...sent].map(zoneSent).find((zone) => zone !== undefined);
}

/** The zone of a plan that was made by the person's own clock. */
const planned = (plan: Plan | undefined) => (plan?.fromNow ? undefined : plan?.zone);

/** What the dialog about reminders may ask and do, for whoever this turn is with. */
export function remindingTurn(services: Services, context: TurnContext) {
  const { reminding, understanding, wording, keepHours } = services;
  const now = () => services.now().getTime();
  /** The reminder that is still to come, if any. */
  const current = () => {
    const reminder = reminding.of(context);
    return reminder && (reminder.held || nextStep(reminder, now()).do !== 'over') ? reminder : undefined;
  };
  return {
    /** As the channel tells it, else that of the reminder there is; it is read back before anything is kept. */
    zone: zoneOf(context) ?? planned(current()?.plan),
    zoneNamed,
    zoneWithin,
    reaches: reminding.reaches(context),
    told: (text: string, zone: string): ToldTime => {
      const { fromNow: _, ...told } = understanding.time(text, zone, now());
      return told;
    },
    /** A wait ("in 2 hours"), for whom no zone is known: it needs none. */
    toldWait: (text: string): ToldTime | undefined => {
      const told = understanding.time(text, NO_ZONE, now());
      return told.fromNow ? told : undefined;
    },
    settle: (told: ToldTime, zone: string): Settled => settle(told, zone, now()),
    /** Whether the plan is in the quiet hours, as far as the person's clock is known. */
    isQuiet: (plan: Plan): boolean => plan.fromNow !== true && isQuiet(plan),
    /** The first day of this plan has had its reminder already. */
    isSecondThatDay: (plan: Plan): boolean => {
      const { lastOn } = reminding.of(context) ?? {};
      return plan.on !== undefined && lastOn !== undefined && firstDay(plan, now()) === lastOn;
    },
    isAhead: (plan: Plan): boolean => plan.on === undefined || dueOn(plan, plan.on) > now(),
    keep: (agreed: Agreed): Promise<void> => reminding.keep(context, agreed),
    clock: (clock: ClockTime): string => clockWords(services, clock),
    day: (day: string, zone: string): string => dayWords(services, day, dayAt(now(), zone)),
    when: (plan: Plan): string => planWords(services, plan, now()),
    about: (technique: string | undefined): string => aboutWords(services, technique),
    place: wording(context.activity.channelId === 'directline' ? 'reminder.place-page' : 'reminder.place-chat', { hours: keepHours }).text,
    /** That it takes the place of another one, where there is another. */
    instead: (): string => (current() ? ` ${wording('reminder.instead').text}` : ''),
    current,
  };
}
export type RemindingTurn = ReturnType<typeof remindingTurn>;
