import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The renter cancelled before lending; item and payment follow. */
export const ReservationCancelled = defineEvent({
  name: 'ReservationCancelled',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: { version: 2, state: { ...exampleReservation, status: 'Cancelling' } },
});
