import type { Terms } from '#contracts/days/terms.ts';
import type { Reservation } from './reservation.ts';

/**
 * What a reservation costs in all, and whom: the item's own price, or price × days, and the deposit beside it. It is known
 * once the reservation is confirmed.
 */
export interface Charge extends Pick<Terms, 'deposit'> {
  readonly reservationNo: number;
  readonly itemNo: number;
  readonly itemPrice: number;
  readonly customerId: number;
  /** The same when they have signed in. */
  readonly renterId?: number | undefined;
  readonly ownerId?: number | undefined;
}

/** The charge of a confirmed reservation. Throws in any other state: only a confirmed price may be charged. */
export function chargeOf(reservation: Reservation): Charge {
  const { reservationNo, itemNo, customerId, renterId, ownerId, deposit } = reservation;
  if (reservation.status !== 'Confirmed') throw new Error(`reservation ${reservationNo} has no confirmed price`);
  const itemPrice = reservation.total ?? reservation.itemPrice;
  const sides = { customerId, ownerId, ...(renterId !== undefined && { renterId }) };
  return { reservationNo, itemNo, itemPrice, ...sides, ...(deposit !== undefined && { deposit }) };
}
