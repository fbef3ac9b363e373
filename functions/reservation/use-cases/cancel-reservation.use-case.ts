import type { Caller } from '#shared/domain/caller.ts';
import type { MessageContext } from '#shared/domain/message-context.ts';
import { type Expectation, expecting } from '#shared/use-cases/expectation.ts';
import { existingOf, type Outcome, orFail } from '#shared/use-cases/outcome.ts';
import { decideOnNews } from '../domain/news.decide.ts';
import { decideForRenter, itemLent } from '../domain/renter.decide.ts';
import { mayCancel, turnsDown } from '../domain/reservation.policy.ts';
import type { Reservation } from '../domain/reservation.ts';
import { type ReservationDependencies, reservationAggregate } from '../reservation.aggregate.ts';

/** Asks payment to close for good. `unknown`: payment did not answer. */
export type ClosePayment = (
  request: { readonly reservationNo: number; readonly itemNo: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'closed' | 'captured' | 'unknown' }>;

/** Who cancels, and why; only the renter needs no reason. */
export interface Canceller {
  readonly caller: Caller;
  readonly reason?: string | undefined;
}

/**
 * The renter, the owner or an operator cancels before the hand-over. The wish is recorded first, then payment decides: once it is closed, the
 * item cannot be handed over. When payment does not answer, the wish's event reaches it later. Returns the reservation,
 * either cancelled for good or waiting for payment. Refused when the item was handed over first.
 */
export async function cancelReservation(
  dependencies: ReservationDependencies,
  close: ClosePayment,
  reservationNo: number,
  { caller, reason }: Canceller,
  context: MessageContext,
  expectation?: Expectation<Reservation>,
): Promise<Outcome<Reservation>> {
  const may = mayCancel(caller, reason);
  const change = (decide: Parameters<typeof reservationAggregate.change>[3], state?: Reservation) =>
    reservationAggregate.change(dependencies, reservationNo, may, decide, context, state && { state });
  const request = (state: Reservation | undefined) => {
    const by = state && turnsDown(caller, state);
    const turnedDown = by && reason !== undefined ? { by, reason } : undefined;
    return decideForRenter(state, { type: 'RequestCancellation', turnedDown });
  };
  const asked = existingOf(await change(expecting(expectation, request)));
  if (asked.rejection !== undefined) return asked;
  const { state: reservation } = asked;
  const { itemNo } = reservation;
  const { outcome } = await close({ reservationNo, itemNo }, context);
  if (outcome === 'unknown') return asked;
  if (outcome === 'captured') {
    // A capture means that the item was handed over; its event completes that.
    orFail(await change((state) => decideOnNews(state, { type: 'StartRental' }), reservation));
    return { rejection: itemLent };
  }
  return existingOf(await change((state) => decideForRenter(state, { type: 'Cancel' }), reservation));
}
