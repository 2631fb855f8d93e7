import { settle } from '../src/reminders/told.ts';
import { toldTime } from '../src/understanding/told-time.ts';

/** Sunday 22 November 2026, 17:24 in London. */
const NOW = Date.parse('2026-11-22T17:24:00Z');
const clock = ({ hour, minute }: { hour: number; minute: number }) => `${hour}:${String(minute).padStart(2, '0')}`;

/** What becomes of the words: a plan, or the question that is left. */
function meaning(text: string, zone = 'Europe/London', now = NOW): string {
  const settled = settle(toldTime(text, zone, now), zone, now);
  if ('plan' in settled) return `${settled.plan.on ?? 'every day'} ${clock(settled.plan)}`;
  if (settled.ask === 'half') return `half? ${settled.clocks.map(clock).join(' or ')}`;
  if (settled.ask === 'day') return `day? ${settled.days.join(' or ')}`;
  return `${settled.ask}?`;
}

test.each([
  // Once, exactly
  ['remind me tomorrow at 8am to do my roller', '2026-11-23 8:00'],
  ['remind me tomorrow at 8 in the morning', '2026-11-23 8:00'],
  ['remind me tomorrow morning at 8', '2026-11-23 8:00'],
  ['8 tomorrow morning pls', '2026-11-23 8:00'],
  ['tomorrow at 08:00', '2026-11-23 8:00'],
  ['tomorrow at 19:30', '2026-11-23 19:30'],
  ['can you nudge me tomorrow at half past 7 in the evening', '2026-11-23 19:30'],
  ['tomorrow at noon', '2026-11-23 12:00'],
  ['tomorrow at 12', '2026-11-23 12:00'],
  ['day after tomorrow at 9am', '2026-11-24 9:00'],
  ['remind me on friday at 6 pm', '2026-11-27 18:00'],
  ['friday 6pm', '2026-11-27 18:00'],
  ['this friday at 6pm', '2026-11-27 18:00'],
  ['on monday morning at 9', '2026-11-23 9:00'],
  ['on the 24th at 10am', '2026-11-24 10:00'],
  ['on 3rd december at 10:15 am', '2026-12-03 10:15'],
  ['dec 3 at 4pm', '2026-12-03 16:00'],
  ['on 24/11 at 10am', '2026-11-24 10:00'],
  ['ping me at 6pm', '2026-11-22 18:00'],
  ['at 5pm', '2026-11-23 17:00'],
  ['at 7 tonight', '2026-11-22 19:00'],
  ['tonight at 9', '2026-11-22 21:00'],
  ['quarter to 8 tomorrow evening', '2026-11-23 19:45'],
  ['at 3 tomorrow', '2026-11-23 15:00'],
  ['today at 8', '2026-11-22 20:00'],
  ['in 3 days at 9am', '2026-11-25 9:00'],
  ['in a week at 9 am', '2026-11-29 9:00'],
  // A part of a day is a time that is read back
  ['tomorrow morning', '2026-11-23 9:00'],
  ['remind me tonight', '2026-11-22 20:00'],
  ['this evening', '2026-11-22 19:00'],
  ['tomorrow afternoon', '2026-11-23 14:00'],
  // From now on
  ['in 2 hours', '2026-11-22 19:24'],
  ['in an hour', '2026-11-22 18:24'],
  ['remind me in 20 minutes', '2026-11-22 17:44'],
  ['in half an hour', '2026-11-22 17:54'],
  ['in an hour and a half', '2026-11-22 18:54'],
  ['in a quarter of an hour', '2026-11-22 17:39'],
  ['2 hours from now', '2026-11-22 19:24'],
  ['in two hours', '2026-11-22 19:24'],
  ['in 1 hour and 10 minutes', '2026-11-22 18:34'],
  ['in 0 minutes', '2026-11-22 17:25'],
  // Every day
  ['remind me every day at 7:30 am', 'every day 7:30'],
  ['every day at 8 in the evening', 'every day 20:00'],
  ['every morning at 8', 'every day 8:00'],
  ['each evening at 7', 'every day 19:00'],
  ['daily at 18:00', 'every day 18:00'],
  ['at 6 pm every day', 'every day 18:00'],
  ['every morning', 'every day 9:00'],
  ['every night before bed at 10', 'every day 22:00'],
  ['once a day at 5pm', 'every day 17:00'],
  ['every single day at noon', 'every day 12:00'],
  // Typed badly
  ['remnd me 2moro at 8am', '2026-11-23 8:00'],
  ['tmrw 8am', '2026-11-23 8:00'],
  ['tommorow at 8 pm', '2026-11-23 20:00'],
  ['tomorow mornin at 9', '2026-11-23 9:00'],
  ['nudge me 2nite at 8', '2026-11-22 20:00'],
  ['evryday at 7.30pm', 'every day 19:30'],
  ['everyday 8 am', 'every day 8:00'],
  ['evry mornin at 8', 'every day 8:00'],
  ['in 2hrs', '2026-11-22 19:24'],
  ['in 30 mins', '2026-11-22 17:54'],
  ['on wensday at 8pm', '2026-11-25 20:00'],
  ['tomorrow 0830', '2026-11-23 8:30'],
  ['tomorrow at 8.15am', '2026-11-23 8:15'],
  ['tomorrow @ 6pm', '2026-11-23 18:00'],
  ['fri at 5 p.m.', '2026-11-27 17:00'],
  ['at half 7 this evening', '2026-11-22 19:30'],
  ['8pm tomoz', '2026-11-23 20:00'],
  // Two meanings are asked after
  ['remind me tomorrow at 8 to do my roller', 'half? 8:00 or 20:00'],
  ['at 8', 'half? 8:00 or 20:00'],
  ['at 8ish tomorrow', 'half? 8:00 or 20:00'],
  ['tomorrow at eight', 'half? 8:00 or 20:00'],
  ['every day at 7', 'half? 7:00 or 19:00'],
  ['tomorrow at 9 30', 'half? 9:30 or 21:30'],
  ['next friday at 6pm', 'day? 2026-11-27 or 2026-12-04'],
  ['sunday at 8pm', 'day? 2026-11-22 or 2026-11-29'],
  ['on 3/12 at 10am', '2026-12-03 10:00'],
  ['on 1/12 at 10am', 'day? 2026-12-01 or 2027-01-12'],
  ['on 2/1 at 10am', 'day? 2027-01-02 or 2027-02-01'],
  // Something is missing, past, or not offered
  ['remind me', 'when?'],
  ['remind me to do my roller', 'when?'],
  ['later', 'when?'],
  ['tomorrow', 'clock?'],
  ['every day', 'clock?'],
  ['on friday', 'clock?'],
  ['in 2 days', 'clock?'],
  ['today at 3', 'past?'],
  ['today at 3pm', 'past?'],
  ['this morning at 9', 'past?'],
  ['next week', 'when?'],
  ['every hour', 'often?'],
  ['every 2 hours', 'often?'],
  ['twice a day', 'often?'],
  ['every monday at 9', 'often?'],
  ['weekdays at 9am', 'often?'],
  ['every other day', 'often?'],
  ['monday to friday at 8am', 'often?'],
  ['mon-fri at 7', 'often?'],
  ['daily except weekends', 'often?'],
  ['on work days at noon', 'often?'],
  ['weekly', 'often?'],
  ['on 5 may at 9am', 'far?'],
])('%s: %s', (text, meant) => {
  expect(meaning(text)).toBe(meant);
});

