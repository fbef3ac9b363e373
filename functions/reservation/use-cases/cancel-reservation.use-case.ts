import type { MessageContext } from '../../shared/domain/message-context.ts';
import { type Expectation, expecting } from '../../shared/use-cases/expectation.ts';
import { decideForRenter } from '../domain/renter.decide.ts';
import type { Reservation } from '../domain/reservation.ts';
import { changeStateOfReservation } from './change-state-of-reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** The renter cancels before the thing is handed over; item and payment follow by events. Throws CommandRejected (404, 409). */
export async function cancelReservation(
  dependencies: ReservationDependencies,
  reservationNo: number,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<void> {
  const decide = expecting(expectation, (reservation: Reservation | undefined) =>
    decideForRenter(reservation, { type: 'Cancel' }),
  );
  await changeStateOfReservation(dependencies, reservationNo, decide, context);
}
