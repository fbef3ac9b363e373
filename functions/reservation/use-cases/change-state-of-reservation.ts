import type { Decision } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { changeAggregate } from '../../shared/use-cases/change-aggregate.ts';
import type { Outcome } from '../../shared/use-cases/outcome.ts';
import type { ReservationEvent } from '../domain/reservation.events.ts';
import { evolveReservation } from '../domain/reservation.evolve.ts';
import type { Reservation } from '../domain/reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** Carries a decision out on one reservation, deciding anew when another write came first. Gives the reservation afterwards. */
export function changeStateOfReservation(
  { reservations, now, pause }: ReservationDependencies,
  reservationNo: number,
  decide: (reservation: Reservation | undefined) => Decision<ReservationEvent>,
  context: MessageContext,
  loaded?: { readonly state: Reservation | undefined },
): Promise<Outcome<Reservation | undefined>> {
  return changeAggregate({ find: () => reservations.find(reservationNo), save: reservations.save }, decide, {
    evolve: evolveReservation,
    context,
    now,
    pause,
    loaded,
  });
}
