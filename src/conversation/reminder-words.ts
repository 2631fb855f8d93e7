import { DateTime } from 'luxon';
import { dayAt, daysAfter, dueOn, type ClockTime, type Plan } from '../reminders/plan.ts';
import type { Reminder } from '../reminders/reminder.ts';
import type { Reply } from './reply.ts';
import type { Services } from './services.ts';

type Words = Pick<Services, 'content' | 'wording'>;

/** A time of day as it is read back, in words that leave no doubt between morning and evening: "8:00 in the morning". */
export function clockWords({ wording }: Words, { hour, minute }: ClockTime): string {
  const part = hour < 5 || hour >= 21 ? 'night' : hour < 12 ? 'morning' : hour < 18 ? 'afternoon' : 'evening';
  const exactly = minute === 0 ? { 0: 'midnight', 12: 'noon' }[hour] : undefined;
  return wording(`reminder.clock-${exactly ?? part}`, { clock: `${hour % 12 || 12}:${String(minute).padStart(2, '0')}` }).text;
}

/** A day as it is read back: "Tomorrow, Monday 23 November". */
export function dayWords({ wording }: Words, day: string, today: string): string {
  const date = DateTime.fromISO(day, { zone: 'utc' }).setLocale('en').toFormat('cccc d LLLL');
  const name = day === today ? 'today' : day === daysAfter(today, 1) ? 'tomorrow' : 'on';
  return wording(`reminder.day-${name}`, { date }).text;
}

/** When a plan reminds, in words that leave nothing open, with its zone; a wait by someone whose clock is not known is told from now. */
export function planWords(words: Words, plan: Plan, now: number): string {
  if (plan.fromNow && plan.on !== undefined) return waitWords(words, dueOn(plan, plan.on) - now);
  const clock = clockWords(words, plan);
  const values = { clock, zone: plan.zone };
  if (plan.on === undefined) return words.wording('reminder.every-day', values).text;
  return words.wording('reminder.once', { ...values, day: dayWords(words, plan.on, dayAt(now, plan.zone)) }).text;
}

/** How long it still is, or was, in whole minutes or hours. */
function waitWords({ wording }: Words, wait: number): string {
  const minutes = Math.max(1, Math.floor(Math.abs(wait) / 60_000));
  const [count, unit] = minutes < 120 ? [minutes, 'minute'] : [Math.round(minutes / 60), 'hour'];
  const length = wording(`reminder.wait-${unit}${count === 1 ? '' : 's'}`, { count }).text;
  return wording(wait >= 0 ? 'reminder.from-now' : 'reminder.ago', { length }).text;
}

/** What it reminds of: a technique by its name, or care of the back. */
export function aboutWords({ content, wording }: Words, technique: string | undefined): string {
  return content.techniques.get(technique ?? '')?.facts.button ?? wording('reminder.back-care').text;
}

/** The reminder itself. It does not say what of: others may see the screen. Its button leads to the technique. */
export function dueReply({ content, wording }: Words, { technique }: Pick<Reminder, 'technique'>): Reply {
  const { text, choices } = wording('reminder.due');
  const button = content.techniques.get(technique ?? '')?.facts.button;
  const [start, ...others] = choices.map(({ label }) => ({ title: label }));
  const first = start && {
    ...start,
    say: button === undefined ? wording('reminder.back-care-said').text : `${start.title} ${button.toLowerCase()}`,
  };
  return { label: 'reminder.due', text, buttons: [...(first ? [first] : []), ...others] };
}

/** Told once to whoever comes back: the one reminder could not reach them in time. */
export function missedReply(words: Words, { plan }: Reminder, now: number): Reply {
  return lineOf(words, 'reminder.missed', { when: planWords(words, plan, now) });
}

/** Told once to whoever comes back: the reminder goes on. */
export function onAgainReply(words: Words, { plan }: Reminder, now: number): Reply {
  return lineOf(words, 'reminder.on-again', { when: planWords(words, plan, now) });
}

function lineOf({ wording }: Words, label: string, values: Record<string, string>): Reply {
  const { text, choices } = wording(label, values);
  return { label, text, buttons: choices.map(({ label: title }) => ({ title })) };
}
