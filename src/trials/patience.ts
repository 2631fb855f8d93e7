import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  handleAll,
  handleWhen,
  type IRetryBackoffContext,
  retry,
  TaskCancelledError,
  timeout,
  TimeoutStrategy,
} from 'cockatiel';
import pThrottle from 'p-throttle';
import { TrialsUnavailable } from './trials-unavailable.ts';

/** All in milliseconds, but `looksBeforePause`. */
export interface Waits {
  /** Between the beginnings of two requests. */
  apart: number;
  /** For one answer, its body included. */
  answer: number;
  /** Before the second try; doubled before the third, and spread by chance. */
  firstWait: number;
  /** The longest wait within one look, also where the registry asks for more. */
  longestWait: number;
  /** So many looks that fail in a row make us leave the registry alone for `pause`. */
  looksBeforePause: number;
  pause: number;
  /** The longest we stay away because a `Retry-After` says so. */
  longestPause: number;
}
export const WAITS: Waits = {
  apart: 1_000,
  answer: 10_000,
  firstWait: 1_000,
  longestWait: 10_000,
  looksBeforePause: 3,
  pause: 60_000,
  longestPause: 3_600_000,
};

/** How long to wait before the next try: as asked for, or 1, 2, 4 … times the first wait, give or take a half. */
export function waitBefore(tried: number, asked: number | undefined, { firstWait, longestWait }: Waits, random: () => number): number {
  return Math.max(asked ?? 0, Math.min(longestWait, firstWait * 2 ** (tried - 1) * (0.5 + random())));
}

export interface Patience {
  /** Does one request: paced, timed, and tried again where that may help. */
  request<T>(send: (signal: AbortSignal) => Promise<T>): Promise<T>;
  /** Does one look of several requests, unless too many failed in a row. */
  look<T>(requests: () => Promise<T>): Promise<T>;
}

/** How the registry is treated: never more than a request a second, and left alone when it is busy, ill or closed to us. */
export function createPatience(
  waits: Waits,
  { random, now, closing }: { random: () => number; now: () => Date; closing: AbortSignal },
): Patience {
  let quietUntil = 0;
  let last: TrialsUnavailable | undefined;
  const backoff = new DelegateBackoff(({ attempt, result }: IRetryBackoffContext<unknown>) => {
    const asked = 'error' in result && result.error instanceof TrialsUnavailable ? result.error.retryAfterMs : undefined;
    return waitBefore(attempt, asked, waits, random);
  });
  const worth = (again: TrialsUnavailable['again']) => (error: Error) =>
    error instanceof TrialsUnavailable && error.again === again && (error.retryAfterMs ?? 0) <= waits.longestWait;
  const twiceMore = retry(handleWhen(worth('twice')), { maxAttempts: 2, backoff }).dangerouslyUnref();
  const onceMore = retry(handleWhen(worth('once')), { maxAttempts: 1, backoff }).dangerouslyUnref();
  const timed = timeout(waits.answer, TimeoutStrategy.Aggressive);
  const breaker = circuitBreaker(handleAll, { halfOpenAfter: waits.pause, breaker: new ConsecutiveBreaker(waits.looksBeforePause) });

  const paced = pThrottle({ limit: 1, interval: waits.apart, strict: true, signal: closing })((send: () => Promise<unknown>) => send());
  const stopping = () => new TrialsUnavailable('no-network', 'The registry was not read to the end, because the bot is stopping.');
  const once = async <T>(send: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    if (closing.aborted) throw stopping();
    try {
      return (await paced(() => timed.execute(({ signal }) => send(signal), closing))) as T;
    } catch (error) {
      if (closing.aborted) throw stopping();
      if (error instanceof TaskCancelledError)
        throw new TrialsUnavailable('slow', `The registry did not answer within ${waits.answer} ms.`, { again: 'once' });
      throw error;
    }
  };
  return {
    request: (send) => onceMore.execute(() => twiceMore.execute(() => once(send), closing), closing),
    async look(requests) {
      if (last && now().getTime() < quietUntil)
        throw new TrialsUnavailable('resting', `Not asked, as the registry wishes. ${last.message}`);
      try {
        return await breaker.execute(requests);
      } catch (error) {
        if (error instanceof BrokenCircuitError && last)
          throw new TrialsUnavailable('resting', `Not asked for a while, because several looks failed. ${last.message}`);
        if (error instanceof TrialsUnavailable) {
          last = error;
          quietUntil = now().getTime() + Math.min(error.retryAfterMs ?? 0, waits.longestPause);
        }
        throw error;
      }
    },
  };
}
