/** Something that can drop what was not used since. Every DocumentStore can. */
export interface Sweepable {
  sweep(before: Date): Promise<number>;
}

export interface RetentionOptions {
  /** What to sweep: the conversations, and the logs that go with them. Never the profiles: those have consent. */
  swept: readonly Sweepable[];
  /** How long an unused conversation is kept. */
  hours?: number;
  /** Milliseconds from one sweep to the next. */
  every?: number;
  now?: () => Date;
  warn?: (message: string) => void;
}

/** Deletes what was not used for so many hours, at once and then every hour, until the given function is called. */
export function startRetention({
  swept,
  hours = 24,
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
  let sweeping = sweep();
  const timer = setInterval(() => {
    sweeping = sweeping.then(sweep);
  }, every).unref();
  return async () => {
    clearInterval(timer);
    await sweeping;
  };
}
