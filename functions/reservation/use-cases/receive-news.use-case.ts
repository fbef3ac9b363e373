import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideOnNews, type ReservationNews } from '../domain/news.decide.ts';
import { isOver, type Reservation } from '../domain/reservation.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { type CallingDependencies, callNext } from './call-next.use-case.ts';

/**
 * Applies news from elsewhere to a reservation; outdated news changes nothing. When it has ended, whoever waited for its
 * item is next.
 */
export async function receiveNews(
  dependencies: CallingDependencies,
  reservationNo: number,
  news: ReservationNews | ((reservation: Reservation | undefined) => ReservationNews),
  context: MessageContext,
): Promise<void> {
  const newsOf = typeof news === 'function' ? news : () => news;
  const decide = (reservation: Reservation | undefined) => decideOnNews(reservation, newsOf(reservation));
  const state = orFail(await reservationAggregate.change(dependencies, reservationNo, theMarket, decide, context));
  if (state === undefined || !isOver(state)) return;
  // Also when the news comes again: who brought it first may have died after the write.
  await callNext(dependencies, state.itemNo, context);
}
