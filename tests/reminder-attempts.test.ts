import { NO_ZONE } from '../src/reminders/plan.ts';
import { createReminders } from '../src/reminders/reminders.ts';
import { MemoryStore } from '../src/store/memory-store.ts';
import { FakeClock } from './fake-clock.ts';
import { DAY, HOUR, MINUTE, oneOf, serviceOn } from './reminders-on-a-clock.ts';

describe('a reminder', () => {
  let clock: FakeClock;
  let store: MemoryStore;
  beforeEach(() => {
    clock = new FakeClock('2026-11-22T17:00:00Z');
    store = new MemoryStore();
  });

  test('that was not taken waits as long as it is told, and is tried three times at most', async () => {
    const { service, sent } = await serviceOn(clock, store, [{ notTaken: 30_000 }, { notTaken: 0 }, { notTaken: 5_000 }]);
    await service.keep(oneOf(clock));
    await clock.pass(DAY);
    expect(sent).toEqual(['2026-11-23T09:30:00.000Z', '2026-11-23T09:30:30.000Z', '2026-11-23T09:30:31.000Z']);
  });

  test('that was not taken is tried again after a restart too, and no more often than without one', async () => {
    const before = await serviceOn(clock, store, [{ notTaken: 5 * MINUTE }]);
    await before.service.keep(oneOf(clock));
    await clock.passUntil('2026-11-23T09:31:00Z');
    await before.service.close();
    const between = await serviceOn(clock, store, [{ notTaken: 5 * MINUTE }]);
    await clock.passUntil('2026-11-23T09:36:00Z');
    await between.service.close();
    const after = await serviceOn(clock, store, [{ notTaken: 5 * MINUTE }]);
    await clock.passUntil('2026-11-23T23:00:00Z');
    expect([before.sent, between.sent, after.sent]).toEqual([
      ['2026-11-23T09:30:00.000Z'],
      ['2026-11-23T09:35:00.000Z'],
      ['2026-11-23T09:40:00.000Z'],
    ]);
  });

  test('is claimed on the disk for each attempt, so that a crash while it leaves doubles none', async () => {
    const onDisk: unknown[] = [];
    const service = createReminders({
      store,
      now: clock.now,
      setAlarm: clock.setAlarm,
      send: async () => {
        onDisk.push(await store.read('key of p1'));
        return { notTaken: MINUTE };
      },
    });
    clock.settled = () => service.idle();
    await service.start();
    await service.keep(oneOf(clock));
    await clock.pass(DAY);
    expect(onDisk).toEqual(Array.from({ length: 3 }, () => oneOf(new FakeClock('2026-11-22T17:00:00Z'), { lastOn: '2026-11-23' })));
  });

  test('agreed as a wait by someone whose clock is not known comes in time, or not at all', async () => {
    const wait = { zone: NO_ZONE, hour: 12, minute: 2, on: '2026-11-23', fromNow: true } as const;
    const inTime = await serviceOn(clock, store);
    await inTime.service.keep(oneOf(clock, { plan: wait }));
    await clock.passUntil('2026-11-23T12:10:00Z');
    expect(inTime.sent).toEqual(['2026-11-23T12:02:00.000Z']);
    await inTime.service.close();
    const late = await serviceOn(clock, new MemoryStore());
    await late.service.keep(oneOf(clock, { plan: { ...wait, hour: 13 } }));
    clock.jump(HOUR);
    await clock.pass(MINUTE);
    expect(late.sent).toEqual([]);
  });

  test('is not tried again after an hour', async () => {
    const { service, sent } = await serviceOn(clock, store, [{ notTaken: 2 * HOUR }]);
    await service.keep(oneOf(clock));
    await clock.pass(DAY);
    expect(sent).toHaveLength(1);
  });
});
