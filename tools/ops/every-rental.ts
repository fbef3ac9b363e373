import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Review } from '#functions/review/domain/review.ts';
import { type AggregateName, type Lock, lockIn, type Rental, type Stored, storedIn } from './rental.ts';
import { isAggregate, rowsIn } from './rows.ts';
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
  const [items, reservations, payments, reviews] = [
    await read<Item>(on, 'items', unreadable),
    await read<Reservation>(on, 'reservations', unreadable, locks),
    await read<Payment>(on, 'payments', unreadable),
    await read<Review>(on, 'reviews', unreadable),
  ];
  const itemOf = new Map<number, number>();
  for (const [itemNo, { state }] of items) {
    for (const number of [state.reservationNo, state.returnedFrom, state.deletion?.reservationNo])
      if (number !== undefined) itemOf.set(number, itemNo);
  }
  const numbers = new Set([...itemOf.keys(), ...reservations.keys(), ...payments.keys(), ...reviews.keys()]);
  const rentals = [...numbers]
    .sort((one, other) => one - other)
    .map((reservationNo): Rental => {
      const [reservation, payment, review] = [reservations, payments, reviews].map((rows) =>
        rows.get(reservationNo),
      ) as [Stored<Reservation> | undefined, Stored<Payment> | undefined, Stored<Review> | undefined];
      const itemNo =
        reservation?.state.itemNo ?? payment?.state.itemNo ?? review?.state.itemNo ?? itemOf.get(reservationNo);
      const [item, lock] = itemNo === undefined ? [] : [items.get(itemNo), locks.get(itemNo)];
      return { reservationNo, itemNo, reservation, item, lock, payment, review };
    });
  return { rentals, locks, items, unreadable };
}

async function read<S>(
  on: StageOnAws,
  table: AggregateName,
  unreadable: string[],
  locks = new Map<number, Lock>(),
): Promise<ReadonlyMap<number, Stored<S>>> {
  const rows = new Map<number, Stored<S>>();
  const now = Date.now();
  for await (const row of rowsIn(on, on.named(table))) {
    const [, itemNo] = /^LOCK#(\d+)$/.exec(String(row.bucket)) ?? [];
    if (itemNo !== undefined) locks.set(Number(itemNo), lockIn(row));
    if (!isAggregate(row) || Number(row.expiresAt) * 1_000 <= now) continue;
    try {
      rows.set(Number(row.number), storedIn<S>(table, row));
    } catch (error) {
      unreadable.push(error instanceof Error ? error.message : String(error));
    }
  }
  return rows;
}
