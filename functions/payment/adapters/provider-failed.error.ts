/** The provider failed: it is unknown whether it did what was asked. */
export class ProviderFailed extends Error {
  /** `operation` is the one that failed. */
  constructor(operation: string) {
    super(`the payment provider failed to ${operation}`);
    this.name = 'ProviderFailed';
  }
}
