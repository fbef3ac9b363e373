import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/**
 * The renter wants to cancel (`cancellation: requested`), or did not pay in time (`late`): payment is to close. It
 * refuses a renter once the money was captured, and the market as long as money is in force.
 */
export const CancellationRequested = defineEvent({
  name: 'CancellationRequested',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: {
    version: 3,
    state: { ...exampleReservation, status: 'Confirmed', cancellation: 'requested' },
  },
});
