import { Secret } from './secret.ts';

/** What process.env looks like. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** One setting that cannot be used: what is wrong with it, and a line that would do. */
export interface SettingFault {
  variable: string;
  problem: string;
  remedy: string;
}

/** Settings that cannot be used. The message names every wrong variable at once, with a line that would do. */
export class ConfigError extends Error {
  readonly faults: readonly string[];
  constructor(faults: readonly SettingFault[]) {
    const lines = faults.map(({ variable, problem, remedy }) => `${variable} ${problem}. ${remedy}`);
    super(`${lines.length} setting(s) cannot be used:\n${lines.map((line) => `  ${line}`).join('\n')}\nSee .env.example.`);
    this.name = 'ConfigError';
    this.faults = lines;
  }
}

/** Reads single variables and collects their faults, so that one start shows all of them. An empty variable counts as not set. */
export class Settings {
  readonly #env: Environment;
  readonly #names = new Set<string>();
  readonly faults: SettingFault[] = [];
  constructor(env: Environment) {
    this.#env = env;
  }

  text(name: string, { atMost = 10_000 } = {}): string | undefined {
    this.#names.add(name);
    const value = this.#env[name]?.trim();
    if (value === undefined || value === '') return undefined;
    if (value.length > atMost) this.fault(name, `is ${value.length} characters long, more than ${atMost}`, '(shorter text)');
    return value;
  }

  secret(name: string, { atLeast = 1 } = {}): Secret | undefined {
    const value = this.text(name);
    if (value === undefined) return undefined;
    if (value.length < atLeast) this.fault(name, `is shorter than ${atLeast} characters`, '(a long random text)');
    return new Secret(value);
  }

  wholeNumber(name: string, { min, max, otherwise }: { min: number; max: number; otherwise: number }): number {
    const value = this.text(name);
    if (value === undefined) return otherwise;
    const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
    if (number >= min && number <= max) return number;
    this.fault(name, `is "${value}", not a whole number from ${min} to ${max}`, String(otherwise));
    return otherwise;
  }

  oneOf(name: string, allowed: readonly string[], otherwise: string): string {
    const value = this.text(name);
    if (value === undefined) return otherwise;
    const match = allowed.find((word) => word.toLowerCase() === value.toLowerCase());
    if (match !== undefined) return match;
    this.fault(name, `is "${value}", not one of ${allowed.join(', ')}`, otherwise);
    return otherwise;
  }

  /** An id in the form of Azure. */
  guid(name: string): string | undefined {
    const value = this.text(name);
    if (value !== undefined && !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(value))
      this.fault(name, `is "${value}", not an app id in the form of Azure`, '00000000-0000-0000-0000-000000000000');
    return value;
  }

  /** An address without a path, as its origin: no slash at the end. */
  origin(name: string, { example, https }: { example: string; https: boolean }): string | undefined {
    const given = this.text(name);
    if (given === undefined) return undefined;
    const url = URL.canParse(given) ? new URL(given) : undefined;
    if (!url || !/^https?:$/.test(url.protocol) || url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '')
      this.fault(name, `is "${given}", which is not an http(s) address without a path`, example);
    else if (https && url.protocol !== 'https:') this.fault(name, `is "${given}", but Teams and browsers elsewhere need https`, example);
    return url?.origin;
  }

  fault(variable: string, problem: string, example: string, more = ''): void {
    this.faults.push({ variable, problem, remedy: `Write: ${variable}=${example}${more && `  ${more}`}` });
  }

  /** The names of all variables that were looked for. */
  get names(): readonly string[] {
    return [...this.#names];
  }

  throwIfAny(): void {
    if (this.faults.length > 0) throw new ConfigError(this.faults);
  }
}
