import { HOUR_MS } from '#shared/domain/quota.ts';
import { isPaidFor, type Reservation } from './reservation.ts';

/** How long after the hand-over its pictures are still taken, in ms. */
const AFTER_HAND_OVER_MS = 24 * HOUR_MS;

/** How long after the return its pictures are still taken, in ms. */
const AFTER_RETURN_MS = 7 * 24 * HOUR_MS;

/** When both sides of a rental take pictures of the thing. */
export type PictureMoment = 'HandOver' | 'Return';

/**
 * The moments of which pictures are taken now: the hand-over from the payment until a day after it, the return from the
 * hand-over until a week after the return. `changedMs`: when the reservation changed last, which in these states was the
 * hand-over or the return. Both times: ms since the epoch.
 */
export function pictureMomentsOf(reservation: Reservation, changedMs: number, nowMs: number): readonly PictureMoment[] {
  const { rentalStatus } = reservation;
  if (!isPaidFor(reservation))
    return rentalStatus === 'Returned' && nowMs < changedMs + AFTER_RETURN_MS ? ['Return'] : [];
  if (rentalStatus === 'NotRenting') return ['HandOver'];
  return nowMs < changedMs + AFTER_HAND_OVER_MS ? ['HandOver', 'Return'] : ['Return'];
}
