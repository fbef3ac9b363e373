import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The reservation knows that its thing was handed over. */
export const RentalStarted = defineEvent({
  name: 'RentalStarted',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: {
    version: 2,
    state: { ...exampleReservation, status: 'Confirmed', paymentStatus: 'Paid', rentalStatus: 'Renting' },
  },
});
