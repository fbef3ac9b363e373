/** Nobody can tell whether a token is good: the trusted issuers, or the keys of one, cannot be read. HTTP: 503. */
export class IdentityUnavailable extends Error {
  /** Seconds after which asking again makes sense. */
  readonly retryAfterSeconds: number;

  /** `message` is for logs alone. */
  constructor(message: string, retryAfterSeconds: number, cause?: unknown) {
    super(message, { cause });
    this.name = 'IdentityUnavailable';
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
