import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { allFound } from '#shared/use-cases/all-found.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideForget } from '../domain/forget.decide.ts';
import { reservationAggregate } from '../reservation.aggregate.ts';
import { stopWaiting } from './stop-waiting.use-case.ts';
import type { WaitingDependencies } from './waiting-dependencies.ts';

/**
 * Takes a renter's name out of all their reservations, and the renter off the lists of those who wait. What is without
 * them stays as it is.
 */
export async function forgetRenter(
  dependencies: WaitingDependencies,
  customerId: number,
  context: MessageContext,
): Promise<void> {
  for (const state of await allFound(dependencies.reservations, { name: 'customerId', value: customerId })) {
    const { reservationNo } = state;
    orFail(await reservationAggregate.change(dependencies, reservationNo, theMarket, decideForget, context, { state }));
  }
  // Whoever does not wait any more is refused, which is all the same here.
  for (const itemNo of await dependencies.waitingLists.waitedFor(customerId))
    await stopWaiting(dependencies, itemNo, customerId, context);
}
