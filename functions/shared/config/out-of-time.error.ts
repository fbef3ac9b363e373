/** Lambda was about to end the function. What it was doing has been given up; what it had asked for may have been done. */
export class OutOfTime extends Error {
  /** Takes the milliseconds there were. */
  constructor(hadMs: number) {
    super(`not done within ${hadMs} ms, and the function ends`);
    this.name = 'OutOfTime';
  }
}
