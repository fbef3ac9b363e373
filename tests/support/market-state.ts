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

/** An item's state as its row has it. */
export type ItemState = z.output<typeof schemas.items>;
/** A reservation's state as its row has it. */
export type ReservationState = z.output<typeof schemas.reservations>;
/** A payment's state as its row has it. */
export type PaymentState = z.output<typeof schemas.payments>;
/** A review's state as its row has it. */
export type ReviewState = z.output<typeof schemas.reviews>;

/** The lock that reservations of one item take turns at. */
export interface LockState {
  readonly itemNo: number;
  readonly openReservationNo?: number | undefined;
  readonly holdSeq: number;
}

/** What the tables say of every aggregate. */
export interface Aggregates {
  readonly items: readonly ItemState[];
  readonly locks: readonly LockState[];
  readonly reservations: readonly ReservationState[];
  readonly payments: readonly PaymentState[];
  readonly reviews: readonly ReviewState[];
}

/** The whole market at one moment: the aggregates, and the views that clients see. */
export interface MarketState extends Aggregates {
  /** Of every item, the deleted ones by their number. */
  readonly itemInfoes: readonly Resource<'itemInfoes'>[];
  /** As the list shows them. */
  readonly listedItems: readonly number[];
  readonly reviewInfoes: readonly Resource<'reviewInfoes'>[];
}

/** Reads the market: the tables themselves, the views through the API. Takes which items it is about, with all that belongs to them; all unless told. */
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

/** Aggregates have plain numbers as buckets; locks and answers for absent items have a name there. */
function statesOf<S>(schema: z.ZodMiniType<S>, rows: readonly RawRow[] = []): readonly S[] {
  return rows.filter(({ bucket }) => /^\d+$/.test(String(bucket))).map(({ state }) => schema.parse(state));
}

function readLock(row: RawRow): readonly LockState[] {
  const itemNo = /^LOCK#(\d+)$/.exec(String(row.bucket))?.[1];
  if (itemNo === undefined) return [];
  const { openReservationNo, holdSeq } = lockRow.parse(row);
  return [{ itemNo: Number(itemNo), openReservationNo, holdSeq }];
}
