import { events } from '#contracts/events/index.ts';
import { bookingOf, hasHeardOf } from '#functions/item/domain/item.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';
import { type Advice, commanded, itemFacts, priceOf, takenBack, told, undecided, waits } from './advice.ts';
import { isLostPast } from './past.ts';

/** What to do about the rest of a rental whose reservation is not there. */
export function withoutReservation(rental: Rental): Advice | undefined {
  const { reservationNo, item, payment } = rental;
  const { holds, lent } = itemFacts(rental);
  const standing = standingOf(rental);
  if (standing === 'waits') return waits('the reservation is lost, and an older one has the item’s lock');
  const customerId = renterOf(rental);
  // What its renter has paid or given back is theirs.
  if (standing !== 'ended' && customerId !== undefined) {
    return {
      why: 'the reservation is lost, and its renter has paid',
      step: { do: 'make-again', state: madeAgain(rental, customerId, standing) },
    };
  }
  if (holds && !lent && item !== undefined) {
    return commanded('the reservation is lost, and the item is held for it', {
      type: 'ReleaseItem',
      reservationNo,
      holdSeq: item.state.holdSeq,
    });
  }
  if (lent) {
    const why = 'the reservation is lost, and the item lent to somebody whom nobody knows any more';
    return takenBack(why, reservationNo);
  }
  if (payment?.state.status === 'Approved') {
    const { itemNo } = payment.state;
    const data = { version: 1, reservationNo, itemNo };
    return told('the reservation is lost, and money is in force for it', 'payment', events.ItemReleased, data);
  }
  if (payment?.state.status === 'Captured') return undecided('the reservation is lost, and its money was taken');
  return undefined;
}

type Standing = 'returned' | 'lent' | 'held' | 'ended' | 'waits';

/** How far the lost reservation came, as far as the other rows know. An open one needs the item and its lock. */
function standingOf(rental: Rental): Standing {
  const { payment, review, lock } = rental;
  const { holds, lent, gaveBack } = itemFacts(rental);
  if (gaveBack || review !== undefined) return 'returned';
  const handedOver = lent || payment?.state.status === 'Captured';
  if (!handedOver && payment?.state.status !== 'Approved') return 'ended';
  const canGoOn = !isLostPast(rental);
  if (canGoOn && lock?.openReservationNo === undefined) return handedOver ? 'lent' : 'held';
  if (canGoOn && holds) return 'waits';
  // What was handed over and is past, came back.
  return handedOver ? 'returned' : 'ended';
}

function renterOf({ reservationNo, item, payment, review }: Rental): number | undefined {
  const { deletion } = item?.state ?? {};
  const reviewer = deletion?.reservationNo === reservationNo ? deletion.review?.customerId : undefined;
  return review?.state.customerId ?? payment?.state.customerId ?? reviewer;
}

/** The reservation that the other rows know of, as its newest version; without the renter's name. */
function madeAgain(rental: Rental, customerId: number, standing: 'returned' | 'lent' | 'held'): Reservation {
  const { reservationNo, item, payment, review } = rental;
  const itemNo = rental.itemNo ?? 0;
  const { attempt = 1, itemPrice: paidPrice = item?.state.itemPrice ?? 0 } = payment?.state ?? {};
  const { from, to } = (standing !== 'returned' && item && bookingOf(item.state, reservationNo)) || {};
  const hasDays = from !== undefined;
  const itemName = item?.state.itemName ?? review?.state.itemName ?? null;
  const ownerId = item?.state.ownerId ?? payment?.state.ownerId;
  const price = priceOf(paidPrice, item?.state, hasDays);
  // Bookings were open beside it, and nobody knows which.
  const place = { holdSeq: placeOf(rental, standing), ...((hasDays || standing === 'returned') && { openSince: 1 }) };
  const known = {
    ...{ reservationNo, customerId, customerName: null, ownerId, itemNo },
    ...{ ...price, ...(hasDays && { from, to }) },
  };
  const numbers = { ...place, paymentFence: attempt, version: attempt + LOST_VERSIONS };
  const paid = { ...known, ...numbers, paymentStatus: 'Paid' } as const;
  if (standing === 'returned') return { ...paid, itemName, status: 'Closed', rentalStatus: 'Returned' };
  const open = { ...paid, itemName: itemName ?? `Item ${itemNo}`, status: 'Confirmed' } as const;
  return standing === 'lent' ? { ...open, rentalStatus: 'Renting' } : { ...open, rentalStatus: 'NotRenting' };
}

/**
 * The item's own place when it has the item, the next one when it is to get it, and else one that nobody has. A booking
 * has one that the item has heard of.
 */
function placeOf({ reservationNo, item, lock, places }: Rental, standing: 'returned' | 'lent' | 'held'): number {
  const seen = item?.state.holdSeq ?? 0;
  const isBooked = item !== undefined && bookingOf(item.state, reservationNo) !== undefined;
  if (!isBooked && item?.state.reservationNo === reservationNo) return seen;
  const newest = Math.max(seen, lock?.holdSeq ?? 0);
  if (!isBooked && standing !== 'returned') return newest + 1;
  const isAnothers = (place: number) =>
    isBooked ? !hasHeardOf(item.state, place) : place === seen && item?.state.reservationNo !== undefined;
  for (let place = newest; place > 0; place--) if (places?.has(place) !== true && !isAnothers(place)) return place;
  return newest + 1;
}

/** More versions than a reservation has after its payment: readers take the newest version. */
const LOST_VERSIONS = 100;
