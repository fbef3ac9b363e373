import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideOnNews, type ReservationNews } from '../domain/news.decide.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Applies news from elsewhere to a reservation; outdated news changes nothing. */
export async function receiveNews(
  dependencies: ReservationDependencies,
  reservationNo: number,
  news: ReservationNews,
  context: MessageContext,
): Promise<void> {
  const decide = (reservation: Reservation | undefined) => decideOnNews(reservation, news);
  orFail(await reservationAggregate.change(dependencies, reservationNo, theMarket, decide, context));
}
