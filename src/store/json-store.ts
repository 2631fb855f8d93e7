import { Low } from 'lowdb';
import { DocumentFolder } from './document-folder.ts';
import type { Document, DocumentStore } from './document-store.ts';
import { DamagedFile, DurableJsonFile } from './durable-json-file.ts';
import { Queue } from './queue.ts';

interface Envelope {
  format: 1;
  name: string;
  document: Document;
}

/** A document that is JSON already, so that it is not read and written once more on its way. */
interface Sealed {
  name: string;
  text: string;
}
const enveloped = ({ name, text }: Sealed) => `{"format":1,"name":${JSON.stringify(name)},"document":${text}}`;

export interface JsonStoreOptions {
  /** Hears of damaged files; what it is told holds no ids and nothing anyone said. */
  warn?: (message: string) => void;
  now?: () => Date;
  /** How many documents are kept in memory besides the files. */
  remembered?: number;
}

/** One lowdb file a document, under names that show no key. One process at a time may own the folder (lock.ts). */
export class JsonStore implements DocumentStore {
  readonly #folder: DocumentFolder;
  readonly #options: Required<JsonStoreOptions>;
  readonly #memory = new Map<string, string>(); // name → JSON, the longest unused first
  readonly #queue = new Queue();
  #ready: Promise<void> | undefined;
  #closed = false;

  constructor(folder: string, { warn = console.warn, now = () => new Date(), remembered = 500 }: JsonStoreOptions = {}) {
    this.#folder = new DocumentFolder(folder);
    this.#options = { warn, now, remembered };
  }

  async read(key: string): Promise<Document | undefined> {
    return this.#inTurn(this.#folder.nameOf(key), (name) => this.#load(name));
  }

  async write(key: string, document: Document): Promise<void> {
    const text = JSON.stringify(document); // now, so that what the caller changes from here on is not in it
    await this.#inTurn(this.#folder.nameOf(key), async (name) => {
      this.#memory.delete(name);
      try {
        await new Low<Sealed>(this.#file(name, enveloped), { name, text }).write();
      } catch (cause) {
        throw new Error(
          `A document in ${this.#folder.path} could not be saved; the one before still stands. Look at the disk's space and rights.`,
          { cause },
        );
      }
      this.#remember(name, text);
    });
  }

  async delete(key: string): Promise<void> {
    await this.#inTurn(this.#folder.nameOf(key), (name) => this.#remove(name));
  }

  async deleteWhere(fits: (document: Document) => boolean): Promise<number> {
    return this.#countNames(async (name) => {
      await this.#folder.removeAside(name);
      const document = await this.#load(name);
      const goes = !document || fits(document);
      if (goes) await this.#remove(name);
      return goes;
    });
  }

  async sweep(before: Date): Promise<number> {
    return this.#countNames(async (name) => {
      const removed = await this.#folder.removeOlder(name, before);
      if (removed) this.#memory.delete(name);
      return removed;
    });
  }

  async *documents(): AsyncGenerator<Document> {
    await this.#prepared();
    for await (const name of this.#folder.names()) {
      const document = await this.#inTurn(name, (its) => this.#load(its));
      if (document) yield document;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#queue.idle();
    this.#memory.clear();
  }

  async #load(name: string): Promise<Document | undefined> {
    const text = this.#memory.get(name) ?? (await this.#readFile(name));
    if (text === undefined) return undefined;
    this.#remember(name, text);
    return JSON.parse(text) as Document;
  }

  async #readFile(name: string): Promise<string | undefined> {
    const absent: Partial<Envelope> = {};
    const file = new Low(this.#file<Partial<Envelope>>(name), absent);
    try {
      await file.read();
    } catch (error) {
      if (error instanceof DamagedFile) return this.#setAside(name);
      throw error;
    }
    if (file.data === absent) return undefined;
    const { format, name: owner, document } = file.data;
    const whole = format === 1 && owner === name && typeof document === 'object' && document !== null;
    return whole ? JSON.stringify(document) : this.#setAside(name);
  }

  async #setAside(name: string): Promise<undefined> {
    await this.#folder.setAside(name);
    this.#options.warn(
      `${this.#folder.fileOf(name)} was damaged. It is set aside as .damaged until it is swept, and its document starts anew.`,
    );
  }

  async #remove(name: string): Promise<void> {
    this.#memory.delete(name);
    await this.#folder.remove(name);
  }

  #file<T>(name: string, toText?: (data: T) => string): DurableJsonFile<T> {
    return new DurableJsonFile<T>(this.#folder.fileOf(name), this.#folder.drafts, this.#options.now, toText);
  }

  #remember(name: string, text: string): void {
    this.#memory.delete(name);
    this.#memory.set(name, text);
    const [longestUnused] = this.#memory.keys();
    if (this.#memory.size > this.#options.remembered && longestUnused) this.#memory.delete(longestUnused);
  }

  async #countNames(removed: (name: string) => Promise<boolean>): Promise<number> {
    await this.#prepared();
    let count = 0;
    for await (const name of this.#folder.names()) if (await this.#inTurn(name, removed)) count += 1;
    return count;
  }

  async #inTurn<T>(name: string, work: (name: string) => Promise<T>): Promise<T> {
    await this.#prepared();
    return this.#queue.run(name, () => work(name));
  }

  async #prepared(): Promise<void> {
    if (this.#closed) throw new Error(`The store in ${this.#folder.path} is closed. Open a new one to read or write.`);
    this.#ready ??= this.#folder.prepare();
    await this.#ready.catch((cause: unknown) => {
      this.#ready = undefined;
      throw new Error(
        `The data folder ${this.#folder.path} cannot be used. Let this process write there, or set DATA_DIR to a folder where it may.`,
        { cause },
      );
    });
  }
}
