import type { Envelope } from '../envelope.ts';

/** Why the bus refused an entry. `permanent`: it will always refuse it. */
export interface PublishFailure {
  readonly code: string;
  readonly message: string;
  readonly permanent: boolean;
}

/** Puts events on the bus, at most {@link MAX_ENTRIES} at a time. */
export interface EventPublisher {
  /**
   * Returns one result per envelope, in order: undefined when the bus accepted it, else the reason. Throws when the bus
   * cannot be reached.
   */
  publish(envelopes: readonly Envelope[]): Promise<readonly (PublishFailure | undefined)[]>;
}

/**
 * The most entries of one PutEvents request.
 * https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html
 */
export const MAX_ENTRIES = 10;

/** The most bytes of one PutEvents request, all entries together (same source). */
export const MAX_REQUEST_BYTES = 256 * 1024;

/** Bytes of an envelope in a request: detail, detail type, source, and 14 for its time. */
export function entryBytes(envelope: Envelope): number {
  const { type, source } = envelope;
  return Buffer.byteLength(JSON.stringify(envelope)) + Buffer.byteLength(type) + Buffer.byteLength(source) + 14;
}
