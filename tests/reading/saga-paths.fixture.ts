import fc from 'fast-check';
import type { ItemEvent } from '#functions/item/domain/item.events.ts';
import { evolveItem } from '#functions/item/domain/item.evolve.ts';
import type { Item } from '#functions/item/domain/item.ts';
import type { ReservationEvent } from '#functions/reservation/domain/reservation.events.ts';
import { evolveReservation } from '#functions/reservation/domain/reservation.evolve.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';

/** The states of the aggregates around one item, in order; `score`: of the review that deleted it. */
export interface SagaPath {
  readonly items: readonly Item[];
  readonly reservations: readonly Reservation[];
  readonly score: number | undefined;
}

const paid = { type: 'PaymentRequested', attempt: 2 } as const;
const takenBack = { type: 'PaymentCancellationRequested', attempt: 3 } as const;
const cancelled = [
  { type: 'ReservationCancelled', cancellation: 'by-renter' },
  { type: 'ReservationClosed', because: 'cancelled' },
] as const;
const confirmed = { type: 'ReservationConfirmed', itemName: 'Camera', itemPrice: 100 } as const;

/** The courses that a reservation may take, by what happens to it, and whether the item is held for it and lent. */
const courses = [
  { events: [{ type: 'ReservationRejected', reason: 'held' }], held: false, lent: false },
  { events: cancelled, held: false, lent: false },
  { events: cancelled, held: true, lent: false },
  { events: [confirmed, ...cancelled], held: true, lent: false },
  { events: [confirmed, paid, ...cancelled], held: true, lent: false },
  { events: [confirmed, paid, takenBack, { ...paid, attempt: 4 }, takenBack, ...cancelled], held: true, lent: false },
  {
    events: [confirmed, paid, { type: 'RentalStarted' }, { type: 'ReservationClosed', because: 'returned' }],
    held: true,
    lent: true,
  },
  {
    events: [confirmed, { type: 'RentalStarted' }, { type: 'ReservationClosed', because: 'returned' }],
    held: true,
    lent: true,
  },
] as const satisfies readonly { events: readonly ReservationEvent[]; held: boolean; lent: boolean }[];

/** Lives of one item: its reservations one after another, and how it leaves the market, if it does. */
export const sagaPaths: fc.Arbitrary<SagaPath> = fc
  .tuple(fc.array(fc.constantFrom(...courses), { maxLength: 3 }), fc.constantFrom('stays', 'deleted', 'reviewed'))
  .map(([rounds, end]) => {
    const items: Item[] = [];
    const reservations: Reservation[] = [];
    const item = (event: ItemEvent) => items.push(evolveItem(items.at(-1), event));
    item({ type: 'ItemRegistered', itemNo: 1, itemName: 'Camera', itemPrice: 100 });
    rounds.forEach(({ events, held, lent }, index) => {
      const [reservationNo, holdSeq] = [index + 11, index + 1];
      const wish = { customerId: reservationNo, customerName: null, itemNo: 1, itemName: null, itemPrice: null };
      let state = evolveReservation(undefined, {
        type: 'Reserved',
        reservationNo,
        ...wish,
        holdSeq,
        payBy: 1_800_000_000,
      });
      reservations.push(state);
      for (const event of events) {
        state = evolveReservation(state, event);
        reservations.push(state);
      }
      if (held) item({ type: 'ItemHeld', reservationNo, holdSeq });
      if (lent) item({ type: 'RentedItem', reservationNo });
      if (lent) item({ type: 'ReturnedItem', reservationNo, returnedOn: '2026-12-24' });
      if (held && !lent) item({ type: 'ItemReleased', itemNo: 1, reservationNo, holdSeq });
    });
    const last = reservations.at(-1);
    const isReviewed = end === 'reviewed' && last?.status === 'Closed';
    if (isReviewed) item({ type: 'ItemDeleted', reservationNo: last.reservationNo });
    if (end === 'deleted') item({ type: 'ItemDeleted' });
    return { items, reservations, score: isReviewed ? 4 : undefined };
  });
