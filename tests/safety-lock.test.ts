import { afterRescreen, doctorLineFirst, graverLock, isLocked, lockAfter } from '../src/safety/lock.ts';
import type { Finding } from '../src/safety/screen.ts';

const at = new Date('2026-05-01T10:00:00Z');
const finding = (flag: Finding['flag'], urgency: Finding['urgency'], level: Finding['level'] = 'act'): Finding => ({
  flag,
  urgency,
  level,
  raised: false,
});

describe('the lock after a danger sign', () => {
  test.each([
    [finding('cauda_equina', 'emergency'), true],
    [finding('infection', 'same-day'), true],
    [finding('child', 'soon'), true],
    [finding('inflammatory', 'soon'), false],
    [finding('cauda_equina', 'emergency', 'doubt'), false],
  ])('%j locks: %s', (found, locks) => {
    expect(isLocked(lockAfter(found, at))).toBe(locks);
  });

  test('it can be stored as it is', () => {
    const lock = lockAfter(finding('aaa', 'emergency'), at);
    expect(JSON.parse(JSON.stringify(lock))).toEqual({ flag: 'aaa', urgency: 'emergency', since: '2026-05-01T10:00:00.000Z' });
  });

  test.each([
    [true, true, false],
    [true, false, true],
    [false, true, true],
    [false, false, true],
  ])('seen by a doctor %s, massage cleared %s: still locked %s', (seenByDoctor, massageCleared, locked) => {
    const lock = { flag: 'fracture', urgency: 'same-day', since: at.toISOString() } as const;
    expect(isLocked(afterRescreen(lock, { seenByDoctor, massageCleared }))).toBe(locked);
  });

  test("a child's lock stays: this bot massages adults only", () => {
    const lock = { flag: 'child', urgency: 'soon', since: at.toISOString() } as const;
    expect(afterRescreen(lock, { seenByDoctor: true, massageCleared: true })).toEqual(lock);
  });

  test('a second sign never weakens the lock', () => {
    const grave = { flag: 'aaa', urgency: 'emergency', since: at.toISOString() } as const;
    const lesser = { flag: 'infection', urgency: 'same-day', since: at.toISOString() } as const;
    expect(graverLock(grave, lesser)).toEqual(grave);
    expect(graverLock(lesser, grave)).toEqual(grave);
    expect(graverLock(undefined, lesser)).toEqual(lesser);
    expect(graverLock(lesser, undefined)).toEqual(lesser);
  });

  test('only a "soon" flag lets the talk go on, with the doctor line first', () => {
    expect(doctorLineFirst(finding('inflammatory', 'soon'))).toBe(true);
    expect(doctorLineFirst(finding('infection', 'same-day'))).toBe(false);
  });
});
