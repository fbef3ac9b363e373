import { events } from '#contracts/events/index.ts';
import { isInForce } from '#functions/payment/domain/payment.ts';
import { type Advice, asked, commanded, type Facts, paymentSays, told, undecided, unlent } from './advice.ts';

/** It is cancelled, and waits for the item to let it go. */
export function ofEnding(facts: Facts): Advice {
  const { state, version, item, lent, payment, reservationNo } = facts;
  const { itemNo, holdSeq } = state;
  if (lent) return undecided('it is cancelled, and the item lent for it');
  if (payment !== undefined && isInForce(payment.state)) return keepsMoney(facts);
  if (item !== undefined && holdSeq <= item.state.answeredSeq) {
    const data = { version: item.state.version, state: item.state, reservationNo, itemNo };
    return told('it has not heard that the item let it go', 'reservation', events.ItemReleased, data);
  }
  if (item !== undefined && holdSeq < item.state.holdSeq && item.state.reservationNo !== reservationNo) {
    // The item answers nobody who is older than its newest reservation.
    const data = { version: item.state.version, state: item.state, reservationNo, itemNo };
    return told('the item is already another’s', 'reservation', events.ItemReleased, data);
  }
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
  return moneyOfReturned(facts) ?? itemOfReturned(facts) ?? reviewOf(facts);
}

function moneyOfReturned({ state, payment, reservationNo }: Facts): Advice | undefined {
  const { itemNo, itemPrice, paymentFence, customerId, ownerId } = state;
  if (payment === undefined || !isInForce(payment.state)) {
    const attempt = Math.max(paymentFence, (payment?.state.attempt ?? 0) + 1);
    const input = { reservationNo, itemNo, itemPrice, attempt, customerId, ownerId };
    return asked('it was paid, and payment does not know it any more', 'approvePayment', input);
  }
  if (payment.state.status === 'Captured') return undefined;
  return asked('it is over, and payment has not taken the money', 'capturePayment', { reservationNo });
}

function itemOfReturned(facts: Facts): Advice | undefined {
  const { state, version, item, holds, lent, gaveBack, review, reservationNo } = facts;
  const { itemNo, itemName, itemPrice, ownerId, holdSeq } = state;
  if (item === undefined) {
    // A deleted item's row expires. Only one that is not reviewed may still be in the market.
    const isGone = review?.state.status === 'Written' || isOld(facts) || itemName === null || itemPrice === null;
    return isGone
      ? undefined
      : commanded('the item is lost', { type: 'RegisterItem', itemNo, ownerId, itemName, itemPrice });
  }
  if (lent)
    return commanded('the item does not know any more that it came back', { type: 'ReturnItem', reservationNo });
  if (holds)
    return told('the item does not know any more that it was lent', 'item', events.PaymentCaptured, paymentSays(facts));
  if (gaveBack || holdSeq <= item.state.holdSeq || item.state.reservationNo !== undefined) return undefined;
  const data = { version, state: unlent(state) };
  return told('the item does not know any more that it was held', 'item', events.Reserved, data);
}

function reviewOf({ state, version, item, review, reservationNo }: Facts): Advice | undefined {
  if (review === undefined)
    return told('nobody has asked for a review', 'review', events.ReservationClosed, { version, state });
  if (item === undefined) return undefined;
  const { deletion, version: itemVersion, reservationNo: next } = item.state;
  if (review.state.status === 'Requested') {
    if (deletion?.reservationNo !== reservationNo) return undefined;
    const data = { version: itemVersion, state: item.state };
    return told('the review was written, and is not complete', 'review', events.ItemDeleted, data);
  }
  if (deletion !== undefined || next !== undefined) return undefined;
  const { customerId, customerName, score, comment } = review.state;
  const command = {
    type: 'DeleteItemForReview',
    reservationNo,
    review: { customerId, customerName, score, comment },
  } as const;
  return commanded('the item does not know any more that its review took it out of the market', command);
}

function isOld({ reservation }: Facts): boolean {
  return reservation !== undefined && Date.parse(reservation.event.time) < Date.now() - TOMBSTONE_MS;
}

/** Rows of what has ended are kept for 30 days. */
const TOMBSTONE_MS = 30 * 86_400_000;
