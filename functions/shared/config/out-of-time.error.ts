/**
 * Lambda was about to end the function, so it gave up its work. Requests that it had already sent may have taken
 * effect.
 */
export class OutOfTime extends Error {
  /** `hadMs`: the milliseconds that the work had. */
  constructor(hadMs: number) {
    super(`not done within ${hadMs} ms, and the function ends`);
    this.name = 'OutOfTime';
  }
}
