const SLICE_MS = 5;

/** Does a long piece of work item by item and lets others in after every few milliseconds. Stops early when `signal` aborts, and then throws its reason. */
export async function inSlices<T>(items: readonly T[], work: (item: T) => void, signal?: AbortSignal): Promise<void> {
  let begun = performance.now();
  for (const item of items) {
    signal?.throwIfAborted();
    work(item);
    if (performance.now() - begun < SLICE_MS) continue;
    await new Promise((go) => setImmediate(go));
    begun = performance.now();
  }
}
