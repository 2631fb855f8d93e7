import type { Criterion } from './criterion.ts';
import type { Study } from './study.ts';

/** A study with its criteria read. */
export interface ReadStudy {
  study: Study;
  criteria: readonly Criterion[];
}

/** The recruiting low back pain studies that are known now. */
export interface Found {
  studies: readonly ReadStudy[];
  /** When the registry processed its data (its `dataTimestamp`), and when we fetched it: ISO dates with time. */
  dataDate: string;
  fetchedAt: string;
  /** `current`; `aging`: older than 7 days; `stale`: older than 30 days, so that only the link is given. */
  age: 'current' | 'aging' | 'stale';
  /** The studies are invented, for trying out. */
  madeUp: boolean;
}

/** Why there are no studies; `resting`: not asked now, because looks just failed; `off`: never asked here. The person is told in one sentence; nothing of this is a "no trials". */
export interface Unreachable {
  reason: 'no-network' | 'slow' | 'busy' | 'broken' | 'refused' | 'resting' | 'off';
  /** For the log: what came, where from. It holds no answers. */
  detail: string;
}

/** The look into the registry that dialogs use. */
export interface TrialSearch {
  /** What is known now, without waiting. */
  found(): Found | undefined;
  /** How the last look failed, without waiting; undefined when it did not, or there was none yet. */
  failed(): Unreachable | undefined;
  /** Looks into the registry if what is known is missing or a day old; what is known stays when that fails. One look at a time: callers share it. */
  look(): Promise<Found | Unreachable>;
}
