import type { Unreachable } from '../trials/found.ts';

/** Milliseconds after which a person is told that it takes a while, and after which they are not kept waiting any longer: before the first question, and with all answered. */
export interface LookWaits {
  notice: number;
  first: number;
  longest: number;
}
export const LOOK_WAITS: LookWaits = { notice: 1_000, first: 6_000, longest: 12_000 };

/** The answer to a look into the registry, or `slow` after the longest wait; the look itself goes on. `tell` is called once, after `notice`. */
export async function whileTheyWait<T>(
  look: Promise<T>,
  tell: () => Promise<void>,
  { notice: after, longest: atMost }: Pick<LookWaits, 'notice' | 'longest'>,
): Promise<T | Unreachable> {
  let telling: Promise<void> | undefined;
  const notice = setTimeout(() => {
    telling = tell();
  }, after);
  let longest: NodeJS.Timeout | undefined;
  const slow = new Promise<Unreachable>((resolve) => {
    longest = setTimeout(() => {
      resolve({ reason: 'slow', detail: `The registry had not answered after ${atMost / 1_000} s.` });
    }, atMost);
  });
  try {
    return await Promise.race([look, slow]);
  } finally {
    clearTimeout(notice);
    clearTimeout(longest);
    await telling; // its message comes before the answer
  }
}
