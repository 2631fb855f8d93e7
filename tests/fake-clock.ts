import type { SetAlarm } from '../src/reminders/alarm.ts';

/** A clock that a test moves: alarms count the time that passes, and the wall clock may jump beside it. */
export class FakeClock {
  #passed = 0;
  #wall: number;
  #alarms: { at: number; ring: () => void }[] = [];
  /** Resolves when what an alarm set going has come to its end. */
  settled: () => Promise<void> = () => Promise.resolve();

  constructor(wall: string | number) {
    this.#wall = new Date(wall).getTime();
  }
  readonly now = (): Date => new Date(this.#wall + this.#passed);
  readonly setAlarm: SetAlarm = (ms, ring) => {
    const alarm = { at: this.#passed + ms, ring };
    this.#alarms.push(alarm);
    return () => void (this.#alarms = this.#alarms.filter((one) => one !== alarm));
  };

  /** Sets the wall clock by so many milliseconds; no time passes. */
  jump(ms: number): void {
    this.#wall += ms;
  }

  /** Lets time pass, ringing each alarm at its moment. */
  async pass(ms: number): Promise<void> {
    const until = this.#passed + ms;
    await this.settled();
    for (;;) {
      const next = this.#alarms.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.#alarms = this.#alarms.filter((one) => one !== next);
      this.#passed = Math.max(this.#passed, next.at);
      next.ring();
      await this.settled();
    }
    this.#passed = until;
  }

  async passUntil(wall: string): Promise<void> {
    await this.pass(new Date(wall).getTime() - this.now().getTime());
  }
}
