/** A failed message, as its queue knows it. */
export interface FailedMessage {
  readonly receiptHandle: string;
  /** Milliseconds since it was sent. */
  readonly ageMs: number;
}

/** Delays the next delivery of a failed message. */
export type Postpone = (message: FailedMessage) => Promise<void>;
