import type { Unreachable } from './found.ts';

/** How often a failed request is worth another try: a busy or ill registry twice more, a refusal or a long silence once more. */
type Again = 'twice' | 'once' | 'never';

/** The registry could not be read. `reason` is what the person is told about, the message is for the log. */
export class TrialsUnavailable extends Error {
  readonly reason: Unreachable['reason'];
  readonly again: Again;
  /** Milliseconds for which the registry asked to be left alone. */
  readonly retryAfterMs: number | undefined;

  constructor(
    reason: Unreachable['reason'],
    detail: string,
    { again = 'never', retryAfterMs }: { again?: Again; retryAfterMs?: number } = {},
  ) {
    super(detail);
    this.name = 'TrialsUnavailable';
    this.reason = reason;
    this.again = again;
    this.retryAfterMs = retryAfterMs;
  }
}
