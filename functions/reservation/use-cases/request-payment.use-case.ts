import { CommandRejected } from '../../shared/domain/command-rejected.ts';
import type { Rejection } from '../../shared/domain/decision.ts';
import type { MessageContext } from '../../shared/domain/message-context.ts';
import { decideForRenter } from '../domain/renter.decide.ts';
import { type Charge, chargeOf, type Reservation } from '../domain/reservation.ts';
import { changeExistingReservation } from './change-state-of-reservation.ts';
import type { ReservationDependencies } from './reservation.dependencies.ts';

/** Asks payment to approve an attempt; throws DependencyUnavailable when payment does not answer. */
export type ApprovePayment = (
  request: Charge & { readonly attempt: number },
  context: MessageContext,
) => Promise<{ readonly outcome: 'approved' | 'declined' | 'closed' | 'stale' }>;

const refusals: Readonly<Record<'declined' | 'closed' | 'stale', Rejection>> = {
  declined: { kind: 'declined', code: 'payment-declined', detail: 'the payment provider declined the payment' },
  closed: { kind: 'conflict', code: 'reservation-cancelled', detail: 'the reservation was cancelled in the meantime' },
  stale: { kind: 'conflict', code: 'payment-overtaken', detail: 'the payment was cancelled in the meantime' },
};

/**
 * The renter pays: payment is asked first, and only an approval makes the reservation Paid. Gives the reservation.
 * Throws CommandRejected (402 declined, 409 not confirmed, over, overtaken) and DependencyUnavailable: the reservation stays NotPaid
 * and asking again never charges twice.
 */
export async function requestPayment(
  dependencies: ReservationDependencies,
  approve: ApprovePayment,
  reservationNo: number,
  context: MessageContext,
): Promise<Reservation> {
  const state = await dependencies.reservations.find(reservationNo);
  // The attempt's number is the version it was asked at: it grows with every change, so a later cancellation is always newer.
  const attempt = state?.version ?? 0;
  const decide = (reservation: Reservation | undefined) =>
    decideForRenter(reservation, { type: 'RequestPayment', attempt });
  if (state !== undefined && decide(state).outcome === 'event') {
    const { outcome } = await approve({ ...chargeOf(state), attempt }, context);
    if (outcome !== 'approved') throw new CommandRejected(refusals[outcome]);
  }
  return changeExistingReservation(dependencies, reservationNo, decide, context, { state });
}
