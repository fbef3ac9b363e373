import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Review } from '#functions/review/domain/review.ts';
import type { Row } from '#shared/persistence/rows/row.ts';
import { asKnown, eventAsKnown } from './next-version.ts';
import type { Tables } from './tables.ts';

/** A write of a row, and when it took place. */
export interface RowWrite<S> {
  readonly tick: number;
  readonly number: number;
  readonly state: S;
  readonly event: Row<S>['event'];
  /** The event as this version publishes it. */
  readonly told: Row<S>['event'];
}

/** All writes to one table, and its current state. */
export interface TableMirror<S> {
  readonly writes: readonly RowWrite<S>[];
  readonly latest: ReadonlyMap<number, S>;
  /** All states of one row, in order. */
  readonly of: (number: number) => readonly RowWrite<S>[];
}

/** The tables as the rules see them: without a request, and with all past states. */
export interface Mirror {
  readonly items: TableMirror<Item>;
  readonly reservations: TableMirror<Reservation>;
  readonly payments: TableMirror<Payment>;
  readonly reviews: TableMirror<Review>;
  /** Reads the new writes. */
  readonly update: () => void;
}

/** `ticks`: how many tickets have run. */
export function createMirror(tables: Tables, ticks: () => number): Mirror {
  const updates: (() => void)[] = [];
  const mirrorOf = <S extends object>(written: readonly Row<S>[]): TableMirror<S> => {
    const writes: RowWrite<S>[] = [];
    const latest = new Map<number, S>();
    const histories = new Map<number, RowWrite<S>[]>();
    updates.push(() => {
      for (; writes.length < written.length; ) {
        const row = written[writes.length];
        if (row === undefined) return;
        const state = asKnown(row.state);
        const write = { tick: ticks(), number: row.number, state, event: row.event, told: eventAsKnown(row) };
        writes.push(write);
        latest.set(row.number, state);
        const history = histories.get(row.number);
        if (history === undefined) histories.set(row.number, [write]);
        else history.push(write);
      }
    });
    return { writes, latest, of: (number) => histories.get(number) ?? [] };
  };
  return {
    items: mirrorOf(tables.items.written),
    reservations: mirrorOf(tables.reservations.written),
    payments: mirrorOf(tables.payments.written),
    reviews: mirrorOf(tables.reviews.written),
    update: () => {
      for (const update of updates) update();
    },
  };
}
