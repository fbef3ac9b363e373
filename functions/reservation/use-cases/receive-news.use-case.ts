import type { MessageContext } from '../../shared/domain/message-context.ts';
import { decideOnNews } from '../domain/news.decide.ts';
import type { ReservationNews } from '../domain/reservation.commands.ts';
import { changeStateOfReservation } from './change-state-of-reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** Lets a reservation take note of what happened elsewhere; old news changes nothing. */
export async function receiveNews(
  dependencies: ReservationDependencies,
  reservationNo: number,
  news: ReservationNews,
  context: MessageContext,
): Promise<void> {
  await changeStateOfReservation(
    dependencies,
    reservationNo,
    (reservation) => decideOnNews(reservation, news),
    context,
  );
}
