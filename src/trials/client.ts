import { inSlices } from './in-slices.ts';
import { namesTheLowBack } from './names-the-low-back.ts';
import { createPatience, type Waits, WAITS } from './patience.ts';
import { recruitingPage, versionPage } from './recruiting-query.ts';
import { getJson } from './registry-request.ts';
import { type Lost, openStudiesPage, readDataDate, recordReader } from './registry-response.ts';
import { studyOfRecord } from './study-of-record.ts';
import type { Study } from './study.ts';
import { TrialsUnavailable } from './trials-unavailable.ts';

/** The recruiting set is a few hundred studies, one page; more than this many pages is a registry that goes round in circles. */
const MOST_PAGES = 10;

export interface RegistryClientParts {
  /** The address of the registry's API, without a slash at the end. */
  url: string;
  userAgent?: string | undefined;
  fetch: typeof fetch;
  now(): Date;
  random(): number;
  waits?: Partial<Waits>;
}

/** All recruiting low back pain studies of the registry, and when it processed its data. */
export interface RegistryAnswer {
  studies: readonly Study[];
  /** An ISO date with time. */
  dataDate: string;
  /** What was sent but could not be read, or was not asked for. */
  lost: Lost & { elsewhere: number };
}

export interface RegistryClient {
  /** Throws TrialsUnavailable, and nothing else, when not the whole set can be read. */
  recruiting(): Promise<RegistryAnswer>;
  /** Ends what is under way. */
  close(): void;
}

/** Reads ClinicalTrials.gov (API version 2), or a registry that answers as it does. Nothing a person said goes into a request. */
export function createRegistryClient({ url, userAgent, fetch, now, random, waits = {} }: RegistryClientParts): RegistryClient {
  const closing = new AbortController();
  const patience = createPatience({ ...WAITS, ...waits }, { random, now, closing: closing.signal });
  const get = (address: string) => patience.request((signal) => getJson(address, signal, { fetch, userAgent, now }));

  async function readAll(): Promise<RegistryAnswer> {
    const dataDate = readDataDate(await get(versionPage(url)));
    if (dataDate === undefined) throw new TrialsUnavailable('broken', `${versionPage(url)} did not say when the data were processed.`);
    const studies = new Map<string, Study>();
    const lost = { fields: 0, studies: 0, elsewhere: 0 };
    const read = recordReader(lost);
    const keep = (one: unknown) => {
      const record = read(one);
      const study = record && studyOfRecord(record);
      if (!study) return;
      if (study.status === 'RECRUITING' && namesTheLowBack(study)) studies.set(study.id, study);
      else lost.elsewhere += 1;
    };
    const tokens = new Set<string | undefined>();
    let promised = 0;
    let sent = 0;
    for (let token: string | undefined; ;) {
      const page = openStudiesPage(await get(recruitingPage(url, token)));
      if (!page) throw new TrialsUnavailable('broken', `${url}/studies answered JSON that is no page of studies.`);
      promised = Math.max(promised, page.totalCount ?? 0);
      sent += page.studies.length;
      await inSlices(page.studies, keep, closing.signal);
      tokens.add(token);
      token = page.nextPageToken;
      if (token === undefined) break;
      if (tokens.has(token)) throw new TrialsUnavailable('broken', `${url}/studies names a page as next that was read already.`);
      if (tokens.size >= MOST_PAGES) throw new TrialsUnavailable('broken', `${url}/studies has more than ${MOST_PAGES} pages.`);
    }
    // A few may come and go between two pages; a set with holes must not take the place of a whole one.
    if (sent < promised * 0.95) throw new TrialsUnavailable('broken', `${url}/studies sent ${sent} of ${promised} studies.`);
    // There are always recruiting studies: an answer without any is a fault, and never told as "no trials".
    if (studies.size === 0) throw new TrialsUnavailable('broken', `${url}/studies answered without a single study that can be used.`);
    return { studies: [...studies.values()], dataDate, lost };
  }

  return {
    async recruiting() {
      try {
        return await patience.look(readAll);
      } catch (error) {
        throw error instanceof TrialsUnavailable ? error : new TrialsUnavailable('broken', `${url} could not be read: ${String(error)}`);
      }
    },
    close: () => closing.abort(new Error('The bot is stopping.')),
  };
}
