import type { Document, DocumentStore } from './document-store.ts';

/** Keeps documents for as long as the process lives: for tests, and to try things out. */
export class MemoryStore implements DocumentStore {
  readonly #kept = new Map<string, { text: string; written: Date }>();
  readonly #now: () => Date;

  constructor(now: () => Date = () => new Date()) {
    this.#now = now;
  }

  async read(key: string): Promise<Document | undefined> {
    const kept = this.#kept.get(key);
    return Promise.resolve(kept && (JSON.parse(kept.text) as Document));
  }

  async write(key: string, document: Document): Promise<void> {
    this.#kept.set(key, { text: JSON.stringify(document), written: this.#now() });
    return Promise.resolve();
  }

  async delete(key: string): Promise<void> {
    this.#kept.delete(key);
    return Promise.resolve();
  }

  async deleteWhere(fits: (document: Document) => boolean): Promise<number> {
    return Promise.resolve(this.#deleteAll(({ text }) => fits(JSON.parse(text) as Document)));
  }

  async sweep(before: Date): Promise<number> {
    return Promise.resolve(this.#deleteAll(({ written }) => written < before));
  }

  async *documents(): AsyncGenerator<Document> {
    for (const { text } of [...this.#kept.values()]) yield Promise.resolve(JSON.parse(text) as Document);
  }

  async close(): Promise<void> {
    return Promise.resolve();
  }

  #deleteAll(goes: (kept: { text: string; written: Date }) => boolean): number {
    const keys = [...this.#kept].filter(([, kept]) => goes(kept)).map(([key]) => key);
    for (const key of keys) this.#kept.delete(key);
    return keys.length;
  }
}
