import { inspect } from 'node:util';

/** A setting that shows itself only when asked by name, so that printing or logging what holds it gives nothing away. */
export class Secret {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '(hidden)';
  }
  toJSON(): string {
    return '(hidden)';
  }
  [inspect.custom](): string {
    return '(hidden)';
  }
}
