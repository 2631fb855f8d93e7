import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Found, TrialSearch } from '../../src/trials/found.ts';
import { readCriteria } from '../../src/trials/read-criteria.ts';
import { createTrialSearch, type RefreshedTrialSearch, type TrialSearchParts } from '../../src/trials/trial-search.ts';
import { startMadeUpRegistry, type MadeUpRegistry } from '../madeup-registry/server.ts';

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const START = Date.parse('2026-11-22T12:00:00Z');

/** A made-up registry, and searches in it that share an empty folder and a clock of our own. Nothing waits longer than it has to. */
export interface Searching {
  registry: MadeUpRegistry;
  folder: string;
  clock: { now: number; dataDate: number };
  /** What the searches logged. */
  warnings: string[];
  search(parts?: Partial<TrialSearchParts>): RefreshedTrialSearch;
  /** How many requests the registry gets meanwhile. */
  requests(work: () => Promise<unknown>): Promise<number>;
  close(): Promise<void>;
}

export async function openSearching(): Promise<Searching> {
  const clock = { now: START, dataDate: START - 3 * HOUR };
  const registry = await startMadeUpRegistry({
    pageSizeAtMost: 15,
    slowMs: HOUR,
    waitSeconds: 0,
    dataDate: () => new Date(clock.dataDate),
  });
  const folder = await mkdtemp(join(tmpdir(), 'kneadful-registry-'));
  const warnings: string[] = [];
  const open: RefreshedTrialSearch[] = [];
  return {
    registry,
    folder,
    clock,
    warnings,
    search({ waits, ...others } = {}) {
      const made = createTrialSearch({
        url: registry.url,
        folder: join(folder, 'registry'),
        fetch,
        now: () => new Date(clock.now),
        random: () => 0.5,
        waits: { apart: 0, firstWait: 0, longestWait: 10, answer: 10_000, looksBeforePause: 100, ...waits },
        readCriteria,
        info: () => undefined,
        warn: (message) => warnings.push(message),
        ...others,
      });
      open.push(made);
      return made;
    },
    async requests(work) {
      const before = registry.asked.length;
      await work();
      return registry.asked.length - before;
    },
    async close() {
      await Promise.all(open.map((search) => search.close()));
      await registry.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Looks, and throws where nothing is found. */
export async function foundBy(search: TrialSearch): Promise<Found> {
  const found = await search.look();
  if ('reason' in found) throw new Error(found.detail);
  return found;
}
