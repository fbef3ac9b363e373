import type * as z from 'zod/mini';
import type { Outbox } from '#shared/events/outbox.ts';
import type { Listing } from '../lists/listing.ts';
import type { RowKey } from '../rows/row-key.ts';

/**
 * Seconds for which rows of ended things are kept, longer than any redelivery: 30 days. A queue and its dead-letter
 * queue keep a message 14 days each.
 */
export const TOMBSTONE_SECONDS = 30 * 24 * 3600;

/** How one aggregate is stored in its table. The DynamoDB repository, its in-memory twin and the relay all use it. */
export interface AggregateTable<S extends { readonly version: number }> extends Listing<S> {
  readonly outbox: Outbox<S>;
  /** The shape of a stored state; every state that is read is checked against it. */
  readonly schema: z.ZodMiniType<S>;
  readonly numberOf: (state: S) => number;
  /** The key of the row with a number; that of a numbered bucket unless the table also has other rows. */
  readonly key?: (number: number) => RowKey;
  /**
   * Seconds for which a row lives after the write of this state; undefined: for ever. Rows that expire are in no list.
   */
  readonly ttlSeconds?: (state: S) => number | undefined;
}
