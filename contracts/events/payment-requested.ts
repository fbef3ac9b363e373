import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The renter's request to pay was granted: the reservation is Paid. */
export const PaymentRequested = defineEvent({
  name: 'PaymentRequested',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
      attempt: count,
    }),
  example: { version: 2, state: { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid' }, attempt: 2 },
});
