import fc from 'fast-check';
import { DateTime } from 'luxon';
import { nextStep, type Planned } from '../src/reminders/next-step.ts';
import { clockAt, dayAt, daysAfter, dueOn, isQuiet } from '../src/reminders/plan.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const iso = (ms: number) => new Date(ms).toISOString();

describe('the instant of a wall clock', () => {
  test.each([
    // The clocks go forward: a time that is left out becomes the next minute there is.
    ['Europe/London', '2027-03-28', 1, 30, '2027-03-28T01:00:00.000Z'],
    ['Europe/London', '2027-03-28', 0, 59, '2027-03-28T00:59:00.000Z'],
    ['Europe/London', '2027-03-28', 8, 0, '2027-03-28T07:00:00.000Z'],
    ['America/New_York', '2027-03-14', 2, 0, '2027-03-14T07:00:00.000Z'],
    ['America/New_York', '2027-03-14', 2, 59, '2027-03-14T07:00:00.000Z'],
    ['America/New_York', '2027-03-14', 3, 0, '2027-03-14T07:00:00.000Z'],
    ['Australia/Lord_Howe', '2026-10-04', 2, 15, '2026-10-03T15:30:00.000Z'],
    ['Australia/Sydney', '2026-10-04', 2, 30, '2026-10-03T16:00:00.000Z'],
    // Midnight itself is left out.
    ['America/Santiago', '2026-09-06', 0, 0, '2026-09-06T04:00:00.000Z'],
    // The clocks go back: a time that comes twice is its first coming.
    ['Europe/London', '2026-10-25', 1, 30, '2026-10-25T00:30:00.000Z'],
    ['America/New_York', '2026-11-01', 1, 0, '2026-11-01T05:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-04', 1, 45, '2027-04-03T14:45:00.000Z'],
    ['Australia/Sydney', '2027-04-04', 2, 30, '2027-04-03T15:30:00.000Z'],
    ['Europe/London', '2026-10-25', 8, 0, '2026-10-25T08:00:00.000Z'],
  ])('%s %s %i:%i', (zone, day, hour, minute, due) => {
    expect(iso(dueOn({ zone, hour, minute }, day))).toBe(due);
  });

  const zone = fc.constantFrom(
    'Europe/London',
    'America/New_York',
    'Australia/Sydney',
    'Australia/Lord_Howe',
    'Asia/Kolkata',
    'America/Santiago',
    'Asia/Kathmandu',
    'Pacific/Chatham',
    'America/Havana',
    'Africa/Casablanca',
    'UTC',
  );
  const plan = fc.record({ zone, hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }) });
  const day = fc.integer({ min: 0, max: 2000 }).map((days) => daysAfter('2026-01-01', days));

  test('is always the named time, or the first minute after a gap', () => {
    fc.assert(
      fc.property(plan, day, (wanted, on) => {
        const due = dueOn(wanted, on);
        const at = clockAt(due, wanted.zone);
        if (at.hour === wanted.hour && at.minute === wanted.minute) {
          expect(dayAt(due, wanted.zone)).toBe(on);
          for (const earlier of [30, 60, 120])
            expect(clockAt(due - earlier * MINUTE, wanted.zone)).not.toEqual({ hour: wanted.hour, minute: wanted.minute });
          return;
        }
        // In a gap: one minute before, the clock had not reached the time yet, and now it is past it.
        const [before, after] = [due - MINUTE, due].map((ms) => DateTime.fromMillis(ms, { zone: wanted.zone }));
        expect(after!.offset).toBeGreaterThan(before!.offset);
        expect(before!.hour * 60 + before!.minute).not.toBe(wanted.hour * 60 + wanted.minute);
      }),
    );
  });

  test('of a daily plan, one follows the other, once on each day', () => {
    fc.assert(
      fc.property(plan, day, fc.integer({ min: 0, max: DAY }), (wanted, on, into) => {
        let planned: Planned = { plan: wanted, agreedAt: dueOn(wanted, on) + into, night: true };
        let now = planned.agreedAt;
        const sent: string[] = [];
        const times: number[] = [];
        while (sent.length < 8) {
          const step = nextStep(planned, now);
          if (step.do === 'wait') {
            expect(step.until).toBeGreaterThan(now);
            now = step.until;
          } else if (step.do === 'send') {
            expect(now).toBe(dueOn(wanted, step.day));
            sent.push(step.day);
            times.push(now);
            planned = { ...planned, lastOn: step.day };
          } else throw new Error(`A daily plan came to ${step.do}.`);
        }
        expect(sent).toEqual(sent.map((_, at) => daysAfter(sent[0] ?? '', at)));
        expect(times).toEqual([...times].sort((a, b) => a - b));
        expect(new Set(times).size).toBe(times.length);
      }),
      { numRuns: 60 },
    );
  });
});

test('the quiet hours are from 21:00 to 8:00', () => {
  const quiet = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => isQuiet({ hour, minute: 59 }));
  expect(quiet).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 21, 22, 23]);
  expect([isQuiet({ hour: 8, minute: 0 }), isQuiet({ hour: 20, minute: 59 })]).toEqual([false, false]);
});
