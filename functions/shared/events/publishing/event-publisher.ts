import type { Envelope } from '../envelope.ts';

/** Why the bus did not take an entry. `permanent`: it never will. */
export interface PublishFailure {
  readonly code: string;
  readonly message: string;
  readonly permanent: boolean;
}

/** Puts events on the bus, at most {@link MAX_ENTRIES} at a time. */
export interface EventPublisher {
  /** Gives one answer per envelope, in order: undefined when taken, else why not. Throws when the bus could not be asked at all. */
  publish(envelopes: readonly Envelope[]): Promise<readonly (PublishFailure | undefined)[]>;
}

/** Most entries of one PutEvents request. https://docs.aws.amazon.com/eventbridge/latest/APIReference/API_PutEvents.html */
export const MAX_ENTRIES = 10;

/** Most bytes of one PutEvents request, all entries together (same source). */
export const MAX_REQUEST_BYTES = 256 * 1024;

/** Bytes an envelope takes in a request: detail, detail type, source, and 14 for the time it carries. */
export function entryBytes(envelope: Envelope): number {
  const { type, source } = envelope;
  return Buffer.byteLength(JSON.stringify(envelope)) + Buffer.byteLength(type) + Buffer.byteLength(source) + 14;
}
