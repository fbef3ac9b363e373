/** The work was not done within its limit; it may still be going on somewhere. */
export class TimeLimitExceeded extends Error {
  /** `limitMs`: milliseconds. */
  constructor(limitMs: number) {
    super(`no answer within ${limitMs} ms`);
    this.name = 'TimeoutError';
  }
}
