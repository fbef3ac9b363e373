import * as z from 'zod/mini';
import { count, number } from '#contracts/events/fields.ts';
import { itemState } from '#contracts/events/item.events.ts';
import { paymentState } from '#contracts/events/payment.events.ts';
import { reservationState } from '#contracts/events/reservation.events.ts';
import { reviewState } from '#contracts/events/review.events.ts';

/** A row as it is stored. */
type RawRow = Readonly<Record<string, unknown>>;

const schemas = {
  items: z.extend(itemState, { version: count }),
  reservations: z.extend(reservationState, { version: count }),
  payments: z.extend(paymentState, { version: count }),
  reviews: z.extend(reviewState, { version: count }),
} as const;

const lockRow = z.object({
  bucket: z.string(),
  openReservationNo: z.optional(number),
  bookings: z.optional(z.record(z.string(), z.unknown())),
  holdSeq: count,
});

/** The state in an item's row. */
export type ItemState = z.output<typeof schemas.items>;
/** The state in a reservation's row. */
export type ReservationState = z.output<typeof schemas.reservations>;
/** The state in a payment's row. */
export type PaymentState = z.output<typeof schemas.payments>;
/** The state in a review's row. */
export type ReviewState = z.output<typeof schemas.reviews>;

/** The lock of an item: which reservation has it, or which ones have some of its days. */
export interface LockState {
  readonly itemNo: number;
  readonly openReservationNo?: number | undefined;
  readonly booked?: readonly number[] | undefined;
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

/** The states in the rows of the four tables of aggregates. `isMeant` selects items, with all that belongs to them. */
export function aggregatesIn(
  rows: Readonly<Record<keyof typeof schemas, readonly RawRow[]>>,
  isMeant: (itemNo: number) => boolean = () => true,
): Aggregates {
  const meant = <S extends { readonly itemNo: number }>(states: readonly S[]) =>
    states.filter(({ itemNo }) => isMeant(itemNo));
  return {
    items: meant(statesOf(schemas.items, rows.items)),
    locks: meant(rows.reservations.flatMap(readLock)),
    reservations: meant(statesOf(schemas.reservations, rows.reservations)),
    payments: meant(statesOf(schemas.payments, rows.payments)),
    reviews: meant(statesOf(schemas.reviews, rows.reviews)),
  };
}

/** Rows of aggregates have numbers as buckets; locks and answers for absent items have a name there. */
function statesOf<S>(schema: z.ZodMiniType<S>, rows: readonly RawRow[]): readonly S[] {
  return rows.filter(({ bucket }) => /^\d+$/.test(String(bucket))).map(({ state }) => schema.parse(state));
}

function readLock(row: RawRow): readonly LockState[] {
  const itemNo = /^LOCK#(\d+)$/.exec(String(row.bucket))?.[1];
  if (itemNo === undefined) return [];
  const { openReservationNo, bookings = {}, holdSeq } = lockRow.parse(row);
  return [{ itemNo: Number(itemNo), openReservationNo, booked: Object.keys(bookings).map(Number), holdSeq }];
}