test.each([
  ['tomorrow at 8am', 'Australia/Sydney', '2026-11-24 8:00'], // there it is Monday already
  ['in 2 hours', 'Asia/Kolkata', '2026-11-23 0:54'],
  ['at 6pm', 'America/New_York', '2026-11-22 18:00'],
  ['today at 9am', 'America/Los_Angeles', 'past?'],
  ['today at 11am', 'America/Los_Angeles', '2026-11-22 11:00'],
])('%s in %s: %s', (text, zone, meant) => {
  expect(meaning(text, zone)).toBe(meant);
});

test.each([
  ['Europe/London', '2027-03-28T00:30:00Z', 'in 2 hours', '2027-03-28 3:30'],
  ['Europe/London', '2026-10-25T00:30:00Z', 'in 2 hours', '2026-10-25 2:30'],
  ['America/New_York', '2027-03-14T06:30:00Z', 'in an hour', '2027-03-14 3:30'],
  ['Australia/Lord_Howe', '2027-04-03T14:00:00Z', 'in 2 hours', '2027-04-04 2:30'],
])('in hours across a change of clocks: %s %s, %s: %s', (zone, now, text, meant) => {
  expect(meaning(text, zone, Date.parse(now))).toBe(meant);
});

test('a long text is read in no more time than a short one takes', () => {
  const long = `remind me tomorrow at 8am to do my roller ${'because my back hurts at 5 and since 2019 on monday '.repeat(150)}`;
  expect(() => meaning(long)).not.toThrow();
});
