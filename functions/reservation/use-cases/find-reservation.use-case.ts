import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import { isCancelled, type Reservation } from '../domain/reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** The reservation with this number. Throws CommandRejected (not-found) when there is none or it is cancelled. */
export async function findReservation(
  { reservations }: Pick<ReservationDependencies, 'reservations'>,
  reservationNo: number,
): Promise<Reservation> {
  const reservation = await reservations.find(reservationNo);
  if (reservation === undefined || isCancelled(reservation)) {
    throw new CommandRejected({
      kind: 'not-found',
      code: 'reservation-not-found',
      detail: 'there is no such reservation',
    });
  }
  return reservation;
}
