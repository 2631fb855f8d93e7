import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';

/** A file whose content is no JSON: torn, empty or overwritten. The file itself can be read, so this heals by setting it aside. */
export class DamagedFile extends Error {
  constructor(path: string, cause: unknown) {
    super(`${path} holds no readable JSON. Set it aside, or bring it back from a backup.`, { cause });
    this.name = 'DamagedFile';
  }
}

/**
 * A lowdb adapter for one file that survives a power cut: a write resolves when the new content and its name are both on
 * the disk, and until then the old content stays. lowdb's own adapter flushes neither.
 */
export class DurableJsonFile<T> implements Adapter<T> {
  readonly #path: string;
  readonly #drafts: string;
  readonly #now: () => Date;
  readonly #toText: (data: T) => string;

  /** Drafts go to a folder of their own on the same disk, so that what a crash leaves is easy to sweep. */
  constructor(path: string, drafts: string, now: () => Date, toText: (data: T) => string = JSON.stringify) {
    this.#path = path;
    this.#drafts = drafts;
    this.#now = now;
    this.#toText = toText;
  }

  async read(): Promise<T | null> {
    const bytes = await readFile(this.#path).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!bytes) return null;
    try {
      // Bytes that are no UTF-8 must be a fault here, not letters that look like an answer.
      return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) as T;
    } catch (error) {
      throw new DamagedFile(this.#path, error);
    }
  }

  async write(data: T): Promise<void> {
    const draft = join(this.#drafts, randomUUID());
    try {
      await this.#writeDraft(draft, this.#toText(data));
      await rename(draft, this.#path).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return this.#renameIntoNewFolder(draft);
        throw error;
      });
      await flushFolder(dirname(this.#path));
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      throw error;
    }
  }

  async #writeDraft(draft: string, text: string): Promise<void> {
    const file = await open(draft, 'wx', 0o600);
    try {
      await file.writeFile(text);
      await file.utimes(this.#now(), this.#now());
      await file.sync();
    } finally {
      await file.close();
    }
  }

  async #renameIntoNewFolder(draft: string): Promise<void> {
    const folder = dirname(this.#path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await flushFolder(dirname(folder));
    await rename(draft, this.#path);
  }
}

/** Makes the names in a folder durable, where the system lets a folder be flushed. */
export async function flushFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
