/** The work did not finish within its limit; it may still be running somewhere. */
export class TimeLimitExceeded extends Error {
  /** `limitMs`: milliseconds. */
  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.name = 'TimeoutError';
  }
}
