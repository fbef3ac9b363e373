import * as z from 'zod/mini';
import { waitingEvents, waitingShape } from '#contracts/events/waiting.events.ts';
import type { AggregateTable } from '#shared/persistence/aggregate/aggregate-table.ts';
import type { RowKey } from '#shared/persistence/rows/row-key.ts';
import type { WaitingList } from '../domain/waiting.ts';

const BUCKET = 'WAITING#';

/** How those who wait for an item are stored, beside its lock and its reservations. */
export const waitingTable: AggregateTable<WaitingList> = {
  outbox: { aggregate: 'waiting', idOf: ({ itemNo }) => itemNo, contracts: Object.values(waitingEvents) },
  schema: z.lazy(() => z.extend(waitingShape(), { version: z.number() })),
  numberOf: ({ itemNo }) => itemNo,
  key: (itemNo) => ({ bucket: `${BUCKET}${itemNo}`, number: 0 }),
  listed: () => false,
};

/** Whether a row of the reservation table is a waiting list. */
export function isWaitingRow({ bucket }: Readonly<Record<string, unknown>>): boolean {
  return String(bucket).startsWith(BUCKET);
}

/** The key of the row that says what a person ever waited for, in the table of reservations. */
export function waiterKey(customerId: number): RowKey {
  return { bucket: `WAITER#${customerId}`, number: 0 };
}
