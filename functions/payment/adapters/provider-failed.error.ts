/** Thrown when the provider fails: whether it did what was asked is unknown. */
export class ProviderFailed extends Error {
  /** Takes the operation that failed. */
  constructor(operation: string) {
    super(`the payment provider failed to ${operation}`);
    this.name = 'ProviderFailed';
  }
}
