/** Keeps the last so many things that are costly to make, by a name; what failed to be made is made anew. */
export function keepsLast<T>(most: number): (name: string, make: () => Promise<T>) => Promise<T> {
  const kept = new Map<string, Promise<T>>(); // the longest unused first
  return (name, make) => {
    const before = kept.get(name);
    const thing = before ?? make();
    kept.delete(name);
    kept.set(name, thing);
    if (!before) thing.catch(() => kept.get(name) === thing && kept.delete(name));
    const [longestUnused] = kept.keys();
    if (kept.size > most && longestUnused !== undefined) kept.delete(longestUnused);
    return thing;
  };
}
