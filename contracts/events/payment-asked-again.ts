import * as z from 'zod/mini';
import { defineEvent } from './define-event.ts';
import { count } from './fields.ts';
import { exampleReservation, reservationState } from './reservation-state.ts';

/**
 * The renter paid what is Paid, or took back what is NotPaid. Nothing changes but the version: payment is asked under
 * a number that no late approval or cancellation beats.
 */
export const PaymentAskedAgain = defineEvent({
  name: 'PaymentAskedAgain',
  aggregate: 'reservation',
  data: () =>
    z.object({
      version: count,
      state: reservationState,
    }),
  example: { version: 3, state: { ...exampleReservation, status: 'Confirmed' } },
});
