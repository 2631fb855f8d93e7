/** The answers of one dialog by name. A skipped one is null. */
export type Known = Readonly<Record<string, unknown>>;

/** An answer as the prompt hands it up; null is an answer that was skipped. */
export class Answered {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/** A change to the answers given so far. It gives nothing where there is nothing to change, so the dialog above may try. */
export class Edit {
  readonly rewrite: (answers: Known, asked: string) => Known | undefined;
  constructor(rewrite: (answers: Known, asked: string) => Known | undefined) {
    this.rewrite = rewrite;
  }
}

export const askAgain = new Edit((answers) => answers);
export const skip = new Edit((answers, asked) => ({ ...answers, [asked]: null }));
export const told = (facts: Known) => new Edit((answers) => ({ ...answers, ...facts }));
export const change = (name: string) => new Edit((answers) => (Object.hasOwn(answers, name) ? without(answers, name) : undefined));
export const back = new Edit((answers) => {
  const last = Object.keys(answers).at(-1);
  return last === undefined ? undefined : without(answers, last);
});

/** The same answers where none goes by that name. */
export function without(answers: Known, name: string): Known {
  if (!Object.hasOwn(answers, name)) return answers;
  return Object.fromEntries(Object.entries(answers).filter(([key]) => key !== name));
}
