/** Rings once after so many milliseconds, unless the given function is called first. */
export type SetAlarm = (ms: number, ring: () => void) => () => void;

/** The process's own timers; they do not keep it alive. */
export const processAlarm: SetAlarm = (ms, ring) => {
  const timer = setTimeout(ring, ms).unref();
  return () => clearTimeout(timer);
};

/** The wall clock may be set, or stand still while a machine sleeps, so it is looked at again after this long (ms). */
const LOOK_AGAIN = 60_000;

/** One alarm for the earliest of many times. `look` does what is due and gives the next time (ms), or nothing to wait for. */
export function alarmFor(look: () => number | undefined, now: () => number, set: SetAlarm): { wake(): void; close(): void } {
  let cancel = () => {};
  let closed = false;
  const wake = () => {
    cancel();
    if (closed) return;
    const next = look();
    if (next !== undefined) cancel = set(Math.min(LOOK_AGAIN, Math.max(0, next - now())), wake);
  };
  return {
    wake,
    close() {
      closed = true;
      cancel();
    },
  };
}
