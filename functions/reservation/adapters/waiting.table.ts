import * as z from 'zod/mini';
import { dayAfter } from '#contracts/days/civil-day.ts';
import { waitingEvents, waitingShape } from '#contracts/events/waiting.events.ts';
import type { AggregateTable } from '#shared/persistence/aggregate/aggregate-table.ts';
import type { RowKey } from '#shared/persistence/rows/row-key.ts';
import type { WaitingList } from '../domain/waiting.ts';

const BUCKET = 'WAITING#';

/** The partition of waiting lists in the index of what is due. */
export const WAITING = 'waiting';

/** How those who wait for an item are stored, beside its lock and its reservations. */
export const waitingTable: AggregateTable<WaitingList> = {
  outbox: { aggregate: 'waiting', idOf: ({ itemNo }) => itemNo, contracts: Object.values(waitingEvents) },
  schema: z.lazy(() => z.extend(waitingShape(), { version: z.number() })),
  numberOf: ({ itemNo }) => itemNo,
  key: (itemNo) => ({ bucket: `${BUCKET}${itemNo}`, number: 0 }),
  listed: () => false,
  duePartition: WAITING,
  // A day, so that the market's own day decides which are over.
  dueAt: ({ waiting }) => {
    const days = waiting.flatMap(({ from, until }) => (from === undefined || until !== undefined ? [] : [from]));
    const [first] = days.sort();
    return first && dayAfter(first);
  },
};

/** The number of the item in a key of the index of what is due. */
export function itemNoOf({ bucket }: Readonly<Record<string, unknown>>): number {
  return Number(String(bucket).slice(BUCKET.length));
}

/** Whether a row of the reservation table is a waiting list. */
export function isWaitingRow({ bucket }: Readonly<Record<string, unknown>>): boolean {
  return String(bucket).startsWith(BUCKET);
}

/** The key of the row that says what a person ever waited for, in the table of reservations. */
export function waiterKey(customerId: number): RowKey {
  return { bucket: `WAITER#${customerId}`, number: 0 };
}
