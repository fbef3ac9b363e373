import { isDeepStrictEqual } from 'node:util';
import { type Change, type DomainEvent, toStoredEvent } from '#shared/events/outbox.ts';
import type { StoredEvent } from '#shared/events/stored-event.ts';
import type { AggregateTable } from '../aggregate/aggregate-table.ts';
import { listAttributes } from '../lists/list-lanes.ts';
import { type RowKey, rowKey } from './row-key.ts';

/**
 * A stored row: key, the aggregate's state, the event of its last change, its expiry (epoch seconds), and the
 * attributes that put it into its lists.
 */
export type Row<S> = RowKey & { readonly state: S; readonly event: StoredEvent; readonly expiresAt?: number };

/** The key of an aggregate's row. */
export function keyOf<S extends { readonly version: number }>({ key = rowKey }: AggregateTable<S>, number: number) {
  return key(number);
}

/** The row of a change. Throws when the event breaks its contract. */
export function toRow<S extends { readonly version: number }, E extends DomainEvent>(
  change: Change<S, E>,
  table: AggregateTable<S>,
  key: RowKey = keyOf(table, table.numberOf(change.state)),
): Row<S> {
  const { state } = change;
  const ttl = table.ttlSeconds?.(state);
  return {
    ...key,
    state,
    event: toStoredEvent(change, table.outbox),
    ...(ttl === undefined
      ? listAttributes(table.numberOf(state), state, table)
      : { expiresAt: Math.floor(Date.parse(change.occurredAt) / 1000) + ttl }),
  };
}

/**
 * The state in a raw row; undefined when the row has expired. Deletion by TTL comes late, so readers check the time
 * themselves. Throws for a row of another shape.
 */
export function fromRow<S extends { readonly version: number }>(
  row: { readonly state?: unknown; readonly expiresAt?: unknown },
  table: AggregateTable<S>,
  nowMs: number,
): S | undefined {
  if (typeof row.expiresAt === 'number' && row.expiresAt * 1000 <= nowMs) return undefined;
  return table.schema.parse(row.state);
}

/**
 * True when an existing row is this very row: same state and same event in every character, and the same time.
 * Undefined fields are ignored.
 */
export function holdsSameChange<S>(
  there: { readonly state?: unknown; readonly event?: unknown },
  row: Pick<Row<S>, 'state' | 'event'>,
): boolean {
  const written: unknown = JSON.parse(JSON.stringify({ state: row.state, event: row.event }));
  return isDeepStrictEqual(JSON.parse(JSON.stringify({ state: there.state, event: there.event })), written);
}
