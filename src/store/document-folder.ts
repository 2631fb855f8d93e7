import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { flushFolder } from './durable-json-file.ts';

/** Where documents lie: 256 folders by the first two letters of a hashed name, drafts and damaged copies apart from the rest. */
export class DocumentFolder {
  readonly path: string;
  readonly drafts: string;

  constructor(path: string) {
    this.path = path;
    this.drafts = join(path, 'drafts');
  }

  /** The name a key is kept under: any key gives a safe file name, no two keys the same one, and none can be read back. */
  nameOf(key: string): string {
    return createHash('sha256').update(JSON.stringify(key)).digest('hex');
  }

  fileOf(name: string): string {
    return join(this.path, name.slice(0, 2), `${name}.json`);
  }

  /** Creates the folder and clears the drafts a crash may have left. */
  async prepare(): Promise<void> {
    await rm(this.drafts, { recursive: true, force: true });
    await mkdir(this.drafts, { recursive: true, mode: 0o700 });
  }

  /** Sets a damaged file aside, so that a person who knows how may look at it until it is swept. */
  async setAside(name: string): Promise<void> {
    await rename(this.fileOf(name), this.#asideOf(name));
  }

  async removeAside(name: string): Promise<void> {
    await rm(this.#asideOf(name), { force: true });
  }

  /** Removes the document and its damaged copy, also from the disk's own list of names. */
  async remove(name: string): Promise<void> {
    await this.removeAside(name);
    await rm(this.fileOf(name), { force: true });
    await flushFolder(join(this.path, name.slice(0, 2))).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'ENOENT') throw error;
    });
  }

  /** Removes what was last written before then; says whether there was any. */
  async removeOlder(name: string, before: Date): Promise<boolean> {
    let removed = false;
    for (const file of [this.fileOf(name), this.#asideOf(name)]) {
      const written = await stat(file).catch(() => undefined);
      if (!written || written.mtime >= before) continue;
      await rm(file, { force: true });
      removed = true;
    }
    return removed;
  }

  /** Every name something is kept under, one folder after the other. */
  async *names(): AsyncGenerator<string> {
    const folders = await readdir(this.path);
    for (const folder of folders.filter((name) => /^[0-9a-f]{2}$/.test(name))) {
      const files = await readdir(join(this.path, folder));
      yield* new Set(files.map((file) => file.slice(0, 64)));
    }
  }

  #asideOf(name: string): string {
    return join(this.path, name.slice(0, 2), `${name}.damaged`);
  }
}
