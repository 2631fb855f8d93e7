import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TurnContext } from 'botbuilder';
import { countFeedback, noteFeedback } from '../src/bot/count-feedback.ts';
import { RepliesNotSent } from '../src/bot/once.ts';
import { DayOfFeedback, feedbackCountsIn } from '../src/feedback/counts.ts';
import { tableOf } from '../src/feedback/table.ts';
import type { Feedback } from '../src/feedback/verdict.ts';
import { JsonStore } from '../src/store/json-store.ts';
import { readDocuments } from '../src/store/read-documents.ts';
import { countsIn } from './feedback-on-disk.ts';

const CLOSING = 'styles.compare-2';
const yes: Feedback = { label: CLOSING, verdict: 'helpful' };
const no: Feedback = { label: CLOSING, verdict: 'not-helpful' };

describe('counts without people', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'kneadful-feedback-'))));
  afterEach(() => rmSync(folder, { recursive: true }));
  const store = () => new JsonStore(folder, { warn: () => undefined });

  it('survive a restart, and many answers at once', async () => {
    const first = store();
    const counts = feedbackCountsIn(first);
    await Promise.all([yes, yes, no, yes].map((feedback) => counts.add(feedback, '2026-11-21')));
    await first.close();
    const second = store();
    await feedbackCountsIn(second).add(no, '2026-11-22');
    await feedbackCountsIn(second).add(no, '2026-11-21');
    await second.close();
    expect(await countsIn(folder)).toEqual({ [CLOSING]: [3, 3] });
  });

  it('a damaged day takes no other day with it', async () => {
    const own = store();
    await feedbackCountsIn(own).add(yes, '2026-11-21');
    const [file] = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
    await feedbackCountsIn(own).add(no, '2026-11-22');
    await own.close();
    writeFileSync(join(folder, file ?? ''), '{"format":1,"na');
    expect((await readDocuments(folder)).unreadable).toBe(1);
    expect(await countsIn(folder)).toEqual({ [CLOSING]: [0, 1] });
  });

  it('a folder that is not there holds nothing', async () => {
    expect(await readDocuments(join(folder, 'none'))).toEqual({ documents: [], unreadable: 0 });
  });

  it('are summed for today, for seven days, and for all', () => {
    const day = (date: string, helpful: number) => DayOfFeedback.parse({ version: 1, day: date, counts: { [CLOSING]: { helpful } } });
    const days = [day('2026-11-22', 1), day('2026-11-16', 10), day('2026-11-15', 100)];
    const row = tableOf(days, new Date('2026-11-22T12:00:00Z'))
      .split('\n')
      .find((line) => line.startsWith(CLOSING));
    expect(row?.trim().split(/\s+/)).toEqual([CLOSING, '1', '0', '11', '0', '111', '0']);
  });
});

describe('when a turn is counted', () => {
  const turn = () => {
    const notes = new Map<unknown, unknown>();
    const turnState = { get: (key: unknown) => notes.get(key), set: (key: unknown, value: unknown) => notes.set(key, value) };
    return { turnState, onSendActivities: () => undefined } as unknown as TurnContext;
  };
  const counting = (fails = false) => {
    const seen = { counted: [] as unknown[], reported: [] as unknown[], warned: [] as string[] };
    const middleware = countFeedback({
      counts: { add: (...added) => (fails ? Promise.reject(new Error('full')) : (seen.counted.push(added), Promise.resolve())) },
      report: (event) => seen.reported.push(event),
      now: () => new Date('2026-11-22T23:59:00Z'),
      warn: (message) => seen.warned.push(message),
    });
    const run = (ends: () => Promise<void>) => {
      const context = turn();
      return middleware(context, () => (noteFeedback(context, yes), ends()));
    };
    return { seen, run };
  };

  it('is when it was saved, whether or not its replies got out', async () => {
    const { seen, run } = counting();
    await run(() => Promise.resolve());
    await expect(run(() => Promise.reject(new RepliesNotSent('away')))).rejects.toThrow(RepliesNotSent);
    expect(seen.counted).toEqual([
      [yes, '2026-11-22'],
      [yes, '2026-11-22'],
    ]);
    expect(seen.reported).toEqual([1, 2].map(() => ({ event: 'feedback', label: CLOSING, verdict: 'helpful' })));
  });

  it('is not when it failed', async () => {
    const { seen, run } = counting();
    await expect(run(() => Promise.reject(new Error('not saved')))).rejects.toThrow('not saved');
    expect(seen.counted).toEqual([]);
  });

  it('and a full disk is no fault of the person', async () => {
    const { seen, run } = counting(true);
    await run(() => Promise.resolve());
    expect(seen.warned).toEqual([expect.stringContaining('was not counted')]);
  });
});
