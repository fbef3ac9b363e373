/** A change lost too often against other writers. Nothing was written; trying again is safe. */
export class TooMuchContention extends Error {
  constructor() {
    super('too many concurrent changes, try again');
    this.name = 'TooMuchContention';
  }
}
