import type { Item } from '#functions/item/domain/item.ts';
import type { Payment } from '#functions/payment/domain/payment.ts';
import type { ForgottenPerson } from '#functions/reservation/domain/person.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { WaitingList } from '#functions/reservation/domain/waiting.ts';
import type { Review } from '#functions/review/domain/review.ts';
import type { Row } from '#shared/persistence/rows/row.ts';
import type { Scheduler } from '../engine/scheduler.ts';
import { asKnown, eventAsKnown } from './next-version.ts';
import type { Tables } from './tables.ts';

/** A write of a row, and when it took place: the tick, and the time in ms since the epoch. */
export interface RowWrite<S> {
  readonly tick: number;
  readonly at: number;
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
  /** The people who were forgotten, by their numbers. */
  readonly people: TableMirror<ForgottenPerson>;
  /** Those who wait, by the number of their item. */
  readonly waitingLists: TableMirror<WaitingList>;
  /** Reads the new writes. */
  readonly update: () => void;
}

/** `scheduler`: what time it is, and how many tickets have run. */
export function createMirror(tables: Tables, { ticks, now }: Pick<Scheduler, 'ticks' | 'now'>): Mirror {
  const updates: (() => void)[] = [];
  const mirrorOf = <S extends object>(
    written: readonly Row<S>[],
    numberOf = ({ number }: Row<S>): number => number,
  ): TableMirror<S> => {
    const writes: RowWrite<S>[] = [];
    const latest = new Map<number, S>();
    const histories = new Map<number, RowWrite<S>[]>();
    updates.push(() => {
      for (; writes.length < written.length; ) {
        const row = written[writes.length];
        if (row === undefined) return;
        const state = asKnown(row.state);
        const number = numberOf(row);
        const write = { tick: ticks(), at: now(), number, state, event: row.event, told: eventAsKnown(row) };
        writes.push(write);
        latest.set(number, state);
        const history = histories.get(number);
        if (history === undefined) histories.set(number, [write]);
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
    people: mirrorOf(tables.people.written, ({ state }) => state.customerId),
    waitingLists: mirrorOf(tables.waitingLists.written, ({ state }) => state.itemNo),
    update: () => {
      for (const update of updates) update();
    },
  };
}
