import { events } from '#contracts/events/index.ts';
import { isInForce } from '#functions/payment/domain/payment.ts';
import { isBeforeHandover } from '#functions/reservation/domain/reservation.ts';
import { type Advice, asked, commanded, type Facts, paymentSays, told, undecided, unlent } from './advice.ts';
import { ofMoney } from './money.ts';

/** What to do about a reservation that is open. */
export function ofOpen(facts: Facts): Advice | undefined {
  const { state, version, item, holds, gaveBack, reservationNo } = facts;
  const { itemNo, itemName, itemPrice, ownerId, holdSeq } = state;
  if (item === undefined && itemName !== null && itemPrice !== null && state.status === 'Confirmed') {
    return commanded('the item is lost', { type: 'RegisterItem', itemNo, ownerId, itemName, itemPrice });
  }
  if (item === undefined || (holdSeq > item.state.holdSeq && item.state.reservationNo === undefined))
    return told('the item has not heard of it', 'item', events.Reserved, { version, state: unlent(state) });
  if (holdSeq > item.state.holdSeq) {
    const why = `the item has not heard of it, and is still held for reservation ${item.state.reservationNo}`;
    return undecided(`${why}: mend that first`);
  }
  const itemSays = { version: item.state.version, state: item.state, reservationNo };
  if (holds && state.status === 'Requested')
    return told('it has not heard that the item is held for it', 'reservation', events.ItemHeld, itemSays);
  if (holds) return ofHeld(facts, itemSays);
  if (gaveBack) return ofGivenBack(facts, itemSays);
  return ofLetGo(facts, itemSays);
}

/** The item is held or lent for a reservation that knows it. */
function ofHeld(facts: Facts, itemSays: object): Advice | undefined {
  return ofReviewed(facts) ?? ofCancellation(facts) ?? ofMoney(facts) ?? ofHandOver(facts, itemSays);
}

/** Its review is there: it was paid, lent and returned, and the other rows are older than that. */
function ofReviewed(facts: Facts): Advice | undefined {
  const { review, payment, lent, reservationNo } = facts;
  if (review === undefined) return undefined;
  if (payment === undefined || !isInForce(payment.state))
    return paidAgain(facts, 'it was reviewed, and payment does not know the payment any more');
  if (payment.state.status === 'Approved')
    return asked('it was reviewed, and payment has not taken the money', 'capturePayment', { reservationNo });
  if (!lent)
    return told('it was reviewed, and the item was not lent', 'item', events.PaymentCaptured, paymentSays(facts));
  return commanded('it was reviewed, and the item did not come back', { type: 'ReturnItem', reservationNo });
}

function paidAgain({ state, payment, reservationNo }: Facts, why: string): Advice {
  const { itemNo, itemPrice, paymentFence, customerId, ownerId, version } = state;
  const attempt = Math.max(paymentFence, (payment?.state.attempt ?? 0) + 1) || version;
  return asked(why, 'approvePayment', { reservationNo, itemNo, itemPrice, attempt, customerId, ownerId });
}

function ofCancellation(facts: Facts): Advice | undefined {
  const { state, version, payment, lent } = facts;
  if (!isBeforeHandover(state) || lent) return undefined;
  if (payment?.state.status === 'Closed') return closedThere(facts);
  if (state.cancellation === undefined || payment?.state.status === 'Captured') return undefined;
  const why = 'payment has not decided whether it can be cancelled';
  return told(why, 'payment', events.CancellationRequested, { version, state });
}

function ofHandOver(facts: Facts, itemSays: object): Advice | undefined {
  const { state, payment, lent, reservationNo } = facts;
  const money = payment?.state.status;
  if (money === 'Captured' && !lent)
    return told('the item has not heard that its money was taken', 'item', events.PaymentCaptured, paymentSays(facts));
  if (!lent && state.rentalStatus !== 'Renting') return undefined;
  if (money === 'Approved')
    return asked('the item is lent, and payment has not taken the money', 'capturePayment', { reservationNo });
  if (money !== 'Captured') return undecided('the item is lent, and nobody has paid');
  if (state.rentalStatus === 'Renting') return undefined;
  return told('it has not heard that the item was handed over', 'reservation', events.RentedItem, itemSays);
}

/** The item was returned, and the reservation still goes on. */
function ofGivenBack(facts: Facts, itemSays: object): Advice {
  const { state, payment, reservationNo } = facts;
  if (state.status === 'Requested')
    return told('it has not heard that the item is held for it', 'reservation', events.ItemHeld, itemSays);
  if (payment === undefined || !isInForce(payment.state))
    return paidAgain(facts, 'the item was returned, and payment does not know the payment any more');
  if (payment.state.status === 'Approved') {
    const why = 'the item was returned, and payment has not taken the money';
    return asked(why, 'capturePayment', { reservationNo });
  }
  if (state.paymentStatus === 'NotPaid')
    return told('it has not heard of its payment', 'reservation', events.PaymentApproved, paymentSays(facts));
  return told('it has not heard that the item was returned', 'reservation', events.ReturnedItem, itemSays);
}

/** The item is not held for it, never was lent for it, and has seen it. */
function ofLetGo(facts: Facts, itemSays: { readonly reservationNo: number }): Advice {
  const { state, item, payment, reservationNo } = facts;
  const { itemNo, holdSeq } = state;
  if (state.status === 'Requested' && payment === undefined && holdSeq > (item?.state.answeredSeq ?? 0)) {
    const reason = item?.state.deletion === undefined ? 'held' : 'deleted';
    const why = 'it has not heard that the item refused it';
    return told(why, 'reservation', events.ItemHoldRefused, { ...itemSays, reason });
  }
  if (payment?.state.status === 'Captured') return undecided('the item goes on without it, and its money was taken');
  if (payment?.state.status !== 'Closed') {
    const data = { version: 1, reservationNo, itemNo };
    return told('the item has let it go, and payment has not closed', 'payment', events.ItemReleased, data);
  }
  if (state.rentalStatus === 'Renting') return undecided('it is lent, and the item and payment have let it go');
  return closedThere(facts);
}

function closedThere(facts: Facts): Advice {
  const data = { ...paymentSays(facts), because: 'renter' };
  return told('it has not heard that its payment is closed', 'reservation', events.PaymentClosed, data);
}
