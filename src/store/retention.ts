/** Something that can drop what was not used since. Every DocumentStore can. */
export interface Sweepable {
  sweep(before: Date): Promise<number>;
}

export interface RetentionOptions {
  /** What to sweep: the conversations, and the logs that go with them. Never the profiles: those have consent. */
  swept: readonly Sweepable[];
  /** How long an unused conversation is kept. */
  hours?: number;
  /** Milliseconds until the first sweep, so that it takes nothing from those who come right after a start. */
  after?: number;
  /** Milliseconds from one sweep to the next. */
  every?: number;
  now?: () => Date;
  warn?: (message: string) => void;
}

/** Deletes what was not used for so many hours, soon after the start and then every hour, until the given function is called. */
export function startRetention({
  swept,
  hours = 24,
  after = 5_000,
  every = 3_600_000,
  now = () => new Date(),
  warn = console.warn,
}: RetentionOptions): () => Promise<void> {
  const sweep = async () => {
    const before = new Date(now().getTime() - hours * 3_600_000);
    for (const place of swept) {
      try {
        await place.sweep(before);
      } catch (error) {
        warn(
          `Old conversations could not be deleted: ${error instanceof Error ? error.message : String(error)} It is tried again at the next sweep.`,
        );
      }
    }
  };
  let sweeping = Promise.resolve();
  const again = () => {
    sweeping = sweeping.then(sweep);
    timer = setTimeout(again, every).unref();
  };
  let timer = setTimeout(again, after).unref();
  return async () => {
    clearTimeout(timer);
    await sweeping;
  };
}
