import type { MessageContext } from '#shared/domain/message-context.ts';
import { theMarket } from '#shared/domain/the-market.ts';
import { allFound } from '#shared/use-cases/all-found.ts';
import { orFail } from '#shared/use-cases/outcome.ts';
import { decideForget } from '../domain/forget.decide.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Takes a renter's name out of all their reservations. Those without it stay as they are. */
export async function forgetRenter(
  dependencies: ReservationDependencies,
  customerId: number,
  context: MessageContext,
): Promise<void> {
  for (const state of await allFound(dependencies.reservations, { name: 'customerId', value: customerId })) {
    const { reservationNo } = state;
    orFail(await reservationAggregate.change(dependencies, reservationNo, theMarket, decideForget, context, { state }));
  }
}
