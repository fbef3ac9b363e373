import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type * as z from 'zod/mini';
import type { MaybeDays } from '#contracts/days/civil-day.ts';
import { itemTable } from '#functions/item/adapters/item.table.ts';
import type { Item } from '#functions/item/domain/item.ts';
import { createDynamoHistory } from '#functions/operations/adapters/history-dynamodb.ts';
import type { HistoryEntry } from '#functions/operations/domain/history-entry.ts';
import { paymentTable } from '#functions/payment/adapters/payment.table.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import { lockAttributes, lockKey } from '#functions/reservation/adapters/lock.row.ts';
import { reservationTable } from '#functions/reservation/adapters/reservation.table.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import { reviewTable } from '#functions/review/adapters/review.table.ts';
import type { Review } from '#functions/review/domain/review.ts';
import { type StoredEvent, storedEventSchema } from '#shared/events/stored-event.ts';
import { rowKey } from '#shared/persistence/rows/row-key.ts';
import type { StageOnAws } from './stage-on-aws.ts';

/** A row as it is stored: the state, and the event of its last change. */
export interface Stored<S> {
  readonly state: S;
  readonly event: StoredEvent;
}

/** An item's lock, which one open reservation has at a time, or several with days, by their numbers. */
export type Lock = z.output<typeof lockAttributes>;

/** Another reservation of the same item: its place and days, and whether the item was handed over for it. */
export interface Beside extends MaybeDays {
  readonly reservationNo: number;
  readonly holdSeq: number;
  readonly openSince?: number | undefined;
  readonly handedOver: boolean;
}

/** All that the tables say of one rental. */
export interface Rental {
  readonly reservationNo: number;
  readonly itemNo?: number | undefined;
  readonly reservation?: Stored<Reservation> | undefined;
  readonly item?: Stored<Item> | undefined;
  readonly lock?: Lock | undefined;
  readonly payment?: Stored<Payment> | undefined;
  readonly review?: Stored<Review> | undefined;
  /** The answer that the reservation got before its item was registered. */
  readonly absentAnswer?: 'refused' | 'released' | undefined;
  /** The provider's id of money that it refused to take while rentals were reconciled. */
  readonly refused?: string | undefined;
  /** Whose written review took the item out of the market. Like `places`, known when all rentals are read. */
  readonly reviewedBy?: number | undefined;
  /** The places that reservations of the item have. */
  readonly places?: ReadonlySet<number> | undefined;
  /** The other reservations of the item; those in its lock alone unless all rentals are read. */
  readonly others?: readonly Beside[] | undefined;
}

/** The tables of aggregates, by name, with the shape of their rows. */
export const aggregates = {
  items: itemTable,
  reservations: reservationTable,
  payments: paymentTable,
  reviews: reviewTable,
} as const;

/** The name of an aggregate's table after the stage's prefix. */
export type AggregateName = keyof typeof aggregates;

/** The longest time for which histories are kept in any stage, in days. */
const HISTORY_DAYS = 30;

/**
 * Reads everything about a rental. `knownItem`: its item, for when no row but the item's own knows. Throws when a row
 * has another shape than this version writes.
 */
export async function readRental(on: StageOnAws, reservationNo: number, knownItem?: number): Promise<Rental> {
  const [reservation, payment, review] = await Promise.all([
    find<Reservation>(on, 'reservations', reservationNo),
    find<Payment>(on, 'payments', reservationNo),
    find<Review>(on, 'reviews', reservationNo),
  ]);
  const itemNo = reservation?.state.itemNo ?? payment?.state.itemNo ?? review?.state.itemNo ?? knownItem;
  if (itemNo === undefined) return { reservationNo };
  const [item, lock] = await Promise.all([find<Item>(on, 'items', itemNo), findLock(on, itemNo)]);
  const booked = Object.entries(lock?.bookings ?? {}).map(([no, { seq, from, to }]) => ({
    ...{ reservationNo: Number(no), holdSeq: seq, from, to },
    ...{ openSince: 0, handedOver: false },
  }));
  const others = booked.filter((one) => one.reservationNo !== reservationNo);
  return { reservationNo, itemNo, reservation, item, lock, payment, review, others };
}

/** A row of an aggregate, as its own table's schema reads it. Throws a sentence for a row of another shape. */
export function storedIn<S>(table: AggregateName, row: Readonly<Record<string, unknown>>): Stored<S> {
  const state = aggregates[table].schema.safeParse(row.state);
  const event = storedEventSchema.safeParse(row.event);
  if (state.success && event.success) return { state: state.data as S, event: event.data };
  const reason = state.error?.message ?? event.error?.message;
  throw new Error(`row ${row.number} of ${table} has a shape that this version does not know: ${reason}`);
}

/** The row of an aggregate, as it is now. Throws for a row of another shape. */
export async function find<S>(on: StageOnAws, table: AggregateName, number: number): Promise<Stored<S> | undefined> {
  const command = new GetCommand({ TableName: on.named(table), Key: rowKey(number), ConsistentRead: true });
  const { Item } = await on.tables.send(command);
  const isThere = Item !== undefined && !(Number(Item.expiresAt) * 1_000 <= Date.now());
  return isThere ? storedIn<S>(table, Item) : undefined;
}

/** The lock of an item, as it is now. */
export async function findLock(on: StageOnAws, itemNo: number): Promise<Lock | undefined> {
  const { Item } = await on.tables.send(
    new GetCommand({ TableName: on.named('reservations'), Key: lockKey(itemNo), ConsistentRead: true }),
  );
  return Item && lockIn(Item);
}

/** The lock in its row. */
export function lockIn(row: Readonly<Record<string, unknown>>): Lock {
  return lockAttributes.parse(row);
}

/** The events of a rental in order, as operators see them. */
export async function historyOf(on: StageOnAws, subject: string): Promise<readonly HistoryEntry[]> {
  const where = { client: on.tables, tableName: on.named('history'), keepDays: HISTORY_DAYS, now: Date.now };
  const history = createDynamoHistory(where);
  const entries: HistoryEntry[] = [];
  for (let after: string | undefined, more = true; more; ) {
    const page = await history.read(subject, { size: 100, after });
    entries.push(...page.entries);
    after = page.next;
    more = after !== undefined;
  }
  return entries;
}
