import { jest } from '@jest/globals';
import { readContent } from '../src/content/content.ts';
import { rehearsal } from '../src/rehearsal.ts';
import { inSpareMoments } from '../src/spare-moments.ts';
import { createUnderstanding } from '../src/understanding/understanding.ts';

describe('work for spare moments', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('is done a piece at a time, later, and one failure keeps nothing else from being done', () => {
    const done: string[] = [];
    const fail = () => {
      throw new Error('no');
    };
    const failures: unknown[] = [];
    inSpareMoments([() => done.push('a'), fail, () => done.push('b')], { after: 500, apart: 100, failed: (error) => failures.push(error) });
    jest.advanceTimersByTime(499);
    expect(done).toEqual([]);
    jest.advanceTimersByTime(1);
    expect(done).toEqual(['a']);
    jest.advanceTimersByTime(200);
    expect([done, failures.length]).toEqual([['a', 'b'], 1]);
  });

  it('is left undone when it is stopped', () => {
    const done: string[] = [];
    const stop = inSpareMoments([() => done.push('a'), () => done.push('b')], { after: 1, apart: 1 });
    jest.advanceTimersByTime(1);
    stop();
    jest.advanceTimersByTime(100);
    expect(done).toEqual(['a']);
  });
});

it('a rehearsal reads a message in every way and none of them fails', () => {
  const content = readContent('content/en');
  const pieces = rehearsal(
    content,
    createUnderstanding(content, () => new Date('2026-11-22')),
  );
  expect(pieces.length).toBeGreaterThan(3);
  expect(() => pieces.forEach((piece) => piece())).not.toThrow();
});
