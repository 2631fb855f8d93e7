/** `fault`: the bot will not do what the settings ask for. `warning`: it will, but not for long, or not as well. */
export type Verdict = 'ok' | 'warning' | 'fault' | 'not checked';

/** What one check found. It names a variable where one decides, else the thing looked at, and never holds a secret. */
export interface Finding {
  verdict: Verdict;
  variable: string;
  found: string;
  /** A line to write, or a step to do. */
  remedy?: string;
}

export function ok(variable: string, found: string): Finding {
  return { verdict: 'ok', variable, found };
}
export function warning(variable: string, found: string, remedy: string): Finding {
  return { verdict: 'warning', variable, found, remedy };
}
export function fault(variable: string, found: string, remedy: string): Finding {
  return { verdict: 'fault', variable, found, remedy };
}
/** `why` says what kept it from being checked; `remedy` how it could be. */
export function notChecked(variable: string, why: string, remedy?: string): Finding {
  return { verdict: 'not checked', variable, found: why, ...(remedy !== undefined && { remedy }) };
}
