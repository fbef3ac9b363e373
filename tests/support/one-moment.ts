import type { ItemInfo } from '#functions/projections/item-info/item-info.view.ts';

/**
 * The moments of a rental, as the market goes through them: the status of the item and, if it is reserved, of the
 * rental and of the payment.
 */
const moments: ReadonlySet<string> = new Set([
  'Rentable, nobody',
  // Cancelled, and the item has not let go yet.
  'NotRentable, nobody',
  // Requested, not held yet.
  'Rentable, NotRenting, NotPaid',
  'NotRentable, NotRenting, NotPaid',
  'NotRentable, NotRenting, Paid',
  'NotRentable, Renting, Paid',
  'Rentable, Returned, Paid',
  'Deleted, nobody',
  'Deleted, Returned, Paid',
  // Requested when the item was gone, not refused yet.
  'Deleted, NotRenting, NotPaid',
]);

/** The moment that an item's view shows, in words. */
export function momentOf({ itemStatus, reservationNo, rentalStatus, paymentStatus }: ItemInfo): string {
  return reservationNo === null ? `${itemStatus}, nobody` : `${itemStatus}, ${rentalStatus}, ${paymentStatus}`;
}

/** What an item's view shows that cannot be true at one moment; undefined when all of it can. */
export function contradictionIn(info: ItemInfo): string | undefined {
  const { itemStatus, reservationNo, customerId, rentalStatus, paymentStatus, score } = info;
  if (!moments.has(momentOf(info))) return momentOf(info);
  const known = [reservationNo, customerId, rentalStatus, paymentStatus].filter((field) => field !== null);
  if (known.length !== 0 && known.length !== 4) return `half a reservation: ${JSON.stringify(info)}`;
  return score !== null && itemStatus !== 'Deleted' ? `${itemStatus}, reviewed` : undefined;
}
