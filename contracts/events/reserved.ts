import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/** A renter reserved an item and holds its lock. */
export const Reserved = defineEvent({
  name: 'Reserved',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: { version: 1, state: exampleReservation },
});
