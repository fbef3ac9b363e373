import type { Outcome } from '../../shared/use-cases/outcome.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** The reservation with this number. Refused (not-found) when there is none or it is cancelled. */
export async function findReservation(
  { reservations }: Pick<ReservationDependencies, 'reservations'>,
  reservationNo: number,
): Promise<Outcome<Reservation>> {
  const reservation = await reservations.find(reservationNo);
  if (reservation === undefined || isCancelled(reservation)) {
    return {
      rejection: { kind: 'not-found', code: 'reservation-not-found', detail: 'there is no such reservation' },
    };
  }
  return { state: reservation };
}
