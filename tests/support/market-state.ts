import * as z from 'zod/mini';
import { count, number } from '#contracts/events/fields.ts';
import { itemState } from '#contracts/events/item.events.ts';
import { paymentState } from '#contracts/events/payment.events.ts';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { reviewState } from '#contracts/events/review.events.ts';
import { fetchAll, fetchOne, type Resource } from './resources.ts';
import { aggregateTables, type RawRow, rowsOf } from './rows.ts';

const schemas = {
  items: z.extend(itemState, { version: count }),
  reservations: z.extend(reservationState, { version: count }),
  payments: z.extend(paymentState, { version: count }),
  reviews: z.extend(reviewState, { version: count }),
} as const;

const lockRow = z.object({ bucket: z.string(), openReservationNo: z.optional(number), holdSeq: count });

/** The state in an item's row. */
export type ItemState = z.output<typeof schemas.items>;
/** The state in a reservation's row. */
export type ReservationState = z.output<typeof schemas.reservations>;
/** The state in a payment's row. */
export type PaymentState = z.output<typeof schemas.payments>;
/** The state in a review's row. */
export type ReviewState = z.output<typeof schemas.reviews>;

/** The lock of an item, which one reservation at a time can have. */
export interface LockState {
  readonly itemNo: number;
  readonly openReservationNo?: number | undefined;
  readonly holdSeq: number;
}

/** The states of all aggregates in the tables. */
export interface Aggregates {
  readonly items: readonly ItemState[];
  readonly locks: readonly LockState[];
  readonly reservations: readonly ReservationState[];
  readonly payments: readonly PaymentState[];
  readonly reviews: readonly ReviewState[];
}

/** The whole market at one moment: the aggregates, and the views that clients see. */
export interface MarketState extends Aggregates {
  /** Of every item; deleted ones are read by their numbers. */
  readonly itemInfoes: readonly Resource<'itemInfoes'>[];
  /** The numbers of the items in the list. */
  readonly listedItems: readonly number[];
  readonly reviewInfoes: readonly Resource<'reviewInfoes'>[];
}

/**
 * Reads the market: the tables directly, and the views through the API. `isMeant` selects items, with all that belongs
 * to them; all by default.
 */
export async function readMarket(isMeant: (itemNo: number) => boolean = () => true): Promise<MarketState> {
  const aggregates = await readAggregates(isMeant);
  const listed = (await fetchAll('itemInfoes')).filter(({ itemNo }) => isMeant(itemNo));
  const listedItems = listed.map(({ itemNo }) => itemNo);
  const known = new Set(listedItems);
  const itemInfoes = [...listed];
  for (const { itemNo } of aggregates.items) {
    if (!known.has(itemNo)) itemInfoes.push(await fetchOne('itemInfoes', itemNo));
  }
  const reviewInfoes = (await fetchAll('reviewInfoes')).filter(({ itemNo }) => isMeant(itemNo));
  return { ...aggregates, itemInfoes, listedItems, reviewInfoes };
}

async function readAggregates(isMeant: (itemNo: number) => boolean): Promise<Aggregates> {
  const [items, reservations, payments, reviews] = await Promise.all(
    aggregateTables.map(async (table) => Object.values(await rowsOf(table))),
  );
  const meant = <S extends { readonly itemNo: number }>(states: readonly S[]) =>
    states.filter(({ itemNo }) => isMeant(itemNo));
  return {
    items: meant(statesOf(schemas.items, items)),
    locks: meant((reservations ?? []).flatMap(readLock)),
    reservations: meant(statesOf(schemas.reservations, reservations)),
    payments: meant(statesOf(schemas.payments, payments)),
    reviews: meant(statesOf(schemas.reviews, reviews)),
  };
}

/** Rows of aggregates have numbers as buckets; locks and answers for absent items have a name there. */
function statesOf<S>(schema: z.ZodMiniType<S>, rows: readonly RawRow[] = []): readonly S[] {
  return rows.filter(({ bucket }) => /^\d+$/.test(String(bucket))).map(({ state }) => schema.parse(state));
}

function readLock(row: RawRow): readonly LockState[] {
  const itemNo = /^LOCK#(\d+)$/.exec(String(row.bucket))?.[1];
  if (itemNo === undefined) return [];
  const { openReservationNo, holdSeq } = lockRow.parse(row);
  return [{ itemNo: Number(itemNo), openReservationNo, holdSeq }];
}
