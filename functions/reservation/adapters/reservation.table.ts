import * as z from 'zod/mini';
import { CancellationRequested } from '../../../contracts/events/cancellation-requested.ts';
import { count, number } from '../../../contracts/events/fields.ts';
import { PaymentAskedAgain } from '../../../contracts/events/payment-asked-again.ts';
import { PaymentCancellationRequested } from '../../../contracts/events/payment-cancellation-requested.ts';
import { PaymentRequested } from '../../../contracts/events/payment-requested.ts';
import { RentalStarted } from '../../../contracts/events/rental-started.ts';
import { ReservationCancelled } from '../../../contracts/events/reservation-cancelled.ts';
import { ReservationClosed } from '../../../contracts/events/reservation-closed.ts';
import { ReservationConfirmed } from '../../../contracts/events/reservation-confirmed.ts';
import { ReservationRejected } from '../../../contracts/events/reservation-rejected.ts';
import { reservationState } from '../../../contracts/events/reservation-state.ts';
import { Reserved } from '../../../contracts/events/reserved.ts';
import type { FiltersOf } from '../../../contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '../../shared/persistence/aggregate-table.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';

/** How reservations are kept: what their events tell, and the payment fence and version beside it. */
export const reservationTable: AggregateTable<Reservation> = {
  outbox: {
    aggregate: 'reservation',
    idOf: (reservation) => reservation.reservationNo,
    contracts: [
      Reserved,
      ReservationConfirmed,
      ReservationRejected,
      CancellationRequested,
      ReservationCancelled,
      PaymentRequested,
      PaymentCancellationRequested,
      PaymentAskedAgain,
      RentalStarted,
      ReservationClosed,
    ],
  },
  schema: z.extend(reservationState, { paymentFence: count, version: number }),
  numberOf: (reservation) => reservation.reservationNo,
  listed: (reservation) => !isCancelled(reservation),
  filters: { customerId: ({ customerId }) => customerId } satisfies FiltersOf<'reservations', Reservation>,
  // It has let the lock go and keeps no money; only late news still asks for it.
  ttlSeconds: ({ status }) => (status === 'Cancelled' ? TOMBSTONE_SECONDS : undefined),
};
