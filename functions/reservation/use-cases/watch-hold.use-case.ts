import type { MessageContext } from '#shared/domain/message-context.ts';
import type { ReservationDependencies } from '../reservation.aggregate.ts';
import { receiveNews } from './receive-news.use-case.ts';

/**
 * Watches the time in which a reservation is to be paid. Gives how many seconds are left of it, 0 when it is over:
 * then payment was asked to close by an event, unless the reservation is paid, over, or has more time by now.
 * `payBy`: the end of the time that began, in seconds since the epoch.
 */
export async function watchHold(
  dependencies: ReservationDependencies,
  { reservationNo, payBy }: { readonly reservationNo: number; readonly payBy: number },
  context: MessageContext,
): Promise<number> {
  const now = Date.parse(dependencies.now()) / 1000;
  if (payBy > now) return payBy - now;
  await receiveNews(dependencies, reservationNo, { type: 'Expire', now }, context);
  return 0;
}
