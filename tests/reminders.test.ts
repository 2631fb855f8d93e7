import { nextStep } from '../src/reminders/next-step.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { FakeClock } from './fake-clock.ts';
import { DAY, daily, HOUR, MINUTE, oneOf, serviceOn } from './reminders-on-a-clock.ts';

describe('a reminder', () => {
  let clock: FakeClock;
  let store: MemoryStore;
  beforeEach(() => {
    clock = new FakeClock('2026-11-22T17:00:00Z');
    store = new MemoryStore();
  });

  test('every day comes at its time and no other', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock));
    await clock.pass(3 * DAY);
    expect(sent).toEqual(['2026-11-23T09:30:00.000Z', '2026-11-24T09:30:00.000Z', '2026-11-25T09:30:00.000Z']);
  });

  test.each([
    ['Europe/London', '2027-03-27T12:00:00Z', ['2027-03-28T08:30:00.000Z', '2027-03-29T08:30:00.000Z']],
    ['Europe/London', '2026-10-24T12:00:00Z', ['2026-10-25T09:30:00.000Z', '2026-10-26T09:30:00.000Z']],
    ['America/New_York', '2026-10-31T20:00:00Z', ['2026-11-01T14:30:00.000Z', '2026-11-02T14:30:00.000Z']],
    ['America/New_York', '2027-03-13T20:00:00Z', ['2027-03-14T13:30:00.000Z', '2027-03-15T13:30:00.000Z']],
    ['Australia/Lord_Howe', '2026-10-03T00:00:00Z', ['2026-10-03T22:30:00.000Z', '2026-10-04T22:30:00.000Z']],
    ['Australia/Lord_Howe', '2027-04-03T00:00:00Z', ['2027-04-03T23:00:00.000Z', '2027-04-04T23:00:00.000Z']],
  ])('keeps its wall clock when the clocks change: %s from %s', async (zone, from, expected) => {
    clock = new FakeClock(from);
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock, { plan: { ...daily, zone } }));
    await clock.pass(2 * DAY);
    expect(sent).toEqual(expected);
  });

  test('for once comes once, and is gone after the day', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock, { plan: { ...daily, on: '2026-11-23' } }));
    await clock.pass(DAY);
    expect(sent).toEqual(['2026-11-23T09:30:00.000Z']);
    expect(service.of('key of p1')?.lastOn).toBe('2026-11-23');
    await clock.pass(2 * DAY);
    expect([sent.length, service.of('key of p1'), await store.read('key of p1')]).toEqual([1, undefined, undefined]);
  });

  test('weeks away is waited for without a timer too long for the runtime', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock, { plan: { ...daily, on: '2027-01-20' } }));
    await clock.pass(60 * DAY);
    expect(sent).toEqual(['2027-01-20T09:30:00.000Z']);
  });

  test('is not sent twice when the clock is set back a day, nor before its time', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock));
    await clock.passUntil('2026-11-24T09:40:00Z');
    clock.jump(-DAY);
    await clock.pass(DAY - 20 * MINUTE);
    expect(sent).toEqual(['2026-11-23T09:30:00.000Z', '2026-11-24T09:30:00.000Z']);
    await clock.passUntil('2026-11-25T09:30:00Z');
    expect(sent.at(-1)).toBe('2026-11-25T09:30:00.000Z');
  });

  test('follows a clock set on by a day within a minute, and skips what is an hour old', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock));
    await clock.passUntil('2026-11-23T09:00:00Z');
    clock.jump(DAY + 40 * MINUTE);
    await clock.pass(MINUTE);
    expect(sent).toEqual(['2026-11-24T09:41:00.000Z']);
    clock.jump(DAY + 55 * MINUTE);
    await clock.pass(HOUR);
    expect(sent).toHaveLength(1);
    clock.jump(-DAY);
    await clock.pass(2 * DAY);
    expect(sent).toEqual(['2026-11-24T09:41:00.000Z', '2026-11-25T09:30:00.000Z', '2026-11-26T09:30:00.000Z']);
  });

  test('sent by a clock that was a year ahead does not fall silent for a year', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock));
    clock.jump(365 * DAY);
    await clock.pass(DAY);
    clock.jump(-365 * DAY);
    await clock.passUntil('2026-11-24T12:00:00Z');
    expect(sent).toEqual(['2027-11-23T09:30:00.000Z', '2026-11-24T09:30:00.000Z']);
  });

  test.each([
    ['20 minutes late', '2026-11-23T09:50:00Z', 1],
    ['an hour late', '2026-11-23T10:31:00Z', 0],
  ])('that was missed while the bot was down, %s', async (_, up, count) => {
    const before = await serviceOn(clock, store);
    await before.service.keep(oneOf(clock));
    await before.service.close();
    clock.jump(new Date(up).getTime() - clock.now().getTime());
    const { sent } = await serviceOn(clock, store);
    await clock.pass(MINUTE);
    expect(sent).toHaveLength(count);
    await clock.passUntil('2026-11-24T09:30:00Z');
    expect(sent.at(-1)).toBe('2026-11-24T09:30:00.000Z');
  });

  test.each([
    [false, 0],
    [true, 1],
  ])('late into the quiet hours goes only to who agreed to the night: %s', async (night, count) => {
    const before = await serviceOn(clock, store);
    await before.service.keep(oneOf(clock, { night, plan: { zone: 'Europe/London', hour: 20, minute: 50 } }));
    await before.service.close();
    clock.jump(new Date('2026-11-22T21:05:00Z').getTime() - clock.now().getTime());
    const { sent } = await serviceOn(clock, store);
    await clock.pass(MINUTE);
    expect(sent).toHaveLength(count);
  });

  test('for once that was missed waits to be told, and is not sent late', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock, { plan: { ...daily, on: '2026-11-23' } }));
    clock.jump(3 * DAY);
    await clock.pass(2 * HOUR);
    const missed = service.of('key of p1');
    expect([sent, missed && nextStep(missed, clock.now().getTime())]).toEqual([[], { do: 'tell-missed' }]);
    await clock.pass(40 * DAY);
    expect(service.of('key of p1')).toBeUndefined();
  });

  test('that the channel refuses is held, also after a restart, until someone takes it up again', async () => {
    const { service, sent } = await serviceOn(clock, store, ['refused']);
    await service.keep(oneOf(clock));
    await clock.pass(2 * DAY);
    expect([sent.length, service.of('key of p1')?.held]).toEqual([1, 'refused']);
    await service.close();
    const after = await serviceOn(clock, store);
    await clock.pass(DAY);
    expect(after.sent).toEqual([]);
    const held = after.service.of('key of p1');
    if (held) await after.service.keep({ ...held, held: undefined });
    await clock.pass(DAY);
    expect(after.sent).toHaveLength(1);
  });

  test('is not sent when the claim cannot be written, and is once it can', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock));
    const write = store.write.bind(store);
    store.write = () => Promise.reject(new Error('the disk is full'));
    await clock.passUntil('2026-11-23T09:32:00Z');
    expect(sent).toEqual(expect.arrayContaining([expect.stringContaining('the disk is full')]));
    expect(sent.filter((line) => line.startsWith('2026'))).toEqual([]);
    store.write = write;
    await clock.pass(MINUTE);
    expect(sent.filter((line) => line.startsWith('2026'))).toHaveLength(1);
  });

  test('stopped or replaced, never comes', async () => {
    const { service, sent } = await serviceOn(clock, store);
    await service.keep(oneOf(clock));
    await service.keep(oneOf(clock, { plan: { ...daily, hour: 10 } }));
    await service.keep(oneOf(clock, { person: 'key of p2' }));
    expect(await service.stop(({ person }) => person === 'key of p2')).toBe(1);
    await clock.pass(DAY);
    expect(sent).toEqual(['2026-11-23T10:30:00.000Z']);
    expect(await store.read('key of p2')).toBeUndefined();
  });
});
