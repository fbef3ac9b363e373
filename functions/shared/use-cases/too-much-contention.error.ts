/** Thrown when a change lost against other writers too often: nothing was written, trying again is safe. */
export class TooMuchContention extends Error {
  constructor() {
    super('too many concurrent changes, try again');
    this.name = 'TooMuchContention';
  }
}
