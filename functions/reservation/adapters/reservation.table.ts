import * as z from 'zod/mini';
import { count, number } from '../../../contracts/events/fields.ts';
import { reservationEvents, reservationState } from '../../../contracts/events/reservation.events.ts';
import type { FiltersOf } from '../../../contracts/http/routes.ts';
import { type AggregateTable, TOMBSTONE_SECONDS } from '../../shared/persistence/aggregate-table.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';

/** How reservations are kept: what their events tell, and the payment fence and version beside it. */
export const reservationTable: AggregateTable<Reservation> = {
  outbox: {
    aggregate: 'reservation',
    idOf: (reservation) => reservation.reservationNo,
    contracts: Object.values(reservationEvents),
  },
  schema: z.extend(reservationState, { paymentFence: count, version: number }),
  numberOf: (reservation) => reservation.reservationNo,
  listed: (reservation) => !isCancelled(reservation),
  filters: { customerId: ({ customerId }) => customerId } satisfies FiltersOf<'reservations', Reservation>,
  // It has let the lock go and keeps no money; only late news still asks for it.
  ttlSeconds: ({ status }) => (status === 'Cancelled' ? TOMBSTONE_SECONDS : undefined),
};
