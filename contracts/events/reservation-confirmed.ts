import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The item held itself; name and price are the item's own. */
export const ReservationConfirmed = defineEvent({
  name: 'ReservationConfirmed',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: { version: 2, state: { ...exampleReservation, status: 'Confirmed' } },
});
