import type { MessageContext } from '#shared/domain/message-context.ts';
import type { CallingDependencies } from './call-next.use-case.ts';
import { receiveNews } from './receive-news.use-case.ts';

/**
 * Watches a reservation's time to pay. Returns the seconds that are left. 0: the time is over, and an event asked
 * payment to close, unless the reservation is paid, has ended, or has more time by now. `payBy`: the end of the watched
 * time, in seconds since the epoch.
 */
export async function watchHold(
  dependencies: CallingDependencies,
  { reservationNo, payBy }: { readonly reservationNo: number; readonly payBy: number },
  context: MessageContext,
): Promise<number> {
  const now = Date.parse(dependencies.now()) / 1000;
  if (payBy > now) return payBy - now;
  await receiveNews(dependencies, reservationNo, { type: 'Expire', now }, context);
  return 0;
}
