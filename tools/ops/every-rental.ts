import { absentItemTable } from '#functions/item/adapters/item.table.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Review } from '#functions/review/domain/review.ts';
import { type AggregateName, type Beside, type Lock, lockIn, type Rental, type Stored, storedIn } from './rental.ts';
import { isAggregate, type RawRow, rowsIn } from './rows.ts';
import type { StageOnAws } from './stage-on-aws.ts';

/** Every rental that any table knows of, in the order of their numbers, and the rows that nobody can read. */
export interface EveryRental {
  readonly rentals: readonly Rental[];
  readonly locks: ReadonlyMap<number, Lock>;
  readonly items: ReadonlyMap<number, Stored<Item>>;
  /** A sentence for each row of an unknown shape. */
  readonly unreadable: readonly string[];
}

/** Reads all tables of aggregates: a scan of each. */
export async function readEveryRental(on: StageOnAws): Promise<EveryRental> {
  const unreadable: string[] = [];
  const locks = new Map<number, Lock>();
  const absent = new Map<number, Rental['absentAnswer']>();
  const [items, reservations, payments, reviews] = [
    await read<Item>(on, 'items', unreadable, (row) => {
      const answer = absentItemTable.schema.safeParse(row.state);
      if (answer.success) absent.set(answer.data.reservationNo, answer.data.released ? 'released' : 'refused');
    }),
    await read<Reservation>(on, 'reservations', unreadable, (row) => {
      const [, itemNo] = /^LOCK#(\d+)$/.exec(String(row.bucket)) ?? [];
      if (itemNo !== undefined) locks.set(Number(itemNo), lockIn(row));
    }),
    await read<Payment>(on, 'payments', unreadable),
    await read<Review>(on, 'reviews', unreadable),
  ];
  const itemOf = new Map<number, number>();
  for (const [itemNo, { state }] of items) {
    const booked = (state.bookings ?? []).map((one) => one.reservationNo);
    for (const number of [state.reservationNo, state.returnedFrom, state.deletion?.reservationNo, ...booked])
      if (number !== undefined) itemOf.set(number, itemNo);
  }
  const others = new Map<number, Beside[]>();
  for (const { state } of reservations.values()) {
    const isCaptured = payments.get(state.reservationNo)?.state.status === 'Captured';
    const one = { ...state, handedOver: state.rentalStatus !== 'NotRenting' || isCaptured };
    others.set(state.itemNo, [...(others.get(state.itemNo) ?? []), one]);
  }
  const reviewedBy = new Map(
    [...reviews.values()].flatMap(({ state }) =>
      state.status === 'Written' ? [[state.itemNo, state.reservationNo] as const] : [],
    ),
  );
  const numbers = new Set([...itemOf.keys(), ...reservations.keys(), ...payments.keys(), ...reviews.keys()]);
  const rentals = [...numbers]
    .sort((one, other) => one - other)
    .map((reservationNo): Rental => {
      const [reservation, payment, review] = [reservations, payments, reviews].map((rows) =>
        rows.get(reservationNo),
      ) as [Stored<Reservation> | undefined, Stored<Payment> | undefined, Stored<Review> | undefined];
      const itemNo =
        reservation?.state.itemNo ?? payment?.state.itemNo ?? review?.state.itemNo ?? itemOf.get(reservationNo);
      const absentAnswer = absent.get(reservationNo);
      const own = { reservationNo, itemNo, reservation, payment, review, absentAnswer };
      if (itemNo === undefined) return own;
      const [item, lock] = [items.get(itemNo), locks.get(itemNo)];
      const beside = (others.get(itemNo) ?? []).filter((one) => one.reservationNo !== reservationNo);
      const places = new Set(others.get(itemNo)?.map((one) => one.holdSeq));
      return { ...own, item, lock, reviewedBy: reviewedBy.get(itemNo), places, others: beside };
    });
  return { rentals, locks, items, unreadable };
}

async function read<S>(
  on: StageOnAws,
  table: AggregateName,
  unreadable: string[],
  readOther: (row: RawRow) => void = () => undefined,
): Promise<ReadonlyMap<number, Stored<S>>> {
  const rows = new Map<number, Stored<S>>();
  const now = Date.now();
  for await (const row of rowsIn(on, on.named(table))) {
    if (!isAggregate(row)) readOther(row);
    if (!isAggregate(row) || Number(row.expiresAt) * 1_000 <= now) continue;
    try {
      rows.set(Number(row.number), storedIn<S>(table, row));
    } catch (error) {
      unreadable.push(error instanceof Error ? error.message : String(error));
    }
  }
  return rows;
}
