import { isDeepStrictEqual } from 'node:util';
import { type Change, type DomainEvent, toStoredEvent } from '#shared/events/outbox.ts';
import type { StoredEvent } from '#shared/events/stored-event.ts';
import type { AggregateTable } from '../aggregate/aggregate-table.ts';
import { listAttributes } from '../lists/list-lanes.ts';
import { type RowKey, rowKey } from './row-key.ts';

/** A stored row: key, the aggregate's state, the event of its last change, when it expires (epoch seconds), and what puts it into its lists. */
export type Row<S> = RowKey & { readonly state: S; readonly event: StoredEvent; readonly expiresAt?: number };

/** The row that a change writes. Throws when the event breaks its contract. */
export function toRow<S extends { readonly version: number }, E extends DomainEvent>(
  change: Change<S, E>,
  table: AggregateTable<S>,
  key: RowKey = rowKey(table.numberOf(change.state)),
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

/** The state in a raw row, or undefined when the row has expired: deletion by TTL comes late, so readers look themselves. Throws on a row of another shape. */
export function fromRow<S extends { readonly version: number }>(
  row: { readonly state?: unknown; readonly expiresAt?: unknown },
  table: AggregateTable<S>,
  nowMs: number,
): S | undefined {
  if (typeof row.expiresAt === 'number' && row.expiresAt * 1000 <= nowMs) return undefined;
  return table.schema.parse(row.state);
}

/** Whether a row found in the way is this very row: same state and same event, to the letter and the moment. Fields left undefined do not count. */
export function holdsSameChange<S>(
  there: { readonly state?: unknown; readonly event?: unknown },
  row: Pick<Row<S>, 'state' | 'event'>,
): boolean {
  const written: unknown = JSON.parse(JSON.stringify({ state: row.state, event: row.event }));
  return isDeepStrictEqual(JSON.parse(JSON.stringify({ state: there.state, event: there.event })), written);
}
