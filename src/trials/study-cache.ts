import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { inSlices } from './in-slices.ts';
import type { Study } from './study.ts';

/** The studies of the last good look. */
export interface KeptStudies {
  studies: readonly Study[];
  /** ISO dates with time: when the registry processed its data, and when we fetched it. */
  dataDate: string;
  fetchedAt: string;
}

export interface StudyCache {
  path: string;
  /** What was kept; undefined when there is nothing, or nothing readable: a damaged file is put aside, never fatal. */
  read(): Promise<KeptStudies | undefined>;
  /** Only the dates of what was kept, from its first line, and nothing is put aside. Undefined when there is nothing, or nothing readable. */
  dates(): Promise<Pick<KeptStudies, 'dataDate' | 'fetchedAt'> | undefined>;
  /** Replaces what was kept as a whole; a crash leaves the old or the new. Throws what the disk throws. */
  write(kept: KeptStudies): Promise<void>;
}

/** Changes with the shape of Study: a file of another format is not read. */
const FORMAT = 1;
const Head = z.object({
  format: z.literal(FORMAT),
  from: z.string(),
  dataDate: z.iso.datetime(),
  fetchedAt: z.iso.datetime(),
  sha256: z.string(),
});

/** Keeps the answer of one registry in one file: a line that says what it is, then a line for each study, so that it can be read bit by bit. */
export function studyCache(folder: string, url: string, warn: (message: string) => void): StudyCache {
  const { host, pathname } = new URL(url);
  const path = join(folder, `${`${host}${pathname}`.replace(/[^\w.-]+/g, '-')}.jsonl`);

  async function parse(bytes: Uint8Array): Promise<KeptStudies> {
    const [first = '', ...lines] = new TextDecoder('utf-8', { fatal: true }).decode(bytes).split('\n');
    const { sha256, from, dataDate, fetchedAt } = Head.parse(JSON.parse(first));
    if (from !== url) throw new Error(`it comes from ${from}`);
    const hash = createHash('sha256');
    const studies: Study[] = [];
    await inSlices(lines, (line) => {
      hash.update(line);
      studies.push(JSON.parse(line) as Study);
    });
    if (hash.digest('hex') !== sha256) throw new Error('its content is not what was written');
    return { studies, dataDate, fetchedAt };
  }

  return {
    path,
    async dates() {
      try {
        const { from, dataDate, fetchedAt } = Head.parse(JSON.parse(await firstLine(path)));
        return from === url ? { dataDate, fetchedAt } : undefined;
      } catch {
        return undefined;
      }
    },
    async read() {
      try {
        const bytes = await readFile(path);
        return await parse(bytes);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        warn(`The kept studies in ${path} cannot be used and are put aside; they will be fetched anew. ${String(error)}`);
        await rename(path, `${path}.damaged`).catch(() => undefined);
        return undefined;
      }
    },
    async write({ studies, dataDate, fetchedAt }) {
      const hash = createHash('sha256');
      const lines: string[] = [];
      await inSlices(studies, (study) => {
        const line = JSON.stringify(study);
        hash.update(line);
        lines.push(line);
      });
      const head = JSON.stringify({ format: FORMAT, from: url, dataDate, fetchedAt, sha256: hash.digest('hex') });
      const draft = `${path}.${process.pid}.draft`;
      await mkdir(folder, { recursive: true, mode: 0o700 });
      try {
        await writeFile(draft, [head, ...lines].join('\n'), { mode: 0o600, flush: true });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true }).catch(() => undefined);
        throw error;
      }
    },
  };
}

async function firstLine(path: string): Promise<string> {
  const lines = createInterface({ input: createReadStream(path) });
  for await (const line of lines) return line;
  return '';
}
