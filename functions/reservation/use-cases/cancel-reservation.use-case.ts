import type { MessageContext } from '../../shared/domain/message-context.ts';
import { decideForRenter } from '../domain/renter.decide.ts';
import { changeStateOfReservation } from './change-state-of-reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** The renter cancels before the thing is handed over; item and payment follow by events. Throws CommandRejected (404, 409). */
export async function cancelReservation(
  dependencies: ReservationDependencies,
  reservationNo: number,
  context: MessageContext,
): Promise<void> {
  const decide = (reservation: Parameters<typeof decideForRenter>[0]) =>
    decideForRenter(reservation, { type: 'Cancel' });
  await changeStateOfReservation(dependencies, reservationNo, decide, context);
}
