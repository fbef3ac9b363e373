import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The reservation is over, returned or cancelled; the lock is let go. */
export const ReservationClosed = defineEvent({
  name: 'ReservationClosed',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: {
    version: 2,
    state: { ...exampleReservation, status: 'Closed', paymentStatus: 'Paid', rentalStatus: 'Returned' },
  },
});
