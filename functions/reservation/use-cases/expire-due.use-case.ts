import type { MessageContext } from '#shared/domain/message-context.ts';
import { eachDue } from '#shared/use-cases/each-due.ts';
import { receiveNews } from './receive-news.use-case.ts';
import type { ReservationRepository } from './reservation.repository.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/** So many reservations are looked at for one message: the function ends in time. */
export const AT_ONCE = 50;

/**
 * Asks payment to close for reservations whose time to pay is over, and returns whether there may be more of them. The
 * reservation itself decides, so it does not matter how late, or how often, somebody looks.
 */
export async function expireDue(
  dependencies: WaitingDependencies & { readonly reservations: Pick<ReservationRepository, 'due'> },
  context: MessageContext,
): Promise<boolean> {
  const nowIso = dependencies.now();
  const now = Date.parse(nowIso) / 1000;
  return eachDue(await dependencies.reservations.due(nowIso, AT_ONCE), (reservationNo) =>
    receiveNews(dependencies, reservationNo, { type: 'Expire', now }, context),
  );
}
