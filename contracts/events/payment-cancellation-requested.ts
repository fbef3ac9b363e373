import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The payment was taken back at the renter's request: the reservation is NotPaid, the hold stays. */
export const PaymentCancellationRequested = defineEvent({
  name: 'PaymentCancellationRequested',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
      attempt: count,
    }),
  example: { version: 2, state: { ...exampleReservation, status: 'Confirmed' }, attempt: 3 },
});
