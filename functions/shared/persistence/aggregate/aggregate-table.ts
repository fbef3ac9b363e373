import type * as z from 'zod/mini';
import type { Outbox } from '#shared/events/outbox.ts';
import type { Listing } from '../lists/listing.ts';

/** How long what is over outlives every redelivery, seconds: 30 days. A queue and its dead-letter queue keep a message 14 each. */
export const TOMBSTONE_SECONDS = 30 * 24 * 3600;

/** How one aggregate is kept in its table; the same description serves the DynamoDB repository, its in-memory twin and the relay. */
export interface AggregateTable<S extends { readonly version: number }> extends Listing<S> {
  readonly outbox: Outbox<S>;
  /** The shape of a stored state; what is read is checked against it. */
  readonly schema: z.ZodMiniType<S>;
  readonly numberOf: (state: S) => number;
  /** Seconds that a row lives after the write that made it this state; undefined: for ever. What expires is in no list. */
  readonly ttlSeconds?: (state: S) => number | undefined;
}
