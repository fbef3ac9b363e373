import { daysOf } from '#contracts/days/civil-day.ts';
import { events } from '#contracts/events/index.ts';
import { hasHeardOf, nextReservationOf } from '#functions/item/domain/item.ts';
import { isInForce } from '#functions/payment/domain/payment.ts';
import {
  type Advice,
  asked,
  commanded,
  type Facts,
  handedOver,
  heldAgain,
  inTheWay,
  takenBack,
  told,
  undecided,
  waits,
} from './advice.ts';
import { lostItem } from './lost-item.ts';
import { moneyOfHandedOver } from './money.ts';

/** It is cancelled, and waits for the item to let it go. */
export function ofEnding(facts: Facts): Advice {
  const { state, version, item, holds, lent, payment, absentAnswer, reservationNo } = facts;
  const { itemNo, holdSeq } = state;
  if (lent) return undecided('it is cancelled, and the item lent for it');
  if (payment !== undefined && isInForce(payment.state)) return keepsMoney(facts);
  if (item === undefined || absentAnswer === 'released')
    return told('the item is lost, or answered before it was registered', 'reservation', events.ItemReleased, {
      version: 1,
      reservationNo,
      itemNo,
    });
  if (!holds && hasHeardOf(item.state, holdSeq)) {
    const data = { version: item.state.version, state: item.state, reservationNo, itemNo };
    return told('it has not heard that the item let it go', 'reservation', events.ItemReleased, data);
  }
  // An item that answers a newer cancellation first answers no older one; bookings let go in any order.
  if (daysOf(state) === undefined && holdSeq > item.state.holdSeq && item.state.reservationNo !== undefined)
    return waits(`the item is still held for reservation ${item.state.reservationNo}`);
  return told('the item has not heard that it is cancelled', 'item', events.ReservationCancelled, { version, state });
}

/** It is rejected, or cancelled for good. */
export function ofOver(facts: Facts): Advice | undefined {
  const { state, version, payment, holds, lent } = facts;
  if (payment !== undefined && isInForce(payment.state)) return keepsMoney(facts);
  if (lent) return undecided(`it is ${state.status}, and the item lent for it`);
  if (!holds) return undefined;
  return told('it is over, and the item is still held for it', 'item', events.ReservationCancelled, { version, state });
}

function keepsMoney({ state, reservationNo, payment }: Facts): Advice {
  const why = `it is ${state.status}, and money is in force`;
  if (payment?.state.status === 'Captured') return undecided(why);
  const input = { reservationNo, itemNo: state.itemNo };
  return asked(why, 'closePayment', input);
}

/** What to do about a reservation whose item came back. */
export function ofReturned(facts: Facts): Advice | undefined {
  return moneyOfHandedOver(facts, 'it was returned') ?? itemOfReturned(facts) ?? reviewOf(facts);
}

function itemOfReturned(facts: Facts): Advice | undefined {
  const { state, item, holds, lent, isPast, review, reservationNo } = facts;
  if (item === undefined) {
    // A deleted item's row expires.
    const isKnown = review?.state.status === 'Written' || state.itemName !== null;
    return isOld(facts) || !isKnown ? undefined : lostItem(facts);
  }
  if (lent) return takenBack('the item does not know any more that it came back', reservationNo);
  if (holds) return handedOver('the item does not know any more that it was lent', facts);
  // Who is behind the item's newest reservation has no way through it, and needs none.
  if (isPast || item.state.deletion !== undefined) return undefined;
  // It waits until those have let the item go that could not have it before this one.
  if (inTheWay(item.state, state) !== undefined) return undefined;
  return heldAgain('the item does not know any more that it was held', facts);
}

function reviewOf({ state, version, item, review, reservationNo }: Facts): Advice | undefined {
  if (review === undefined)
    return told('nobody has asked for a review', 'review', events.ReservationClosed, { version, state });
  if (item === undefined) return undefined;
  const { deletion, version: itemVersion } = item.state;
  const next = nextReservationOf(item.state);
  if (review.state.status === 'Requested') {
    if (deletion?.reservationNo !== reservationNo) return undefined;
    const data = { version: itemVersion, state: item.state };
    return told('the review was written, and is not complete', 'review', events.ItemDeleted, data);
  }
  if (deletion !== undefined) return undefined;
  if (next !== undefined) return waits(`it was reviewed, and the item is still held for reservation ${next}`);
  const { customerId, customerName, score, comment } = review.state;
  const command = {
    type: 'DeleteItemForReview',
    reservationNo,
    review: { customerId, customerName, score, comment },
  } as const;
  return commanded('the item does not know any more that its review took it out of the market', command);
}

function isOld({ reservation, review }: Facts): boolean {
  const time = (review ?? reservation)?.event.time ?? '';
  return Date.parse(time) < Date.now() - TOMBSTONE_MS;
}

/** Rows of what has ended are kept for 30 days. */
const TOMBSTONE_MS = 30 * 86_400_000;
