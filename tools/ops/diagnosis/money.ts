import { events } from '#contracts/events/index.ts';
import { isInForce, type Payment } from '#functions/payment/domain/payment.ts';
import { isNewerCancellation, isUnlent } from '#functions/reservation/domain/reservation.ts';
import { type Advice, asked, type Facts, paymentSays, told, undecided } from './advice.ts';

/** What to do when a reservation that has its item, and its payment, disagree on money. */
export function ofMoney(facts: Facts): Advice | undefined {
  const { state, payment } = facts;
  if (payment?.state.status === 'Canceled' && isNewerCancellation(state, payment.state.attempt))
    return takenBack(facts);
  const isPaidThere = payment !== undefined && isInForce(payment.state);
  if (isPaidThere && state.paymentStatus === 'NotPaid') return paidThereAlone(facts, payment.state);
  if (!isPaidThere && state.paymentStatus === 'Paid')
    return paidAgain(facts, 'it is paid, and payment does not know it any more');
  return numbersOf(facts);
}

/** The item was handed over, so its money was taken; undefined when payment knows that. */
export function moneyOfHandedOver(facts: Facts, why: string): Advice | undefined {
  const { payment, reservationNo } = facts;
  if (payment?.state.status === 'Captured') return priceOf(facts);
  if (payment?.state.status === 'Closed') return undecided(`${why}, and its payment is closed`);
  if (payment === undefined || !isInForce(payment.state))
    return paidAgain(facts, `${why}, and payment does not know the payment any more`);
  if (payment.state.authorizationId === facts.refused) return refused(facts, payment.state);
  return asked(`${why}, and payment has not taken the money`, 'capturePayment', { reservationNo });
}

/** The provider gave that money back, so another attempt was paid: the newest that the reservation knows, or one more. */
function refused(facts: Facts, { attempt, itemNo, itemPrice }: Payment): Advice {
  const { state, reservationNo } = facts;
  // Its time to pay may have passed: what was paid gets a new one when it is taken back.
  if (isUnlent(state) && state.paymentStatus === 'NotPaid' && attempt > state.paymentFence) return approvedThere(facts);
  const why = 'the provider has not got that money any more: compare its books with this payment';
  const input = { reservationNo, itemNo, itemPrice, attempt: Math.max(attempt, state.paymentFence - 1) };
  return asked(why, 'cancelPayment', input);
}

/** The same attempt is the same money at the provider. */
function paidAgain({ state, payment, item, reservationNo }: Facts, why: string): Advice {
  const { itemNo, paymentFence, customerId, ownerId, version } = state;
  const itemPrice = state.total ?? state.itemPrice ?? item?.state.itemPrice ?? 0;
  const attempt = Math.max(paymentFence, (payment?.state.attempt ?? -1) + 1) || version;
  return asked(why, 'approvePayment', { reservationNo, itemNo, itemPrice, attempt, customerId, ownerId });
}

function approvedThere(facts: Facts): Advice {
  return told('it has not heard of its payment', 'reservation', events.PaymentApproved, paymentSays(facts));
}

function takenBack(facts: Facts): Advice {
  const data = { ...paymentSays(facts), captured: false };
  return told('it has not heard that its payment was taken back', 'reservation', events.PaymentCanceled, data);
}

function paidThereAlone(facts: Facts, { attempt }: Payment): Advice {
  const { itemNo, total, itemPrice, paymentFence } = facts.state;
  if (attempt > paymentFence) return approvedThere(facts);
  const input = { reservationNo: facts.reservationNo, itemNo, itemPrice: total ?? itemPrice, attempt: paymentFence };
  return asked('its payment was taken back, and payment does not know it any more', 'cancelPayment', input);
}

/** Attempts are numbered by the reservation's versions, and payment refuses numbers that are not new. */
function numbersOf(facts: Facts): Advice | undefined {
  const { state, payment } = facts;
  const attempt = payment?.state.attempt ?? 0;
  if (state.version > attempt) return priceOf(facts);
  const why = `payment knows attempt ${attempt}, and its version is ${state.version}`;
  return { why, step: { do: 'correct', state, to: { version: attempt + 1 } } };
}

/** What was paid is the price: the item may have had another one at its moment. */
function priceOf({ state, payment }: Facts): Advice | undefined {
  const price = state.total ?? state.itemPrice;
  if (payment === undefined || !isInForce(payment.state) || payment.state.itemPrice === price) return undefined;
  const { itemPrice } = payment.state;
  const why = `${itemPrice} was paid, and its price is ${price}`;
  const to = state.total === undefined ? { itemPrice } : { total: itemPrice };
  return { why, step: { do: 'correct', state, to } };
}
