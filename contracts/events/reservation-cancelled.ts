import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/**
 * The reservation is over before its item was handed over, and its payment closed; `cancellation` says why. The item
 * lets go.
 */
export const ReservationCancelled = defineEvent({
  name: 'ReservationCancelled',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: { version: 2, state: { ...exampleReservation, status: 'Cancelling', cancellation: 'by-renter' } },
});
