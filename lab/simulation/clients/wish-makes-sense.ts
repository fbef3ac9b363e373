import { decideItem } from '#functions/item/domain/item.decide.ts';
import type { Item } from '#functions/item/domain/item.ts';
import { asks, toCommand } from '#functions/item/handlers/patch-item.ts';
import type { Mirror } from '../cloud/written-rows.ts';
import { isOpen } from '../rules/safety.ts';
import type { KnownNumbers } from './requests.ts';
import type { Wish } from './wishes.ts';

/**
 * Whether the market would grant a wish now, as far as a sensible person can tell. The numbers that the wish needs are
 * known.
 */
export function makesSense(
  wish: Wish,
  known: KnownNumbers,
  { items, reservations, payments, reviews }: Mirror,
): boolean {
  const item = 'item' in wish ? items.latest.get(known.items.get(wish.item) ?? 0) : undefined;
  const number = 'reservation' in wish ? (known.reservations.get(wish.reservation) ?? 0) : 0;
  const reservation = reservations.latest.get(number);
  switch (wish.kind) {
    case 'reserve':
    case 'delete':
      return item?.itemStatus === 'Rentable';
    case 'pay':
      return reservation?.status === 'Confirmed' && reservation.paymentStatus === 'NotPaid';
    case 'take back payment':
      return reservation?.paymentStatus === 'Paid';
    case 'lend':
      return payments.latest.get(number)?.status === 'Approved';
    case 'return':
      return item?.rentalStatus === 'Renting' && item.reservationNo === number;
    case 'review':
      return reviews.latest.has(number);
    case 'turn down':
      return reservation?.status === 'Confirmed' && reservation.rentalStatus === 'NotRenting';
    case 'forget me':
      return isThrough(wish.person, items, reservations);
    default:
      return isAccepted(wish, item);
  }
}

/** Whether the item itself would do a command of the contract now. All other wishes make sense at any time. */
function isAccepted({ kind }: Wish, item: Item | undefined): boolean {
  const ask = asks[kind];
  if (ask === undefined) return true;
  return item !== undefined && decideItem(item, toCommand(ask)).outcome === 'event';
}

/** Whether somebody has rented or lent, and all of that is over. */
function isThrough(person: number, items: Mirror['items'], reservations: Mirror['reservations']): boolean {
  const rented = [...reservations.latest.values()].filter(({ customerId }) => customerId === person);
  const owned = [...items.latest.values()].filter(({ ownerId }) => ownerId === person);
  const hasLent = owned.some(({ returnedFrom }) => returnedFrom !== undefined);
  if (rented.some(isOpen) || owned.some(({ reservationNo }) => reservationNo !== undefined)) return false;
  return rented.length > 0 || hasLent;
}
