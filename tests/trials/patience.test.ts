import { jest } from '@jest/globals';
import fc from 'fast-check';
import { createPatience, waitBefore, WAITS } from '../../src/trials/patience.ts';
import { retryAfterMs } from '../../src/trials/retry-after.ts';
import { TrialsUnavailable } from '../../src/trials/trials-unavailable.ts';

const START = Date.parse('2026-11-22T12:00:00Z');
const NOW = new Date(START);

it.each<[string | null, number | undefined]>([
  [null, undefined],
  ['', undefined],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['0', 0],
  [' 7 ', 7_000],
  ['Sun, 22 Nov 2026 12:00:30 GMT', 30_000],
  ['Sun, 22 Nov 2026 11:00:00 GMT', 0],
  ['Sunday, 22-Nov-26 12:00:30 GMT', undefined],
])('Retry-After: %s', (header, ms) => expect(retryAfterMs(header, NOW)).toBe(ms));

it('waits longer each time, never twice the same, never too long, and never less than asked', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 8 }),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.option(fc.nat(20_000)),
      (tried, chance, asked) => {
        const wait = waitBefore(tried, asked ?? undefined, WAITS, () => chance);
        const middle = WAITS.firstWait * 2 ** (tried - 1);
        expect(wait).toBeGreaterThanOrEqual(Math.max(asked ?? 0, Math.min(middle / 2, WAITS.longestWait)));
        expect(wait).toBeLessThanOrEqual(Math.max(asked ?? 0, WAITS.longestWait));
      },
    ),
  );
});

describe('on a clock of our own', () => {
  let closing: AbortController;
  /** Milliseconds after the start at which a request was sent. */
  let sent: number[];
  beforeEach(() => {
    jest.useFakeTimers({ now: START });
    closing = new AbortController();
    sent = [];
  });
  afterEach(() => jest.useRealTimers());

  const patience = () => createPatience(WAITS, { random: () => 0.5, now: () => new Date(), closing: closing.signal });
  const fails = (reason: TrialsUnavailable['reason'], how?: ConstructorParameters<typeof TrialsUnavailable>[2]) => () => {
    sent.push(Date.now() - START);
    return Promise.reject(new TrialsUnavailable(reason, `it is ${reason}`, how));
  };
  const answers = () => {
    sent.push(Date.now() - START);
    return Promise.resolve('well');
  };
  /** How it ends after so many milliseconds: the value, or the reason of the failure. */
  async function outcome(of: Promise<unknown>, ms: number): Promise<unknown> {
    let ended: unknown = 'still waiting';
    of.then(
      (value) => (ended = value),
      (error: unknown) => (ended = error instanceof TrialsUnavailable ? error.reason : error),
    );
    await jest.advanceTimersByTimeAsync(ms);
    return ended;
  }

  it('sends at most one request a second', async () => {
    const { request } = patience();
    expect(await outcome(Promise.all([request(answers), request(answers), request(answers)]), 2_000)).toEqual(['well', 'well', 'well']);
    expect(sent).toEqual([0, 1_000, 2_000]);
  });
  it('gives up a silence after ten seconds, and tries once more', async () => {
    const silent = () => {
      sent.push(Date.now() - START);
      return new Promise(() => undefined);
    };
    expect(await outcome(patience().request(silent), 21_000)).toBe('slow');
    expect(sent).toEqual([0, 11_000]);
  });
  it('tries twice more what passes by itself', async () => {
    expect(await outcome(patience().request(fails('broken', { again: 'twice' })), 3_000)).toBe('broken');
    expect(sent).toEqual([0, 1_000, 3_000]);
  });
  it('waits as long as asked', async () => {
    expect(await outcome(patience().request(fails('busy', { again: 'twice', retryAfterMs: 4_000 })), 8_000)).toBe('busy');
    expect(sent).toEqual([0, 4_000, 8_000]);
  });
  it('stays away as long as asked when that is too long to wait for', async () => {
    const { look, request } = patience();
    expect(
      await outcome(
        look(() => request(fails('busy', { again: 'twice', retryAfterMs: 120_000 }))),
        0,
      ),
    ).toBe('busy');
    expect(
      await outcome(
        look(() => request(answers)),
        119_000,
      ),
    ).toBe('resting');
    expect(
      await outcome(
        look(() => request(answers)),
        0,
      ),
    ).toBe('resting');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(
      await outcome(
        look(() => request(answers)),
        0,
      ),
    ).toBe('well');
    expect(sent).toEqual([0, 120_000]);
  });
  it('does not stay away for a day because of a date far off', async () => {
    const { look, request } = patience();
    await outcome(
      look(() => request(fails('busy', { again: 'twice', retryAfterMs: 86_400_000 }))),
      3_600_000,
    );
    expect(
      await outcome(
        look(() => request(answers)),
        0,
      ),
    ).toBe('well');
  });
  it('leaves the registry alone for a minute after three looks that failed', async () => {
    const { look, request } = patience();
    for (let count = 0; count < 3; count += 1)
      expect(
        await outcome(
          look(() => request(fails('refused'))),
          1_000,
        ),
      ).toBe('refused');
    expect(
      await outcome(
        look(() => request(answers)),
        0,
      ),
    ).toBe('resting');
    expect(sent).toHaveLength(3);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(
      await outcome(
        look(() => request(answers)),
        0,
      ),
    ).toBe('well');
  });
  it('ends at once when the bot stops', async () => {
    const { request } = patience();
    const silent = request(() => new Promise(() => undefined));
    const next = request(answers);
    closing.abort(new Error('stop'));
    expect(await outcome(silent, 0)).toBe('no-network');
    expect(await outcome(next, 0)).toBe('no-network');
    expect(await outcome(request(answers), 1_000)).toBe('no-network');
    expect(sent).toEqual([]);
  });
});
