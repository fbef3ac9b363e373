import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** The item refused the hold; the lock is let go. */
export const ReservationRejected = defineEvent({
  name: 'ReservationRejected',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
      reason: z.enum(['held', 'deleted', 'unknown']),
    }),
  example: { version: 2, state: { ...exampleReservation, status: 'Rejected' }, reason: 'deleted' },
});
