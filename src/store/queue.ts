interface Line {
  last: Promise<unknown>;
  length: number;
}

/** Runs the work given for one key strictly one after another, and for different keys at the same time. */
export class Queue {
  readonly #lines = new Map<string, Line>();
  readonly #longest: number;

  constructor(longest = Infinity) {
    this.#longest = longest;
  }

  /** Gives what the work gives. Work that fails does not hold up what stands behind it. */
  async run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const line = this.#lines.get(key) ?? { last: Promise.resolve(), length: 0 };
    if (line.length >= this.#longest)
      throw new Error(`${line.length} pieces of work already stand in line for one key. Send less at once, then try again.`);
    const result = line.last.then(work);
    line.last = result.catch(() => undefined);
    line.length += 1;
    this.#lines.set(key, line);
    try {
      return await result;
    } finally {
      line.length -= 1;
      if (line.length === 0) this.#lines.delete(key);
    }
  }

  /** Resolves when nothing is under way any more. */
  async idle(): Promise<void> {
    while (this.#lines.size > 0) await Promise.all([...this.#lines.values()].map(({ last }) => last));
  }
}
