import { createRegistryClient, type RegistryAnswer, type RegistryClientParts } from './client.ts';
import type { Criterion } from './criterion.ts';
import type { Found, ReadStudy, TrialSearch, Unreachable } from './found.ts';
import { inSlices } from './in-slices.ts';
import { isMadeUp } from './made-up.ts';
import { type KeptStudies, studyCache } from './study-cache.ts';
import type { Study } from './study.ts';
import { TrialsUnavailable } from './trials-unavailable.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

export interface TrialSearchParts extends RegistryClientParts {
  /** Where the last good answer is kept. */
  folder: string;
  readCriteria(study: Study): readonly Criterion[];
  info(message: string): void;
  warn(message: string): void;
}
/** A search that keeps itself up to date. */
export interface RefreshedTrialSearch extends TrialSearch {
  /** Looks now and then every hour whether what is known is a day old. Nobody waits for it, and it keeps no process alive. */
  startRefreshing(): void;
  /** Stops looking; resolves when nothing is being written any more. */
  close(): Promise<void>;
}

/** The recruiting low back pain studies of one registry: from memory, else from the disk, else from the registry itself. */
export function createTrialSearch(parts: TrialSearchParts): RefreshedTrialSearch {
  const { folder, url, now, readCriteria, info, warn } = parts;
  const client = createRegistryClient(parts);
  const cache = studyCache(folder, url, warn);
  const stopping = new AbortController();
  let known: (KeptStudies & { read: readonly ReadStudy[]; madeUp: boolean }) | undefined;
  let failure: Unreachable | undefined;
  let looking: Promise<Found | Unreachable> | undefined;
  let writing: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout | undefined;
  let warned = false;

  const found = (): Found | undefined => known && { studies: known.read, ...dates(known), age: ageOf(known, now()), madeUp: known.madeUp };
  const isDue = () => !known || Math.abs(now().getTime() - Date.parse(known.fetchedAt)) >= DAY;

  /** What no rule could read at all stays one open point for the study team, with its text: never a study without criteria. */
  function criteriaOf(study: Study): readonly Criterion[] {
    try {
      return readCriteria(study);
    } catch (error) {
      warn(`The criteria of ${study.id} could not be read and are shown as they are: ${String(error)}`);
      return [{ section: 'inclusion', quote: study.eligibility.text.slice(0, 500), confidence: 'low' }];
    }
  }

  async function take(kept: KeptStudies): Promise<void> {
    const read: ReadStudy[] = [];
    await inSlices(kept.studies, (study) => void read.push({ study, criteria: criteriaOf(study) }), stopping.signal);
    known = { ...kept, read, madeUp: isMadeUp(kept.studies) };
  }

  async function ask(): Promise<void> {
    const { lost, ...answer }: RegistryAnswer = await client.recruiting();
    const kept = { ...answer, fetchedAt: now().toISOString() };
    await take(kept);
    warned = false;
    failure = undefined;
    info(
      `${kept.studies.length} recruiting studies from ${url}, data of ${kept.dataDate}. ` +
        `Left out: ${lost.elsewhere} of other parts or closed, ${lost.studies} unreadable, ${lost.fields} single fields.`,
    );
    writing = cache.write(kept).catch((error: unknown) => warn(`The studies could not be kept in ${cache.path}: ${String(error)}`));
    await writing;
  }

  async function lookNow(): Promise<Found | Unreachable> {
    try {
      const kept = await cache.read();
      if (kept && (!known || kept.fetchedAt > known.fetchedAt)) await take(kept);
      if (isDue()) await ask();
    } catch (error) {
      const { reason, message } = error instanceof TrialsUnavailable ? error : new TrialsUnavailable('broken', String(error));
      if (!warned && !stopping.signal.aborted) warn(`No studies from ${url} for now; asked again later. ${message}`);
      warned = true;
      failure = { reason, detail: message };
      return found() ?? failure;
    }
    return found() ?? { reason: 'broken', detail: `${url} gave nothing that could be read.` };
  }

  const look = (): Promise<Found | Unreachable> => {
    const current = found();
    if (current && !isDue()) return Promise.resolve(current);
    looking ??= lookNow().finally(() => (looking = undefined));
    return looking;
  };
  return {
    found,
    failed: () => failure,
    look,
    startRefreshing() {
      void look();
      timer ??= setInterval(() => void look(), HOUR).unref();
    },
    async close() {
      clearInterval(timer);
      stopping.abort(new Error('The bot is stopping.'));
      client.close();
      await writing;
    },
  };
}

function dates({ dataDate, fetchedAt }: KeptStudies) {
  return { dataDate, fetchedAt };
}

/** By the date of the data; a registry that names a date after we fetched is not believed. */
function ageOf({ dataDate, fetchedAt }: KeptStudies, now: Date): Found['age'] {
  const days = (now.getTime() - Math.min(Date.parse(dataDate), Date.parse(fetchedAt))) / DAY;
  return days > 30 ? 'stale' : days > 7 ? 'aging' : 'current';
}
