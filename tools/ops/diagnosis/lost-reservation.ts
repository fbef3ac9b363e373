import { events } from '#contracts/events/index.ts';
import { isInForce } from '#functions/payment/domain/payment.ts';
import type { Reservation } from '#functions/reservation/domain/reservation.ts';
import type { Rental } from '../rental.ts';
import { type Advice, commanded, itemFacts, told, undecided } from './advice.ts';

/** What to do about the rest of a rental whose reservation is not there. */
export function withoutReservation(rental: Rental): Advice | undefined {
  const { reservationNo, item, payment, review, lock } = rental;
  const { holds, lent, gaveBack } = itemFacts(rental);
  const money = payment !== undefined && isInForce(payment.state);
  const isFree = item !== undefined && item.state.reservationNo === undefined && item.state.deletion === undefined;
  const customerId = review?.state.customerId ?? payment?.state.customerId;
  const isKnown = item !== undefined && customerId !== undefined;
  const isOver = gaveBack || review !== undefined;
  // What its renter has paid or given back is theirs. An open one needs the item's lock.
  if (isKnown && (isOver || (money && lock?.openReservationNo === undefined && (holds || isFree)))) {
    return {
      why: 'the reservation is lost, and its renter has paid',
      step: { do: 'make-again', state: madeAgain(rental, customerId, { isOver, lent }) },
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
    return commanded(why, { type: 'ReturnItem', reservationNo });
  }
  if (payment?.state.status === 'Approved') {
    const { itemNo } = payment.state;
    const data = { version: 1, reservationNo, itemNo };
    return told('the reservation is lost, and money is in force for it', 'payment', events.ItemReleased, data);
  }
  if (money) return undecided('the reservation is lost, and its money was taken');
  return undefined;
}

/** The reservation that the other rows know of, as its newest version; without the renter's name. */
function madeAgain(
  { reservationNo, item, payment, lock }: Rental,
  customerId: number,
  { isOver, lent }: { readonly isOver: boolean; readonly lent: boolean },
): Reservation {
  if (item === undefined) throw new Error(`nobody knows the item of reservation ${reservationNo}`);
  const { itemNo, itemName, ownerId } = item.state;
  const { attempt = 1, itemPrice = item.state.itemPrice } = payment?.state ?? {};
  const isHeld = item.state.reservationNo === reservationNo || isOver;
  const holdSeq = isHeld ? item.state.holdSeq : Math.max(lock?.holdSeq ?? 0, item.state.holdSeq) + 1;
  const known = { reservationNo, customerId, customerName: null, ownerId, itemNo, itemName, itemPrice, holdSeq };
  const paid = { ...known, paymentStatus: 'Paid', paymentFence: attempt, version: attempt + LOST_VERSIONS } as const;
  if (isOver) return { ...paid, status: 'Closed', rentalStatus: 'Returned' };
  if (lent) return { ...paid, status: 'Confirmed', rentalStatus: 'Renting' };
  return { ...paid, status: 'Confirmed', rentalStatus: 'NotRenting' };
}

/** More versions than a reservation has after its payment: readers take the newest version. */
const LOST_VERSIONS = 100;
