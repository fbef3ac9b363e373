import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { Rejection } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { decideForRenter } from '../domain/renter.decide.ts';
import { type Charge, chargeOf, type Reservation } from '../domain/reservation.ts';
import { changeExistingReservation } from './change-state-of-reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** Asks payment to take an attempt back; throws DependencyUnavailable when payment does not answer. */
export type CancelPayment = (
  request: Charge & { readonly attempt: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'canceled' | 'captured' | 'stale' }>;

const refusals: Readonly<Record<'captured' | 'stale', Rejection>> = {
  captured: { kind: 'conflict', code: 'item-lent', detail: 'the item was handed over to this reservation already' },
  stale: { kind: 'conflict', code: 'payment-overtaken', detail: 'the reservation was paid anew in the meantime' },
};

/**
 * The renter takes the payment back before the thing is handed over; the hold stays, and it can be paid again. Gives the reservation.
 * Throws CommandRejected (409) and DependencyUnavailable: the reservation stays Paid, asking again is safe.
 */
export async function requestPaymentCancellation(
  dependencies: ReservationDependencies,
  cancel: CancelPayment,
  reservationNo: number,
  context: MessageContext,
): Promise<Reservation> {
  const state = await dependencies.reservations.find(reservationNo);
  const attempt = state?.version ?? 0;
  const decide = (reservation: Reservation | undefined) =>
    decideForRenter(reservation, { type: 'RequestPaymentCancellation', attempt });
  if (state !== undefined && decide(state).outcome === 'event') {
    const { outcome } = await cancel({ ...chargeOf(state), attempt }, context);
    if (outcome !== 'canceled') throw new CommandRejected(refusals[outcome]);
  }
  return changeExistingReservation(dependencies, reservationNo, decide, context, { state });
}
