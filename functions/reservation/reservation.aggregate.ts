import { defineAggregate } from '../shared/use-cases/aggregate.ts';
import { reservationTable } from './adapters/reservation.table.ts';
import { evolveReservation } from './domain/reservation.evolve.ts';

/** The reservation. */
export const reservationAggregate = defineAggregate('reservations', {
  table: reservationTable,
  evolve: evolveReservation,
});

/** The dependencies of every use case on one reservation. */
export type ReservationDependencies = Parameters<typeof reservationAggregate.change>[0];
