import type { Reservation, Review } from '@gdmarket/client';
import type { Look } from '../../ui/badge.tsx';
import { actionsOf } from './actions-of.ts';

/** How far a rental has come, as its renter sees it. */
export type RentalStage =
  | 'asking'
  | 'pay-later'
  | 'to-pay'
  | 'paid'
  | 'lent'
  | 'returned'
  | 'kept'
  | 'reviewed'
  | 'cancelling'
  | 'refused'
  | 'over';

/** What decides the stage. */
type Known = Pick<Reservation, 'status' | 'rentalStatus' | 'paymentStatus' | 'payFrom' | '_templates'>;

/** A reservation that may extend another. */
type Extending = Pick<Reservation, 'extensionOf' | 'status' | 'paymentStatus'>;

/** The paid reservation that goes on where a rental ends: its renter keeps the thing, although the rental says that it is back. */
export function keptBy<R extends Extending>(reservationNo: number, all: readonly R[]): R | undefined {
  return all.find(
    ({ extensionOf, status, paymentStatus }) =>
      extensionOf === reservationNo && status === 'Confirmed' && paymentStatus === 'Paid',
  );
}

/**
 * The stage of a rental. `review` is what the market has of it once the thing is back; undefined before. `extension`: see
 * {@link keptBy}.
 */
export function stageOf(reservation: Known, review?: Pick<Review, 'score'>, extension?: object): RentalStage {
  const { status, rentalStatus, paymentStatus } = reservation;
  if (status === 'Rejected') return 'refused';
  if (status === 'Cancelling') return 'cancelling';
  if (rentalStatus === 'Returned') {
    if (typeof review?.score === 'number') return 'reviewed';
    return extension === undefined ? 'returned' : 'kept';
  }
  if (rentalStatus === 'Renting') return 'lent';
  if (status === 'Closed') return 'over';
  if (status === 'Requested') return 'asking';
  if (paymentStatus === 'Paid') return 'paid';
  // The market decides when it can be paid, by its own clock.
  return reservation.payFrom !== undefined && !actionsOf(reservation).includes('pay') ? 'pay-later' : 'to-pay';
}

/** Whether the market is about to change it by itself: it answers, lets people pay, or ends what was not paid in time. `now`: ms since 1970. */
export function isUnderWay(reservation: Known & Pick<Reservation, 'payBy'>, now: number): boolean {
  const stage = stageOf(reservation);
  if (stage === 'pay-later') return Date.parse(reservation.payFrom ?? '') <= now;
  if (stage === 'to-pay') return reservation.payBy !== null && Date.parse(reservation.payBy) <= now;
  return stage === 'asking' || stage === 'cancelling';
}

/** How each stage looks. */
export const lookOfStage: Readonly<Record<RentalStage, Look>> = {
  asking: 'held',
  'pay-later': 'held',
  'to-pay': 'held',
  paid: 'free',
  lent: 'lent',
  returned: 'free',
  kept: 'lent',
  reviewed: 'over',
  cancelling: 'held',
  refused: 'wrong',
  over: 'over',
};
