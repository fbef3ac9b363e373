import type { MessageContext } from '#shared/domain/message-context.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import { existingOf, type Outcome, orFail } from '#shared/use-cases/outcome.ts';
import { decideOnNews } from '../domain/news.decide.ts';
import { decideForRenter, itemLent } from '../domain/renter.decide.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Asks payment to close for good. `unknown`: payment did not answer. */
export type ClosePayment = (
  request: { readonly reservationNo: number; readonly itemNo: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'closed' | 'captured' | 'unknown' }>;

/**
 * The renter cancels before the thing is handed over. The wish is written down first, then payment decides: closed,
 * nothing can be handed over any more. When payment does not answer, the event of the wish reaches it later. Gives the
 * reservation: cancelled, which is never undone, or as it waits for payment. Refused also when it was handed over first.
 */
export async function cancelReservation(
  dependencies: ReservationDependencies,
  close: ClosePayment,
  reservationNo: number,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  const change = (decide: Parameters<typeof reservationAggregate.change>[2], state?: Reservation) =>
    reservationAggregate.change(dependencies, reservationNo, decide, context, state && { state });
  const request = (state: Reservation | undefined) => decideForRenter(state, { type: 'RequestCancellation' });
  const asked = existingOf(await change(expecting(expectation, request)));
  if (asked.rejection !== undefined) return asked;
  const { state: reservation } = asked;
  const { itemNo } = reservation;
  const { outcome } = await close({ reservationNo, itemNo }, context);
  if (outcome === 'unknown') return asked;
  if (outcome === 'captured') {
    // A capture is completed by its event: whoever captured has handed over.
    orFail(await change((state) => decideOnNews(state, { type: 'StartRental' }), reservation));
    return { rejection: itemLent };
  }
  return existingOf(await change((state) => decideForRenter(state, { type: 'Cancel' }), reservation));
}
