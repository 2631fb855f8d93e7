/** Content that cannot be used. The message names every fault at file:line:column, so that one run is enough to mend them all. */
export class ContentError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly string[]) {
    const lines = faults.map((fault) => `  ${fault}`).join('\n');
    super(`${faults.length} fault(s) in the content:\n${lines}\nMend these lines, then run "npm run content" to check again.`);
    this.name = 'ContentError';
    this.faults = faults;
  }
}

/** Collects faults while content is read, so that the first one does not hide the rest. */
export class Faults {
  readonly list: string[] = [];
  add(file: string, line: number, column: number, message: string): void {
    this.list.push(`${file}:${line}:${column}  ${message}`);
  }
  throwIfAny(): void {
    if (this.list.length > 0) throw new ContentError([...this.list].sort((a, b) => a.localeCompare(b, 'en', { numeric: true })));
  }
}
